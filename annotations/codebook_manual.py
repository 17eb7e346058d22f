"""A codebook as a manual for annotators: one HTML file, to read, print and hand on.

Without scripts, pictures or anything fetched. The markup is plain, so that rich-text widgets show
it too: headings, paragraphs, lists, tables and coloured spans; what only browsers understand (the
choice of a language, the rules for paper) is missing there and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from annotations.colours import to_hex
from annotations.errors import UserError
from annotations.model import (
    AttributeDefinition,
    AttributeType,
    Codebook,
    Kind,
    Label,
    Level,
    Texts,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that bears a label: its words, what stands before and behind, its document."""

    before: str
    words: str
    after: str
    document: str


@dataclass(frozen=True, slots=True)
class Usage:
    """How often a label was used, and some passages that bear it."""

    count: int
    passages: Sequence[Passage] = ()


_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "language": "English",
        "colon": ":",
        "contents": "Contents",
        "version": "Version",
        "source": "Source",
        "licence": "Licence",
        "code": "code",
        "abbreviation": "abbreviation",
        "key": "key",
        "document": "for whole documents",
        "retired": "retired: not to be used any more",
        "use_when": "Use when",
        "not_when": "Do not use when",
        "example": "Example",
        "counter_example": "Counter-example",
        "confused_with": "Not to be confused with",
        "attributes": "Attributes",
        "relations": "Relations",
        "required": "required",
        "number": "a number",
        "text": "a text",
        "yes_no": "yes or no",
        "choice": "one of",
        "from": "from",
        "to": "to",
        "used": "Used {n} times",
        "used_once": "Used once",
        "unused": "Not used yet",
        "passages": "From the project",
    },
    "fr": {
        "language": "Français",
        "colon": "\u00a0:",
        "contents": "Sommaire",
        "version": "Version",
        "source": "Source",
        "licence": "Licence",
        "code": "code",
        "abbreviation": "abréviation",
        "key": "touche",
        "document": "pour des documents entiers",
        "retired": "retirée : ne plus l’employer",
        "use_when": "Employer quand",
        "not_when": "Ne pas employer quand",
        "example": "Exemple",
        "counter_example": "Contre-exemple",
        "confused_with": "À ne pas confondre avec",
        "attributes": "Attributs",
        "relations": "Relations",
        "required": "obligatoire",
        "number": "un nombre",
        "text": "un texte",
        "yes_no": "oui ou non",
        "choice": "au choix",
        "from": "à partir de",
        "to": "jusqu’à",
        "used": "Employée {n} fois",
        "used_once": "Employée une fois",
        "unused": "Pas encore employée",
        "passages": "Dans le projet",
    },
}
"""The manual's own words; a language that is not here has the English ones."""

_STYLE = """
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif;color:#222;
background:#fff}
h1,h2,h3,.meta,.choice,nav{font-family:sans-serif}
h1{font-size:1.8rem} h2{font-size:1.35rem;margin-top:2.5rem} h3{font-size:1.1rem;margin:2rem 0 0}
nav ul{list-style:none;padding-left:1.2rem} nav a{color:inherit}
.meta{font-size:.85rem;color:#555;margin:.1rem 0 .6rem}
.swatch{-webkit-print-color-adjust:exact;print-color-adjust:exact}
blockquote{margin:.4rem 0 .4rem 1.2rem;font-style:italic}
dt{font:bold .9rem/1.6 sans-serif;margin-top:.5rem} dd{margin:0 0 0 1.2rem}
table{border-collapse:collapse}
td,th{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0}
@media print{body{max-width:none;margin:0} input,.choice{display:none}
h1,h2,h3{break-after:avoid} .entry{break-inside:avoid} a{color:inherit;text-decoration:none}}
"""


def manual(
    book: Codebook,
    languages: Sequence[str] = (),
    *,
    usage: Mapping[str, Usage] | None = None,
) -> str:
    """Return the manual as HTML, in the given languages or in all that the codebook speaks.

    With several, a reader chooses; all of them stand in the file. ``usage`` tells by code how
    labels were used. Raises UserError for a language that the codebook does not speak.
    """
    spoken = book.languages or ("en",)
    for language in languages:
        if language not in spoken:
            known = ", ".join(spoken)
            raise UserError(
                "The codebook “{id}” does not speak “{language}” (it has: {known}).",
                id=book.id,
                language=language,
                known=known,
            )
    chosen = tuple(languages) or spoken
    parts = [_Part(book, language, place, usage) for place, language in enumerate(chosen)]
    title = parts[0].text(book.name) or book.id
    return "".join(
        [
            f'<!DOCTYPE html>\n<html lang="{escape(chosen[0])}"><head><meta charset="utf-8">\n',
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
            f"<title>{escape(title)}</title>\n<style>{_STYLE}{_choosing(len(chosen))}</style>\n",
            "</head><body>\n",
            *(_choice(chosen) if len(chosen) > 1 else ()),
            *(line for part in parts for line in part.lines()),
            "</body></html>\n",
        ]
    )


