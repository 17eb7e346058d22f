"""The review: a suggestion in its context, why it is made, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Annotation, Label, in_language
from annotations.project.reviewing import Explained
from annotations.project.rule_sets import RuleCounts
from app import icons
from app.i18n import annotator_name, counted, mark, tr
from app.key_words import FollowKeys, with_key
from app.session import Session
from app.suggestions.passage import passage_html
from app.suggestions.rule_words import counts_words, rule_name, rule_of, rule_reason
from app.suggestions.walk import Walk
from app.theme import BODY, Theme, reading_font
from app.widgets import parts
from app.widgets.flow import FlowLayout
from app.widgets.later import Later
from app.widgets.token import token_icon, token_size

_DECISIONS = {
    "accept": mark("Accept (Enter)"),
    "accept_as": mark("Other label…"),
    "reject": mark("Reject (Del)"),
    "next_suggestion": mark("Later"),
    "accept_rule": mark("All of this rule…"),
}
_FIXED = ("accept", "reject")
"""Enter and Del decide here whatever other keys the actions have."""
_WHY_WIDTH, _TEXT_WIDTH = 330, 900


class ReviewPanel(QWidget):
    """Shows what the walk looks at. ``wanted`` names the action that a button stands for."""

    wanted = Signal(str)
    close_wanted = Signal()

    def __init__(self, session: Session, walk: Walk) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._walk = session, walk
        self._theme: Theme | None = None
        self._counting = Later(self._count, self)
        self._tallied = ""
        self.count = parts.text("", "secondary")
        self.previous_button = parts.icon_button(tr("Previous suggestion"))
        self.next_button = parts.icon_button(tr("Next suggestion"))
        self.close_button = parts.icon_button(tr("Close the review"))
        self.text = QTextBrowser()
        self.label = QToolButton()
        self.rule = parts.text("", "title", wrap=True)
        self.reason = parts.text("", wrap=True)
        self.tally = parts.text("", "secondary", wrap=True)
        self.empty = parts.text("", "secondary", wrap=True)
        self.suggest_button = QPushButton(tr("Suggest in this document"))
        self.buttons: dict[str, QToolButton] = {}
        self.body, self.nothing = QWidget(), QWidget()
        self._lay_out()
        self._connect()

    # -- building

    def _lay_out(self) -> None:
        heads = (self.previous_button, self.next_button, self.close_button)
        head = parts.panel_head(tr("Suggestion"), self.count, *heads, height=32)
        self._lay_out_body()
        self.suggest_button.setAutoDefault(False)
        row = QHBoxLayout(self.nothing)
        row.setContentsMargins(parts.INSET, 0, parts.INSET, 8)
        row.addWidget(self.empty, 1)
        row.addWidget(self.suggest_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(parts.line())
        column.addWidget(head)
        column.addWidget(self.body, 1)
        column.addWidget(self.nothing)
        column.addStretch()

    def _lay_out_body(self) -> None:
        self.text.setProperty("role", "page")
        self.text.setAccessibleName(tr("The suggestion in its context"))
        self.text.setFont(reading_font(BODY + 3))
        self.text.setMinimumHeight(76)
        self.text.setMaximumWidth(_TEXT_WIDTH)
        side = QHBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.text, 1)
        side.addWidget(self._why())
        # Takes what is left where the text is as wide as can be read.
        side.addStretch()
        decisions = QWidget()
        flow = FlowLayout(decisions)
        flow.setContentsMargins(0, 0, 0, 0)
        for name in _DECISIONS:
            button = QToolButton()
            button.setProperty("role", "act")
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            button.setProperty("main", name == "accept")
            self.buttons[name] = button
            flow.addWidget(button)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(parts.INSET, 0, parts.INSET, 10)
        column.setSpacing(8)
        column.addLayout(side, 1)
        column.addWidget(decisions)

    def _why(self) -> QScrollArea:
        self.label.setProperty("role", "text")
        self.label.setStyleSheet("padding-left: 0;")
        self.label.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.label.setIconSize(token_size())
        self.label.setToolTip(tr("Page of the label"))
        inner = QWidget()
        inner.setObjectName("panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(4)
        column.addWidget(self.label, 0, Qt.AlignmentFlag.AlignLeft)
        for words in (self.rule, self.reason, self.tally):
            policy = words.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            words.setSizePolicy(policy)
            column.addWidget(words)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFixedWidth(_WHY_WIDTH)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def _connect(self) -> None:
        FollowKeys(self._session.settings, self, self._name_keys)
        self._walk.moved.connect(self.refresh)
        self.previous_button.clicked.connect(lambda: self.wanted.emit("previous_suggestion"))
        self.next_button.clicked.connect(lambda: self.wanted.emit("next_suggestion"))
        self.suggest_button.clicked.connect(lambda: self.wanted.emit("suggest"))
        self.label.clicked.connect(lambda: self.wanted.emit("label_page"))
        self.close_button.clicked.connect(self.close_wanted)

    def _name_keys(self) -> None:
        settings = self._session.settings
        for name, words in _DECISIONS.items():
            shown = tr(words) if name in _FIXED else with_key(tr(words), settings, name)
            self.buttons[name].setText(shown)
        self.suggest_button.setText(with_key(tr("Suggest in this document"), settings, "suggest"))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.previous_button.setIcon(icons.icon("chevron-up", theme))
        self.next_button.setIcon(icons.icon("chevron-down", theme))
        self.close_button.setIcon(icons.icon("x", theme))
        self.refresh()

    # -- showing

    def refresh(self) -> None:
        """Show what the walk looks at now."""
        if not self._walk.on:
            return
        project, current = self._session.project, self._walk.current
        there = project is not None and current is not None
        self.body.setVisible(there)
        self.nothing.setVisible(not there)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(there)
        self._counting.ask()
        if project is None or current is None:
            self._show_nothing()
            return
        explained = project.explained(current.row)
        self._show_label(project.any_label(current.codebook, current.label))
        self._show_passage(current, explained)
        self._show_rule(current, explained)
        writable = self._session.writable
        for name in ("accept", "accept_as", "reject", "accept_rule"):
            self.buttons[name].setEnabled(writable)
        self.buttons["accept_rule"].setVisible(bool(rule_of(current)))

    def _show_nothing(self) -> None:
        document = self._session.document
        self.count.setText("")
        self.empty.setText(
            tr("No suggestion waits in this project. The rules can be asked for new ones.")
            if document
            else tr("No document is open.")
        )
        self.suggest_button.setEnabled(self._session.writable and document is not None)

    def _show_label(self, label: Label) -> None:
        name = in_language(label.name, self._session.language) or label.code
        self.label.setText(f" {name}")
        if self._theme is not None:
            self.label.setIcon(token_icon(label, self._theme, suggestion=True))

    def _show_passage(self, current: Annotation, explained: Explained | None) -> None:
        project, theme = self._session.project, self._theme
        if project is None or theme is None:
            return
        label = project.any_label(current.codebook, current.label)
        cues = explained.cues if explained is not None else ()
        colours = theme.label(label.colour)
        text = project.text(current.document)
        html = passage_html(text, current.fragments, cues, colours, theme.text_2)
        self.text.setHtml(f'<div style="color:{theme.text}">{html}</div>')

    def _show_rule(self, current: Annotation, explained: Explained | None) -> None:
        project, rule = self._session.project, explained.rule if explained is not None else None
        if rule is not None:
            self.rule.setText(tr("Rule: {rule}", rule=rule_name(rule)))
            self.reason.setText(rule_reason(rule))
        else:
            self.rule.setText(tr("Suggested by {who}", who=annotator_name(current.annotator)))
            self.reason.setText(current.note)
        self.reason.setVisible(bool(self.reason.text()))
        self.tally.setVisible(bool(rule_of(current)))
        if rule_of(current) != self._tallied:
            self.tally.setText("")
        if project is not None and rule_of(current):
            # All annotations are looked at for that: beside the window where they are many.
            self._session.counting.ask(
                "rules", project, lambda p: p.rule_counts(), self._take_rule_counts
            )

    def _count(self) -> None:
        project, current = self._session.project, self._walk.current
        if project is None or current is None:
            self.count.setText("")
            return
        document = project.document(current.document)
        here, number = project.number_waiting(document.id), project.number_waiting()
        self.count.setText(
            counted(here, "{n} waits in “{title}”", "{n} wait in “{title}”", title=document.title)
            + " · "
            + tr("{n} in the project", n=number)
        )

    def _take_rule_counts(self, counts: dict[str, RuleCounts]) -> None:
        current = self._walk.current
        self._tallied = rule_of(current) if current is not None else ""
        words = counts_words(counts.get(self._tallied, RuleCounts())) if self._tallied else ""
        self.tally.setText(words)
