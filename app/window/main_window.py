"""The window: docks around the reading area, menus, keys, status bar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QWidget,
)

from annotations.changes import Changes
from app import background
from app.action_spec import ActionSpec, When
from app.dialogs.errors import show_bug
from app.flipping import name_flippers
from app.hearing import Hearing
from app.i18n import tr
from app.index_service import IndexService
from app.language_service import LanguageService
from app.panels.codebook import CodebookPanel
from app.panels.documents import DocumentsPanel
from app.panels.history import HistoryPanel
from app.panels.inspector import Inspector, place_text
from app.session import Filters, Session
from app.settings import SETTINGS, Settings
from app.start_page import StartPage
from app.style import style_sheet
from app.theme import chosen_theme
from app.widgets import parts
from app.window.allowed import states
from app.window.commands import Commands
from app.window.concordance_dock import ConcordanceDock
from app.window.files import FileCommands
from app.window.list_dock import ListDock
from app.window.menus import Actions
from app.window.place_keeping import PlaceKeeper
from app.window.reading_area import ReadingArea
from app.window.status import StatusBar
from app.window.suggesting import Suggesting

_ENTER, _KEYPAD = (Qt.Key.Key_Return, Qt.Key.Key_Enter), Qt.KeyboardModifier.KeypadModifier
_NARROW = 1200
_LONGEST_UNDO = 420
"""Logical pixels: longer words would push the buttons beside them out of a narrow window."""
_IN_VIEW_MENU = ("lanes", "stripes", "numbers", "snapping", "theme", "language")


class MainWindow(QMainWindow):
    """See the module."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("Elocutio")
        self.setAcceptDrops(True)
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        self.settings = settings
        self.session = Session(settings, self)
        self.theme = chosen_theme(settings.get("theme"))
        self.files = FileCommands(self.session, self)
        self.area = ReadingArea(self.session, self.theme)
        self.view = self.area.view
        self.start = StartPage(settings)
        self.documents = DocumentsPanel(self.session)
        self.codebook = CodebookPanel(self.session)
        self.inspector = Inspector(self.session)
        self.history = HistoryPanel(self.session)
        self.status = StatusBar(self.session)
        self.language = LanguageService(self.session, self)
        self.index = IndexService(self.session, self)
        Hearing(self.session, self)
        self.commands = Commands(self)
        self.keeper = PlaceKeeper(self)
        self._undo_name = QLabel()
        self._build()
        self._connect()
        self.suggesting = Suggesting(self)
        self._show_undo()
        self.apply_theme()
        self.keeper.restore_layout()
        self._project_changed()

    # -- building

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.area)
        self.setCentralWidget(self.stack)
        self.setStatusBar(self.status)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(self.codebook)
        self.split.addWidget(self.inspector)
        self.split.setHandleWidth(1)
        self.split.setSizes([420, 340])
        self.split.setChildrenCollapsible(False)
        sides = Qt.DockWidgetArea
        self.left = self._dock(
            "documents", tr("Documents"), self.documents, sides.LeftDockWidgetArea
        )
        self.right = self._dock("panels", tr("Codebook"), self.split, sides.RightDockWidgetArea)
        self.bottom = self._dock("history", tr("History"), self.history, sides.BottomDockWidgetArea)
        self.bottom.hide()
        self.listing = ListDock(self)
        self.concordance = ConcordanceDock(self)
        horizontal = Qt.Orientation.Horizontal
        self.resizeDocks([self.left, self.right], [224, 328], horizontal)
        self.resizeDocks([self.bottom], [220], Qt.Orientation.Vertical)
        self.actions_ = Actions(self, self.view, self.commands.handlers(), self.settings)
        menus = self.actions_.fill_menus(self)
        self._fill_view_menu(menus["View"])
        self._annotator_menu = QMenu(self)
        self._annotator_menu.aboutToShow.connect(
            lambda: self.commands.fill_annotators(self._annotator_menu)
        )
        self.status.annotator.setMenu(self._annotator_menu)
        self._build_toolbar()
        self.actions_["focus"].setIconText(tr("Focus"))
        self.area.focus_button.setDefaultAction(self.actions_["focus"])

    def _dock(self, name: str, title: str, widget: QWidget, side: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setTitleBarWidget(QWidget())
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setWidget(widget)
        self.addDockWidget(side, dock)
        return dock

    def _build_toolbar(self) -> None:
        bar = QToolBar(tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setFixedHeight(40)
        self._undo_name.setProperty("role", "secondary")
        for name in ("show_documents", "undo", "redo"):
            bar.addAction(self.actions_[name])
        bar.addWidget(self._undo_name)
        spring = QWidget()
        spring.setSizePolicy(spring.sizePolicy().Policy.Expanding, spring.sizePolicy().Policy.Fixed)
        bar.addWidget(spring)
        for name in ("annotation_list", "show_history", "show_panels"):
            bar.addAction(self.actions_[name])
        self.addToolBar(bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _fill_view_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        for name in _IN_VIEW_MENU:
            setting = next(entry for entry in SETTINGS if entry.name == name)
            below = menu.addMenu(tr(setting.label))
            below.aboutToShow.connect(lambda m=below, n=name: self._fill_choices(m, n))
            self._fill_choices(below, name)
            if name == "lanes":
                self.area.lanes_button.setMenu(below)
        zoom = QMenu(self)
        for name in ("zoom_in", "zoom_out", "zoom_reset"):
            zoom.addAction(self.actions_[name])
        self.area.zoom_button.setMenu(zoom)

    def _fill_choices(self, menu: QMenu, name: str) -> None:
        setting = next(entry for entry in SETTINGS if entry.name == name)
        menu.clear()
        for value, shown in (setting.choices or {}).items():
            entry = menu.addAction(tr(shown) if value in setting.texts() else shown)
            entry.setCheckable(True)
            entry.setChecked(self.settings.get(name) == value)
            entry.triggered.connect(lambda _=False, v=value: self.settings.set(name, v))

    def _connect(self) -> None:
        session = self.session
        session.changed.connect(self._changed)
        session.project_changed.connect(self._project_changed)
        session.document_changed.connect(self._document_changed)
        session.in_hand_changed.connect(self.state_changed)
        session.selection_changed.connect(self.state_changed)
        session.filters_changed.connect(self._filters_changed)
        session.focus_changed.connect(self.state_changed)
        session.failed.connect(self._failed)
        session.broken.connect(lambda error: show_bug(self, error, self.commands.helping.report))
        self.settings.changed.connect(self._setting_changed)
        self.view.label_key_pressed.connect(self.commands.label_key)
        self.view.caret_moved.connect(lambda _: self._show_place())
        self.documents.add_wanted.connect(lambda: self.files.documents().choose())
        self.documents.original_wanted.connect(lambda d: self.files.documents().save_original(d))
        self.codebook.label_chosen.connect(self.commands.use_label)
        self.codebook.page_wanted.connect(self.commands.show_page)
        self.inspector.relabel_wanted.connect(self.commands.open_palette)
        self.inspector.step_wanted.connect(self.view.next_mark)
        self.inspector.text_wanted.connect(self.view.setFocus)
        self.area.find_bar.tag_all_wanted.connect(self.commands.tag_all)
        self.language.said.connect(self.status.show_language)
        self.index.said.connect(self.status.show_index)
        self.language.kept.connect(self.concordance.parsed)
        self.status.show_all_clicked.connect(lambda: session.set_filters(Filters()))
        self.status.snapping_clicked.connect(self.commands.next_snapping)
        self.start.new_clicked.connect(self.files.new)
        self.start.open_clicked.connect(self.files.choose)
        self.start.sample_clicked.connect(self.files.sample)
        self.start.recent_clicked.connect(lambda path: self.files.open(Path(path)))
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.apply_theme())

    # -- following the session

    def _changed(self, changes: Changes) -> None:
        self.session.refresh_after(changes)
        self.area.refresh(changes)
        self._show_undo()
        self.state_changed()

    def _project_changed(self) -> None:
        project = self.session.project
        self.stack.setCurrentWidget(self.area if project else self.start)
        self.left.setVisible(project is not None and self.width() >= _NARROW)
        self.right.setVisible(project is not None)
        if project is None:
            self.bottom.hide()
            self.start.refresh()
            self.start.focus_first()
            self.area.show_document()
        self.listing.follow()
        self._show_undo()
        self._document_changed()
        self._filters_changed()
        self.keeper.show_panel()

    def _document_changed(self) -> None:
        project, document = self.session.project, self.session.document
        names = [document.title if document else "", project.name if project else "", "Elocutio"]
        self.setWindowTitle(" – ".join(name for name in names if name))
        if project is not None and document is not None:
            project.set_state("document", document.id)
            self.keeper.go_back()
        self.state_changed()

    def state_changed(self) -> None:
        """Bring everything that depends on the state up to date: actions, status bar, places."""
        self._show_place()
        self.status.show_saved(self.theme)
        self.actions_.enable(self._states())
        held = self.session.in_hand
        if held is not None:
            number, total = self.area.place_of(held)
            self.inspector.set_place(place_text(number, total) if number else "")
        for name, dock in (
            ("show_documents", self.left),
            ("show_panels", self.right),
            ("show_history", self.bottom),
            ("annotation_list", self.listing),
            ("search_all", self.concordance),
        ):
            self.actions_[name].setChecked(dock.isVisible())
        self.actions_["focus"].setChecked(bool(self.session.focus))
        self.suggesting.show_state()

    def _show_place(self) -> None:
        document = self.session.document
        caret = self.view.caret() if document else 0
        held = self.session.in_hand
        at = self.session.selection[0] if self.session.selection else held.start if held else caret
        self.status.show_place(self.view.paragraph_of(at) if document else 0, caret)

    def _show_undo(self) -> None:
        """Name what undo and redo would take back and do again, which only a change changes."""
        session, actions = self.session, self.actions_
        back, again = name_flippers(
            actions["undo"], actions["redo"], session.project, session.language
        )
        parts.show_short(self._undo_name, back, _LONGEST_UNDO)
        self._can_undo, self._can_redo = bool(back), bool(again)

    def allowed(self, spec: ActionSpec) -> bool:
        """Whether an action can be used now."""
        return self._states()[spec.when]

    def _states(self) -> dict[When, bool]:
        return states(self.session, undo=self._can_undo, redo=self._can_redo)

    def _filters_changed(self) -> None:
        filters, project = self.session.filters, self.session.project
        words = ""
        if project is not None and filters.active:
            words = self._hidden_words(filters)
        self.status.show_notice(words)

    def _hidden_words(self, filters: Filters) -> str:
        if self.session.document is None:
            return tr("Some annotations are hidden")
        return self.area.hidden_words(filters)

    def _failed(self, sentence: str) -> None:
        self.status.show_trouble(sentence, self.theme)
        QApplication.beep()

    def show_message(self, words: str) -> None:
        """Show a message for some seconds."""
        self.status.show_note(words, self.theme)

    # -- look, state, closing

    def apply_theme(self) -> None:
        """Take the theme that the settings ask for."""
        self.theme = chosen_theme(self.settings.get("theme"))
        application = QApplication.instance()
        sheet = style_sheet(self.theme)
        # Where nothing is new in it, Qt goes through all widgets all the same.
        if isinstance(application, QApplication) and application.styleSheet() != sheet:
            application.setPalette(self.theme.palette())
            application.setStyleSheet(sheet)
        parts = (
            self.start,
            self.documents,
            self.codebook,
            self.inspector,
            self.history,
            self.listing.panel,
            self.suggesting,
            self.concordance,
            self.status,
            self.area,
        )
        for part in parts:
            part.set_theme(self.theme)
        self.actions_.set_theme(self.theme)
        self.documents.add_button.setIcon(self.actions_["add_documents"].icon())
        self.status.show_snapping()
        self.state_changed()

    def _setting_changed(self, name: str) -> None:
        if name == "theme":
            self.apply_theme()
        elif name == "snapping":
            self.status.show_snapping()
        elif name == "label_language":
            self.codebook.reload()
            self.inspector.refresh()
            self.history.refresh()
            self._show_undo()
            self.state_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the documents panel where the window becomes narrow, and open it again."""
        super().resizeEvent(event)
        before = event.oldSize().width()
        if before < 0 or (before < _NARROW) == (self.width() < _NARROW):
            return
        # Docks that move while the window is being laid out end up in the wrong place.
        QTimer.singleShot(0, self._fit_docks)

    def _fit_docks(self) -> None:
        narrow = self.width() < _NARROW
        self.left.setVisible(not narrow and self.session.project is not None)
        self.resizeDocks([self.right], [258 if narrow else 328], Qt.Orientation.Horizontal)
        self.state_changed()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or add what is dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files.dropped(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard; Qt knows that of dialogs only."""
        button, plain = self.focusWidget(), not event.modifiers() & ~_KEYPAD
        if event.key() in _ENTER and plain and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place and the layout; everything else is on disk already."""
        self.inspector.commit_note()
        self.area.find_bar.stop()
        self.concordance.stop()
        self.index.stop()
        self.language.close()
        background.give_up(self)
        self.keeper.keep_layout()
        self.session.set_project(None)
        event.accept()