def _choosing(number: int) -> str:
    """Return rules that hide the languages that are not chosen; without scripts."""
    return "".join(
        f"#choose{one}:checked~#part{other}{{display:none}}"
        for one in range(number)
        for other in range(number)
        if one != other
    )


def _choice(languages: Sequence[str]) -> Iterator[str]:
    for place, language in enumerate(languages):
        name = _WORDS.get(language, {}).get("language", language)
        first = " checked" if place == 0 else ""
        yield f'<input type="radio" name="language" id="choose{place}"{first}>'
        yield f'<label class="choice" for="choose{place}">{escape(name)}</label>\n'


class _Part:
    """The manual in one language."""

    def __init__(
        self, book: Codebook, language: str, place: int, usage: Mapping[str, Usage] | None
    ) -> None:
        self._book = book
        self._language = language
        self._place = place
        self._usage = usage
        self._words = _WORDS.get(language, _WORDS["en"])
        self._labels = {label.code: label for label in book.labels}
        self._parents = {label.parent for label in book.labels}
        # Codes may hold anything; numbers make anchors.
        self._anchors = {
            label.code: f"l{place}-{number}" for number, label in enumerate(book.labels, start=1)
        }

    def text(self, texts: Texts) -> str:
        """Return a text in this language; "" where it has none."""
        return texts.get(self._language, "")

    def lines(self) -> Iterator[str]:
        """Yield the part's markup."""
        book = self._book
        yield f'<section id="part{self._place}" lang="{escape(self._language)}">\n'
        yield f"<h1>{escape(self.text(book.name) or book.id)}</h1>\n"
        version = f"{self._word('version')} {escape(book.version)}"
        yield f'<p class="meta">{escape(book.id)}, {version}</p>\n'
        yield from self._paragraphs(self.text(book.description))
        yield from self._contents()
        depths = {"": 0}
        for label in book.labels:
            depths[label.code] = depths[label.parent] + 1
            yield from self._entry(label, depths[label.code])
        yield from self._attributes(book.attributes)
        yield from self._relations()
        for field in ("source", "licence"):
            said = getattr(book, field)
            if said:
                head = self._word(field) + self._word("colon")
                yield f'<p class="meta">{head} {escape(said)}</p>\n'
        yield "</section>\n"

    # -- parts

    def _contents(self) -> Iterator[str]:
        yield f"<nav><h2>{self._word('contents')}</h2>\n"
        open_: list[str] = []
        yield "<ul>\n"
        for label in self._book.labels:
            while open_ and open_[-1] != label.parent:
                open_.pop()
                yield "</ul></li>\n"
            yield f'<li>{_swatch(label)} <a href="#{self._anchors[label.code]}">'
            yield f"{escape(self._name(label))}</a>"
            yield f" ({escape(label.key)})" if label.key else ""
            if label.code in self._parents:
                open_.append(label.code)
                yield "\n<ul>\n"
            else:
                yield "</li>\n"
        yield from ("</ul></li>\n" for _ in open_)
        yield "</ul></nav>\n"

    def _entry(self, label: Label, depth: int) -> Iterator[str]:
        level = min(6, depth + 1)
        anchor = self._anchors[label.code]
        yield f'<div class="entry"><h{level} id="{anchor}"><a name="{anchor}"></a>'
        yield f"{_swatch(label)} {escape(self._name(label))}</h{level}>\n"
        yield f'<p class="meta">{", ".join(self._facts(label))}</p>\n'
        yield from self._paragraphs(self.text(label.definition))
        yield "</div>\n"
        yield from self._rules(label)
        yield from self._used(label)

    def _facts(self, label: Label) -> Iterator[str]:
        yield f"{self._word('code')} <b>{escape(label.code)}</b>"
        if label.abbreviation:
            yield f"{self._word('abbreviation')} {escape(label.abbreviation)}"
        if label.key:
            yield f"{self._word('key')} <b>{escape(label.key)}</b>"
        if label.level is Level.DOCUMENT:
            yield self._word("document")
        if label.retired:
            yield f"<b>{self._word('retired')}</b>"

    def _rules(self, label: Label) -> Iterator[str]:
        lines: list[str] = []
        for field in ("use_when", "not_when"):
            said = self.text(getattr(label, field))
            if said:
                lines.append(f"<dt>{self._word(field)}</dt><dd>{_marked(said)}</dd>\n")
        for field in ("example", "counter_example"):
            said = self.text(getattr(label, field))
            if said:
                quoted = f"<blockquote>{_marked(said)}</blockquote>"
                lines.append(f"<dt>{self._word(field)}</dt><dd>{quoted}</dd>\n")
        if label.confused_with:
            colon = self._word("colon")
            others = "".join(
                f"<li>{self._link(other.code)}{colon} {_marked(self.text(other.question))}</li>\n"
                for other in label.confused_with
            )
            said = f"<ul>\n{others}</ul>"
            lines.append(f"<dt>{self._word('confused_with')}</dt><dd>{said}</dd>\n")
        if lines:
            yield from ("<dl>\n", *lines, "</dl>\n")

    def _used(self, label: Label) -> Iterator[str]:
        if self._usage is None or label.kind is Kind.GROUP:
            return
        usage = self._usage.get(label.code, Usage(0))
        word = "unused" if not usage.count else "used_once" if usage.count == 1 else "used"
        yield f'<p class="meta">{self._word(word).format(n=usage.count)}</p>\n'
        if usage.passages:
            yield f"<dl><dt>{self._word('passages')}</dt><dd><ul>\n"
            colour = to_hex(label.colour)
            for passage in usage.passages:
                yield f"<li>{_marked(passage.before)}"
                yield f'<u style="color:{colour}"><b>{_marked(passage.words)}</b></u>'
                yield f"{_marked(passage.after)} <i>({escape(passage.document)})</i></li>\n"
            yield "</ul></dd></dl>\n"

    def _attributes(self, entries: Iterable[AttributeDefinition]) -> Iterator[str]:
        rows = [
            f"<tr><th>{escape(self.text(entry.name) or entry.code)}</th>"
            f"<td>{escape(entry.code)}</td><td>{escape(self._values(entry))}</td></tr>\n"
            for entry in entries
        ]
        if rows:
            yield from (f"<h2>{self._word('attributes')}</h2>\n<table>\n", *rows, "</table>\n")

    def _values(self, entry: AttributeDefinition) -> str:
        said = self._words[str(entry.type)]
        if entry.type is AttributeType.CHOICE:
            names = (self.text(choice.name) or choice.code for choice in entry.choices)
            said += f"{self._words['colon']} {', '.join(names)}"
        if entry.minimum is not None:
            said += f" {self._words['from']} {entry.minimum:g}"
        if entry.maximum is not None:
            said += f" {self._words['to']} {entry.maximum:g}"
        return f"{said} ({self._words['required']})" if entry.required else said

    def _relations(self) -> Iterator[str]:
        if not self._book.relations:
            return
        yield f"<h2>{self._word('relations')}</h2>\n<ul>\n"
        for entry in self._book.relations:
            name = self.text(entry.name) or entry.code
            yield f"<li>{escape(name)} ({escape(entry.code)})</li>\n"
        yield "</ul>\n"

    # -- words

    def _word(self, key: str) -> str:
        return escape(self._words[key])

    def _name(self, label: Label) -> str:
        return self.text(label.name) or label.code

    def _link(self, code: str) -> str:
        label = self._labels.get(code)
        if label is None:
            return escape(code)
        return f'<a href="#{self._anchors[code]}">{escape(self._name(label))}</a>'

    def _paragraphs(self, text: str) -> Iterator[str]:
        if text:
            yield f"<p>{_marked(text)}</p>\n"


def _marked(text: str) -> str:
    """Return a text as markup, its lines kept."""
    return escape(text).replace("\r\n", "\n").replace("\n", "<br>\n")


def _swatch(label: Label) -> str:
    if label.kind is Kind.GROUP:
        return ""
    ground = f"background-color:{to_hex(label.colour)}"
    return f'<span class="swatch" style="{ground}">&nbsp;&nbsp;&nbsp;</span>'
