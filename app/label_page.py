"""A label's page: what it means, when to use it and when not, what it is confused with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import quote

from annotations.model import Codebook, Kind, Label, Texts, in_language
from app.i18n import mark, tr
from app.theme import Theme
from app.widgets import parts

_RULES: tuple[tuple[str, str], ...] = (
    (mark("Use when"), "use_when"),
    (mark("Not when"), "not_when"),
)
_EXAMPLES: tuple[tuple[str, str], ...] = (
    (mark("Example"), "example"),
    (mark("Not an example"), "counter_example"),
)


class LabelPages:
    """Writes labels of some codebooks as HTML for Qt's text widgets; links name other labels."""

    def __init__(self, codebooks: Sequence[Codebook], language: str, theme: Theme) -> None:
        self._books = {book.id: book for book in codebooks}
        self._labels = {(lb.codebook, lb.code): lb for book in codebooks for lb in book.labels}
        self._language = language
        self._theme = theme

    def html(self, label: Label) -> str:
        """Return a label's entry, as the palette shows it beside its list."""
        group = self._labels.get((label.codebook, label.parent))
        below = self._in(group.name) if group else label.code
        return self._entry(
            label, f"{parts.strong(escape(self.name(label)))}<br>{self._faint(below)}"
        )

    def page(self, label: Label, quotes: Iterable[str] = (), uses: int = 0) -> str:
        """Return a label's whole page; ``quotes`` are passages that bear it."""
        book = self._books.get(label.codebook)
        where = [label.code]
        if book is not None:
            where.append(f"{self._in(book.name)} {book.version}")
        if label.key:
            where.append(tr("key {key}", key=label.key.upper()))
        if label.retired:
            where.append(tr("retired"))
        head = (
            f"<span style='font-size:17px; font-weight:600'>{escape(self.name(label))}</span><br>"
        )
        lines = [self._entry(label, head + self._faint(" · ".join(where)))]
        if label.kind is Kind.GROUP and book is not None:
            members = [member for member in book.labels if member.parent == label.code]
            lines += [f"<p>{self._link(member)}</p>" for member in members]
        shown = [f"<p>{tr('“{quote}”', quote=escape(words))}</p>" for words in quotes]
        if uses:
            lines.append(f"<p>{parts.strong(tr('In this project'))} {uses}</p>")
            lines += shown
        return "".join(lines)

    def name(self, label: Label) -> str:
        """Return a label's name, its code where it has none."""
        return self._in(label.name) or label.code

    def _entry(self, label: Label, head: str) -> str:
        lines = [f"<p>{head}</p>"]
        definition = self._in(label.definition)
        if definition:
            lines.append(f"<p>{escape(definition)}</p>")
        for title, field in _RULES:
            lines.append(self._titled(title, getattr(label, field)))
        for title, field in _EXAMPLES:
            lines.append(self._titled(title, getattr(label, field), italic=True))
        if label.confused_with:
            lines.append(f"<p>{parts.strong(tr('Easily confused with'))}</p>")
        for other in label.confused_with:
            there = self._labels.get((label.codebook, other.code))
            name = self._link(there) if there else escape(other.code)
            lines.append(f"<p>{name}<br>{escape(self._in(other.question))}</p>")
        return "".join(lines)

    def _titled(self, title: str, texts: Texts, *, italic: bool = False) -> str:
        words = escape(self._in(texts))
        if not words:
            return ""
        return f"<p>{parts.strong(tr(title))} {f'<i>{words}</i>' if italic else words}</p>"

    def _link(self, label: Label) -> str:
        style = f"color:{self._theme.text}; font-weight:600"
        name = escape(self.name(label))
        return f"<a href='label:{quote(label.code, safe='')}' style='{style}'>{name}</a>"

    def _faint(self, words: str) -> str:
        return f"<span style='color:{self._theme.text_2}'>{escape(words)}</span>"

    def _in(self, texts: Texts) -> str:
        return in_language(texts, self._language)
