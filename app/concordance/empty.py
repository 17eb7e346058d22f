"""What stands in the place of the lines: examples to try, or why there is nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotations.model import Kind, Level
from annotations.project import Project
from app.i18n import mark, tr
from app.widgets import parts

_WHERE = {
    "words": mark("war :: inside {label}"),
    "phrase": mark("the war :: inside {label}"),
    "pattern": mark("wars* :: inside {label}"),
    "tokens": mark('[lemma="war"] :: inside {label}'),
}
_WHERE_MEANS = mark(
    "only inside annotations with this label; also: overlapping, without, by an annotator"
)
EXAMPLES = {
    "words": (
        (mark("cold war"), mark("documents with both words, whatever their accents and capitals")),
        (mark('"cold war"'), mark("the phrase")),
        (mark("war*"), mark("words that begin so")),
    ),
    "phrase": (
        (mark("cold war*"), mark("the words one behind the other; * stands for any letters")),
        (mark("the * war"), mark("any one word between the others")),
        (mark("organi?e"), mark("? stands for one letter")),
    ),
    "pattern": (
        (mark("(cold|hot) wars*"), mark("a regular expression over the text")),
        (mark(r"\d+ ?%"), mark("numbers with a percent sign")),
    ),
    "tokens": (
        (mark('[lemma="war"] [pos="ADJ"]{0,2}'), mark("a lemma, then up to two adjectives")),
        (
            mark('"no"%c []{0,3} "but"'),
            mark("two words, up to three between; %c: case does not matter"),
        ),
        (mark('[pos="ADJ" & morph=".*Degree=Sup.*"]'), mark("a part of speech with its form")),
    ),
}


def example_label(project: Project | None) -> str:
    """Return the code of a label, quoted where it needs to be, for an example."""
    books = project.codebooks() if project else ()
    labels = (lb for book in books for lb in book.labels if lb.kind is Kind.LABEL)
    code = next((lb.code for lb in labels if lb.level is Level.SPAN and not lb.retired), "")
    return f'"{code}"' if " " in code else code


class Empty(QWidget):
    """One sentence, and examples of the kind of search; a click tries one."""

    tried = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = parts.text("", "secondary", wrap=True)
        self._examples = QWidget()
        self._grid = QGridLayout(self._examples)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self._examples)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(parts.INSET, 10, parts.INSET, 6)
        row.addLayout(column)

    def show_examples(self, kind: str, label: str) -> None:
        """Say what can be asked, with examples; ``label`` is a label's code for them, or ""."""
        self.words.setText(tr("Looks through all documents of the project. For example:"))
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        examples = [(tr(query), tr(meaning)) for query, meaning in EXAMPLES[kind]]
        if label:
            examples.append((tr(_WHERE[kind], label=label), tr(_WHERE_MEANS)))
        for row, (query, meaning) in enumerate(examples):
            button = QToolButton()
            button.setProperty("role", "text")
            button.setText(query.replace("&", "&&"))
            button.setAccessibleName(tr("Try: {query}", query=query))
            button.clicked.connect(partial(self._try, query))
            self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(parts.text(meaning, "secondary", wrap=True), row, 1)
        self._examples.show()

    def _try(self, query: str) -> None:
        self.tried.emit(query)

    def show_why(self, sentence: str, kind: str, label: str) -> None:
        """Say why there is nothing to show, above what else can be asked."""
        self.show_examples(kind, label)
        other = tr("What else can be asked, in this and other kinds of search, for example:")
        self.words.setText(f"{sentence} {other}")
