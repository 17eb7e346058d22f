"""Cutting what does not belong to an article off its ends; what was cut is kept as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from annotations.errors import UserError
from annotations.offsets import Fragment
from annotations.readers.base import CUT, ReadText, Side, has_words

_WORDS = 60
_LONGEST_LINE = 90
_LOOKED_AT = 60_000
_MOST = 3
_LINE_END = re.compile("\r\n|[\r\n\u2028\u2029]")

_AT_END = re.compile(
    r"""(laisser|ajouter|poster|écrire|publier)\ (un|votre)\ commentaire | (\d+\ )?commentaires?\b
    | réagir\b | (à\ )?lire\ aussi | (sur|dans)\ le\ même\ (sujet|thème)
    | articles?\ (liés?|similaires?)
    | partage[rz]?\b | (s’|s')?abonne(r|z)(-vous)?\b | (s’|s')?inscri(re|vez) | newsletter
    | tous\ droits\ réservés | mentions\ légales | ©
    | leave\ a\ (comment|reply) | (\d+\ )?comments?\b | post\ a\ comment
    | related\ (articles?|stories|posts?) | read\ (more|next|also)\b
    | more\ (from|on|stories)\b | share\ (this|on)\b | subscribe\b | sign\ up\b
    | all\ rights\ reserved | filed\ under | tags?\ ?: | mots[- ]clés | étiquettes?\ ?:
    | kommentare?\b | kommentar\ schreiben | mehr\ zum\ thema | dejar?\ un\ comentario""",
    re.IGNORECASE | re.VERBOSE,
)
_AT_START = re.compile(
    r"""aller\ au\ contenu | menu\b | accueil\b | rechercher?\b | connexion\b | se\ connecter
    | skip\ to\b | home\b | search\b | log\ ?in\b | sign\ in\b
    | (nous\ utilisons|we\ use).{0,30}cookies
    | (tout\ )?accepter\b | accept\ (all|cookies)\b | (temps\ de\ )?lecture\ ?: | \d+\ min\b
    | partage[rz]?\b | share\b | (s’|s')?abonne(r|z)(-vous)?\b | subscribe\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line that begins what does not belong to the article (or ends it, at the start).

    ``keep`` is what would be kept of the text (code points), ``line`` the line's words.
    """

    side: Side
    line: str
    keep: Fragment


def lines(text: str, begin: int, end: int) -> Iterator[Fragment]:
    """Yield the lines (code points, without their ends) that begin in a passage of a text."""
    at = begin
    while at <= end:
        found = _LINE_END.search(text, at)
        yield at, found.start() if found else len(text)
        if found is None:
            return
        at = found.end()


def line_at(text: str, offset: int) -> Fragment:
    """Return the line that an offset stands in, without its end."""
    begin = max((text.rfind(end, 0, offset) + 1 for end in "\r\n\u2028\u2029"), default=0)
    return next(lines(text, begin, len(text)))


def suggestions(text: str) -> list[Suggestion]:
    """Return where a page's furniture seems to begin or to end, the largest cut first.

    Only short lines near the ends are looked at: a sentence that speaks of comments is none.
    """
    after = []
    first = max(len(text) // 3, len(text) - _LOOKED_AT)
    for start, end in lines(text, line_at(text, first)[0], len(text)):
        words = text[start:end].strip()
        if start >= first and len(words) <= _LONGEST_LINE and _AT_END.match(words):
            keep = (0, len(text[:start].rstrip()))
            after.append(Suggestion(Side.AFTER, words, keep))
    before = []
    for start, end in lines(text, 0, min(len(text) // 6, _LOOKED_AT)):
        words = text[start:end].strip()
        if len(words) <= _LONGEST_LINE and _AT_START.match(words):
            rest = len(text) - len(text[end:].lstrip())
            before.append(Suggestion(Side.BEFORE, words, (rest, len(text))))
    return before[::-1][:1] + after[:_MOST]


def cut(read: ReadText, keep: Fragment) -> ReadText:
    """Return the document with only a passage of its text; what was cut is noted.

    The metadata say of each end how many characters were cut, and their first words. Raises
    UserError where nothing would be left.
    """
    start, end = keep
    if not has_words(read.text[start:end]):
        raise UserError("Nothing would be left of “{title}”.", title=read.title)
    noted: dict[str, Any] = {}
    for side, part in ((Side.BEFORE, read.text[:start]), (Side.AFTER, read.text[end:])):
        if part:
            words = " ".join(part[: _WORDS * 4].split())[:_WORDS].rstrip()
            noted[side.value] = {"characters": len(part), "words": words}
    if not noted:
        return read
    metadata = {**read.metadata, CUT: noted}
    return replace(read, text=read.text[start:end], metadata=metadata)
