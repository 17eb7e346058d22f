"""Suggestions in the window: the dock of the review, and what the actions of their menu do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QWidget

from annotations.changes import Changes
from annotations.model import STATUS_CODES, Annotation, Status
from annotations.project.suggesting import Proposals
from app import languages
from app.i18n import counted, tr
from app.suggestions.review_panel import ReviewPanel
from app.suggestions.walk import Walk
from app.theme import Theme
from app.window.menus import Handler

if TYPE_CHECKING:
    from app.suggestions.all_dialog import AllOfRuleDialog
    from app.suggestions.choose_dialog import ChooseRulesDialog
    from app.suggestions.rules_editor import RulesEditor
    from app.window.main_window import MainWindow

_HEIGHT = 232
_PAINTED_FIRST = 20
"""Milliseconds."""
_LET_GO = 500
_SUGGESTED = STATUS_CODES[Status.SUGGESTED]
_PLAIN_KEYS = {"accept": ("Return", "Enter"), "reject": ("Del", "Backspace")}
"""Keys of the text and of the review; elsewhere they are those of fields and lists."""


def handlers(window: MainWindow) -> dict[str, Handler]:
    """Return the handlers of the actions on suggestions; ``suggesting`` may come later."""

    def later(name: str) -> Handler:
        return lambda: getattr(window.suggesting, name)()

    names = {
        "suggest": "suggest_here",
        "suggest_by_rules": "choose_rules",
        "review": "toggle",
        "show_suggestions": "toggle_shown",
        "accept": "accept",
        "accept_as": "accept_as",
        "reject": "reject",
        "accept_rule": "accept_rule",
        "edit_rules": "edit_rules",
        "next_suggestion": "next",
        "previous_suggestion": "previous",
    }
    return {action: later(name) for action, name in names.items()}


class Suggesting(QDockWidget):
    """Shares the bottom of the window with the history and the list: one of them at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(tr("Suggestion"), window)
        self._window, self._session = window, window.session
        self._sized = False
        self.walk = Walk(window.session, self)
        self.panel = ReviewPanel(window.session, self.walk)
        self.choose_dialog: ChooseRulesDialog | None = None
        self.all_dialog: AllOfRuleDialog | None = None
        self.rules_dialog: RulesEditor | None = None
        self.setObjectName("review")
        self.setTitleBarWidget(QWidget())
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setWidget(self.panel)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self)
        self.hide()
        self.panel.addAction(window.actions_["accept_as"])
        for name, keys in _PLAIN_KEYS.items():
            self._add_plain_keys(window.actions_[name], keys)
        self.panel.wanted.connect(lambda name: window.actions_[name].trigger())
        self.panel.close_wanted.connect(self.close_review)
        self.walk.went.connect(self._let_go_of_selection)
        self._session.changed.connect(self._changed)
        self._session.project_changed.connect(self._follow_project)
        self._session.filters_changed.connect(self.show_state)
        for dock in (window.bottom, window.listing):
            dock.visibilityChanged.connect(self._other_shown)

    def _add_plain_keys(self, action: QAction, keys: tuple[str, ...]) -> None:
        plain = QAction(self)
        plain.setShortcuts([QKeySequence(key) for key in keys])
        plain.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        plain.triggered.connect(action.trigger)
        action.enabledChanged.connect(plain.setEnabled)
        plain.setEnabled(action.isEnabled())
        for widget in (self._window.view, self.panel):
            widget.addAction(plain)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self.panel.set_theme(theme)

    # -- the dock

    def toggle(self) -> None:
        """Open the review at the suggestion in hand or the next one, or close it."""
        if self.isVisible():
            self.close_review()
        else:
            self.open_review()

    def open_review(self) -> None:
        """Open the review; the keyboard stays in the text."""
        if self._session.project is None:
            return
        self._make_room()
        self.walk.start()
        self._window.view.setFocus()
        self._window.state_changed()

    def _make_room(self) -> None:
        self._window.bottom.hide()
        if self._window.listing.isVisible():
            self._window.listing.close_list()
        self.show()
        if not self._sized:
            self._window.resizeDocks([self], [_HEIGHT], Qt.Orientation.Vertical)
        self._sized = True

    def close_review(self) -> None:
        """Close the review and give the text the keyboard."""
        self.walk.stop()
        self.hide()
        self._window.view.setFocus()
        self._window.state_changed()

    def _other_shown(self, on: bool) -> None:
        if on and self.isVisible():
            self.walk.stop()
            self.hide()
            self._window.state_changed()

    def _follow_project(self) -> None:
        self.walk.stop()
        self.hide()

    def _changed(self, changes: Changes) -> None:
        self.walk.after(changes)

    def show_state(self) -> None:
        """Tick the actions that say what is shown."""
        actions = self._window.actions_
        actions["review"].setChecked(self.isVisible())
        shown = _SUGGESTED not in self._session.filters.statuses
        actions["show_suggestions"].setChecked(shown)

    def toggle_shown(self) -> None:
        """Show suggestions in the text, or hide them."""
        old = self._session.filters
        hidden = old.statuses ^ {_SUGGESTED}
        self._session.set_filters(replace(old, statuses=hidden))

    def _let_go_of_selection(self) -> None:
        """Leave no passage selected, which the keys would be about instead of the suggestion."""
        held = self._session.in_hand
        if held is not None and self._session.selection is not None:
            self._window.view.set_caret(held.start)

    # -- deciding

    def _target(self) -> Annotation | None:
        """Return the suggestion that a decision is about: the one in hand, or the one looked at."""
        held = self._session.in_hand
        if held is not None and held.status is Status.SUGGESTED:
            return held
        return self.walk.current if self.walk.on else None

    def accept(self) -> None:
        """Accept the suggestion."""
        there = self._target()
        if there is not None:
            self._session.attempt(lambda project: project.accept(there.id))

    def reject(self) -> None:
        """Reject the suggestion; it is not made again."""
        there = self._target()
        if there is not None:
            self._session.attempt(lambda p: p.set_status(there.id, Status.REJECTED))

    def accept_as(self) -> None:
        """Ask for the label that the suggestion is accepted with."""
        there = self._target()
        if there is not None:
            self._session.go_to(there.row)
            self._window.commands.open_palette()

    def accept_rule(self) -> None:
        """Show all that the rule suggests, to accept what is ticked."""
        there = self._target()
        if there is None:
            return
        # Loaded when it is first wanted: the window starts without it.
        from app.suggestions.all_dialog import AllOfRuleDialog

        dialog = AllOfRuleDialog(self._session, self._window.theme, there, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._accept_many(dialog.chosen()))
        self.all_dialog = dialog
        dialog.open()

    def _accept_many(self, rows: Sequence[int]) -> None:
        project = self._session.project
        if project is None or not rows:
            return
        self._window.files.run(
            tr("Accepting…"),
            lambda report: project.accept_many(rows, progress=report),
            self._told_accepted,
        )

    def _told_accepted(self, numbers: tuple[int, int]) -> None:
        done, left = numbers
        words = counted(done, "{n} suggestion accepted", "{n} suggestions accepted")
        if left:
            words += " · " + counted(left, "{n} was tagged already", "{n} were tagged already")
        self._window.show_message(words)

    # -- walking

    def next(self) -> None:
        """Go to the next suggestion, in this document or another one."""
        self._step(1)

    def previous(self) -> None:
        """Go to the suggestion before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if not self.walk.step(step, self._window.view.caret()):
            last = self._target() is not None
            self._window.show_message(
                tr("No other suggestion waits.") if last else tr("No suggestion waits.")
            )

    # -- making suggestions

    def suggest_here(self) -> None:
        """Let all rules propose annotations in the document, at once."""
        document = self._session.document
        if document is not None:
            # The reasons become notes, which are read in the window.
            words = languages.current()
            made = self._session.attempt(lambda p: p.suggest([document.id], language=words))
            if made is not None:
                self._told_made(_outcome(made))

    def choose_rules(self) -> None:
        """Ask which rules shall propose annotations, and where."""
        from app.suggestions.choose_dialog import ChooseRulesDialog

        if self._session.project is None:
            return
        dialog = ChooseRulesDialog(self._session, self._window.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.edit_wanted.connect(self.edit_rules)
        dialog.accepted.connect(lambda: self._suggest(dialog.rules(), everywhere=dialog.all_()))
        self.choose_dialog = dialog
        dialog.open()

    def edit_rules(self) -> None:
        """Open the editor of rules."""
        from app.suggestions.rules_editor import RulesEditor

        if self._session.project is None:
            return
        dialog = RulesEditor(self._session, self._window.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rules_dialog = dialog
        dialog.open()

    def _suggest(self, rules: Sequence[str], *, everywhere: bool) -> None:
        project, document = self._session.project, self._session.document
        if project is None:
            return
        where = [] if everywhere or document is None else [document.id]
        words = languages.current()
        self._window.files.run(
            tr("Looking for what could be tagged…"),
            lambda report: _outcome(project.suggest(where, rules, progress=report, language=words)),
            self._show_made,
        )

    def _show_made(self, outcome: _Outcome) -> None:
        """Make room for the review, and open it when that and the new marks are painted.

        All at once would be a gap of more than 50 ms between two keys.
        """
        if outcome.made:
            self._make_room()
        QTimer.singleShot(_PAINTED_FIRST, self, lambda: self._told_made(outcome))

    def _told_made(self, outcome: _Outcome) -> None:
        if outcome.made:
            self.open_review()
        # The review leads to a suggestion, which would take the words away again.
        self._window.show_message(" · ".join(outcome.words))


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How many suggestions were made, and what is told of them, in short sentences."""

    made: int
    words: list[str]


def _outcome(found: Proposals) -> _Outcome:
    """Return what is told of suggestions, and let go of them, in the thread that made them.

    Bit by bit: tens of thousands of them at once keep the window's thread waiting, too.
    """
    outcome = _Outcome(len(found.made), _told(found))
    while found.made:
        del found.made[-_LET_GO:]
    return outcome


def _told(found: Proposals) -> list[str]:
    """Return what was suggested, and why not more, in short sentences."""
    words = [counted(len(found.made), "{n} new suggestion", "{n} new suggestions")]
    if found.known:
        words.append(counted(found.known, "{n} was known", "{n} were known"))
    without = sum(found.without_label.values())
    if without:
        words.append(counted(without, "{n} whose label is missing", "{n} whose labels are missing"))
    if found.without_rules:
        number = len(found.without_rules)
        words.append(
            counted(
                number,
                "{n} document in a language without rules",
                "{n} documents in a language without rules",
            )
        )
    return words
