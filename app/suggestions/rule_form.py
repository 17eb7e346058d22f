"""The fields of one rule: what it is called, what it looks for, what it suggests and why."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from annotations import codebooks
from annotations.errors import UserError
from annotations.language import rules
from annotations.language.figures import DETECTORS
from annotations.language.rules import Rule
from annotations.model import Label, in_language
from app import languages
from app.i18n import mark, tr
from app.palette import LabelPalette
from app.session import Session
from app.theme import Theme
from app.widgets.token import token_icon, token_size

WORDS, TOKENS, DETECTOR = "words", "tokens", "detector"
_KINDS = {
    WORDS: mark("Words or a pattern"),
    TOKENS: mark("Tokens (lemmas, parts of speech)"),
    DETECTOR: mark("A figure by its shape"),
}
_NAMING = ("semeval-2023", "figures")
"""The codebooks that name the figures."""

_EXTENTS = {
    "cue": mark("The words themselves"),
    "clause": mark("Their clause"),
    "rest_of_clause": mark("From them to the end of the clause"),
    "rest": mark("From them to the end of the sentence"),
    "sentence": mark("Their sentence"),
}


class RuleForm(QWidget):
    """``changed`` comes with every change by hand; ``rule()`` returns what stands in the fields."""

    changed = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._rule: Rule | None = None
        self._label = ("", "")
        self._filling = False
        self.id = QLineEdit()
        self.name = QLineEdit()
        self.label = QToolButton()
        self.kind, self.extent, self.detector = QComboBox(), QComboBox(), QComboBox()
        self.words, self.tokens = _area(76), _area(76)
        self.pattern = QLineEdit()
        self.explanation = _area(52)
        self._build()
        self._connect()

    def _build(self) -> None:
        for box, choices in ((self.kind, _KINDS), (self.extent, _EXTENTS)):
            for code, words in choices.items():
                box.addItem(tr(words), code)
        for name, shown in sorted(figure_names().items(), key=lambda figure: figure[1].casefold()):
            self.detector.addItem(shown, name)
        self.label.setProperty("role", "label")
        self.label.setIconSize(token_size())
        self.label.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.words.setPlaceholderText(tr("One a line; “guerr*” stands for all that begins so."))
        self.pattern.setPlaceholderText(tr("A regular expression"))
        self.tokens.setPlaceholderText('[{"LEMMA": "guerre"}, {"POS": "ADJ"}]')
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (tr("Name"), self.name),
            (tr("Id"), self.id),
            (tr("Label"), self.label),
            (tr("Looks for"), self.kind),
            (tr("Words"), self.words),
            (tr("Pattern"), self.pattern),
            (tr("Tokens"), self.tokens),
            (tr("Figure"), self.detector),
            (tr("Suggests"), self.extent),
            (tr("Why"), self.explanation),
        ):
            field.setAccessibleName(name)
            self._form.addRow(QLabel(name), field)

    def _connect(self) -> None:
        for line in (self.id, self.name, self.pattern):
            line.textEdited.connect(self._edited)
        for area in (self.words, self.tokens, self.explanation):
            area.textChanged.connect(self._edited)
        for box in (self.kind, self.extent, self.detector):
            box.activated.connect(self._edited)
        self.label.clicked.connect(self._choose_label)

    def _edited(self) -> None:
        if not self._filling:
            self._show_kind()
            self.changed.emit()

    # -- a rule into the fields and out of them

    def show_rule(self, rule: Rule, *, own: bool, writable: bool) -> None:
        """Show a rule; the id of one that ships stays."""
        language = languages.current()
        self._filling = True
        self._rule = rule
        self._label = (rule.codebook, rule.label)
        self.id.setText(rule.id)
        self.id.setEnabled(own)
        self.name.setText(in_language(rule.name, language))
        self.words.setPlainText("\n".join(rule.words))
        self.pattern.setText(rule.pattern)
        tokens = ",\n ".join(json.dumps(token, ensure_ascii=False) for token in rule.tokens)
        self.tokens.setPlainText(f"[{tokens}]" if rule.tokens else "")
        self.explanation.setPlainText(in_language(rule.explanation, language))
        kind = DETECTOR if rule.detector else TOKENS if rule.tokens else WORDS
        for box, code in (
            (self.kind, kind),
            (self.extent, rule.extent),
            (self.detector, rule.detector),
        ):
            box.setCurrentIndex(max(0, box.findData(code)))
        self._show_kind()
        self._show_label()
        self._filling = False
        self.setEnabled(writable)

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        for field, of in (
            (self.words, WORDS),
            (self.pattern, WORDS),
            (self.tokens, TOKENS),
            (self.detector, DETECTOR),
        ):
            self._form.setRowVisible(field, kind == of)
        self._form.setRowVisible(self.extent, kind != DETECTOR)

    def rule(self, *, to_try: bool = False) -> Rule:
        """Return the rule as it stands in the fields. Raises UserError where it is none.

        ``to_try``: what it needs only to suggest something (label, reason, id) may be missing.
        """
        held, language = self._rule, languages.current()
        assert held is not None
        kind = self.kind.currentData()
        values: dict[str, Any] = {
            "id": self.id.text().strip(),
            "label": self._label[1],
            "codebook": self._label[0],
            "explanation": _with(held.explanation, language, self.explanation.toPlainText()),
            "name": _with(held.name, language, self.name.text()),
            "examples": held.examples,
            "counter_examples": held.counter_examples,
        }
        if kind == DETECTOR:
            values |= {"detector": self.detector.currentData(), "settings": held.settings}
        else:
            values["extent"] = self.extent.currentData()
        if kind == WORDS:
            words = (" ".join(line.split()) for line in self.words.toPlainText().split("\n"))
            values |= {"words": [w for w in words if w], "pattern": self.pattern.text()}
        elif kind == TOKENS:
            values["tokens"] = _tokens(self.tokens.toPlainText())
        if to_try:
            missing = {key: "-" for key in ("id", "label", "codebook") if not values[key]}
            values |= {**missing, "explanation": {"en": "-"}}
        return rules.rule_of(values)

    # -- the label

    def _choose_label(self) -> None:
        popup = LabelPalette(self._session, self._theme, self)
        popup.chosen.connect(lambda label, _: self._take_label(label))
        self.palette_popup = popup
        popup.open_below(self.label)

    def _take_label(self, label: Label) -> None:
        self._label = (label.codebook, label.code)
        self._show_label()
        self.changed.emit()

    def _show_label(self) -> None:
        project, (book, code) = self._session.project, self._label
        books = project.codebooks() if project else ()
        labels = (lb for b in books if b.id == book for lb in b.labels if lb.code == code)
        label = next(labels, None)
        if label is not None:
            self.label.setText(in_language(label.name, self._session.language) or code)
            self.label.setIcon(token_icon(label, self._theme))
        elif code:
            self.label.setText(
                tr("{label} ({codebook}, not in this project)", label=code, codebook=book)
            )
        else:
            self.label.setText(tr("Choose a label…"))
        if label is None:
            self.label.setIcon(QIcon())
        self.label.setAccessibleName(tr("Label: {label}", label=self.label.text()))


def _area(height: int) -> QPlainTextEdit:
    area = QPlainTextEdit()
    area.setProperty("role", "field")
    area.setTabChangesFocus(True)
    area.setFixedHeight(height)
    return area


def _with(texts: dict[str, str], language: str, words: str) -> dict[str, str]:
    """Return texts with that of a language; one that is emptied goes."""
    rest = {code: text for code, text in texts.items() if code != language}
    return {**rest, language: words.strip()} if words.strip() else rest


def _tokens(words: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(words)
    except ValueError as error:
        raise UserError(mark("The tokens are no JSON: {error}."), error=error) from None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise UserError(
            mark("The tokens must be a list of objects, such as {example}."),
            example='[{"LEMMA": "guerre"}]',
        )
    return found


def figure_names() -> dict[str, str]:
    """Return the figures that are found by their shape: what rules call them, and their names.

    The codebooks that ship name them.
    """
    known = {
        label.code.casefold().replace("-", "_"): label.name
        for book in _NAMING
        for label in codebooks.load(book).labels
    }
    language = languages.current()
    return {name: in_language(known.get(name, {}), language) or name for name in DETECTORS}
