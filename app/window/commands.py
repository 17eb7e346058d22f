"""What the window's actions do: tag, relabel, move edges, walk, open panels and dialogs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QInputDialog, QMenu, QWidget

from annotations.find import Query
from annotations.model import Kind, Label, Level
from app import work
from app.actions import ActionSpec, When
from app.dialogs.label_page import LabelPageDialog
from app.dialogs.settings import SettingsDialog
from app.dialogs.shortcuts import ShortcutsDialog
from app.dialogs.tag_all import TagAllDialog
from app.i18n import annotator_name, tr
from app.palette import LabelPalette
from app.panels.codebook import label_with_key
from app.session import Filters
from app.window import suggesting
from app.window.deciding import Deciding
from app.window.guide import open_guide
from app.window.helping import Helping
from app.window.menus import Handler
from app.window.restoring import Restoring

if TYPE_CHECKING:
    from app.codebook_editor.window import CodebookEditor
    from app.dialogs.consistency import ConsistencyDialog
    from app.window.codebook_files import CodebookFiles
    from app.window.main_window import MainWindow
    from app.window.pictures import PictureCommands

_SNAPPING = ("word", "sentence", "paragraph", "character")
_ZOOM_STEP = 0.1


class Commands:
    """The handlers of ``ACTIONS``, by name in ``handlers()``."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._session = window.session
        self._view = window.view
        self.palette_popup: LabelPalette | None = None
        self.deciding = Deciding(window)
        self.restoring = Restoring(window)
        self.helping = Helping(window)
        self.codebook_files: CodebookFiles | None = None
        self.tag_all_dialog: TagAllDialog | None = None
        self.consistency_dialog: ConsistencyDialog | None = None
        self.settings_dialog: SettingsDialog | None = None
        self.page_dialog: LabelPageDialog | None = None
        self.codebook_editor: CodebookEditor | None = None
        window.codebook.edit_wanted.connect(self.edit_label)
        window.codebook.more_menu.aboutToShow.connect(self._fill_codebook_menu)

    def handlers(self) -> dict[str, Handler]:
        session, files, view = self._session, self._window.files, self._view
        handlers: dict[str, Handler] = {}
        for edge in ("start", "end"):
            for unit, infix in (("character", ""), ("word", "word_")):
                for way, step in (("right", 1), ("left", -1)):
                    handlers[f"{edge}_{infix}{way}"] = partial(self._move_edge, edge, unit, step)
        handlers |= suggesting.handlers(self._window)
        return handlers | {
            "new_project": files.new,
            "open_project": files.choose,
            "open_sample": files.sample,
            "add_documents": lambda: files.documents().choose(),
            "add_folder": lambda: files.documents().choose_folder(),
            "paste_document": lambda: files.documents().paste(),
            "import": files.import_,
            "export": files.export,
            "save_picture": lambda: self._pictures().save(),
            "copy_picture": lambda: self._pictures().copy(),
            "restore": self.restoring.open,
            "close_project": files.close,
            "quit": self._window.close,
            "undo": lambda: work.flip(session, self._window, undo=True),
            "redo": lambda: work.flip(session, self._window, undo=False),
            "copy": view.copy,
            "settings": self._open_settings,
            "find": self._window.area.find_bar.open_bar,
            "find_next": lambda: self._window.area.find_bar.step(1),
            "find_previous": lambda: self._window.area.find_bar.step(-1),
            "search_all": self._window.concordance.toggle,
            "search_again": self._window.concordance.search_again,
            "select_paragraph": self._select_paragraph,
            "show_documents": lambda: self.toggle(self._window.left),
            "show_panels": lambda: self.toggle(self._window.right),
            "annotation_list": self._window.listing.toggle,
            "show_history": lambda: self.toggle(self._window.bottom),
            "zoom_in": lambda: self._zoom(_ZOOM_STEP),
            "zoom_out": lambda: self._zoom(-_ZOOM_STEP),
            "zoom_reset": lambda: self._window.settings.set("zoom", 1.0),
            "show_all": lambda: session.set_filters(Filters()),
            "focus": lambda: session.set_focus(not session.focus),
            "label_palette": self.open_palette,
            "add_fragment": self._add_fragment,
            "tag_all": self._tag_all_selected,
            "consistency": self._check_consistency,
            "delete": session.delete,
            "edit_note": self._edit_note,
            "next_snapping": self.next_snapping,
            "new_annotator": self._new_annotator,
            "edit_codebooks": self.edit_codebooks,
            "add_codebook": files.add_codebook,
            "decide_split": self.deciding.decide_split,
            "look_again": self.deciding.look_again,
            "export_codebook": lambda: self.codebooks_out().export(),
            "manual": lambda: self.codebooks_out().manual(),
            "label_page": self._label_page,
            "filter_labels": lambda: self._focus(self._window.right, self._window.codebook.filter),
            "next_annotation": lambda: view.next_mark(1),
            "previous_annotation": lambda: view.next_mark(-1),
            "next_document": lambda: self._window.documents.step(1),
            "previous_document": lambda: self._window.documents.step(-1),
            "go_documents": lambda: self._focus(self._window.left, self._window.documents.list),
            "go_text": view.setFocus,
            "go_codebook": lambda: self._focus(self._window.right, self._window.codebook.tree),
            "go_annotation": lambda: self._focus(
                self._window.right, self._window.inspector.label_button
            ),
            "shortcuts": lambda: ShortcutsDialog(self._window.settings, self._window).open(),
            "tour": self.helping.start_tour,
            "report": self.helping.report,
            "about": self.helping.about,
            "guide": lambda: open_guide(self._window),
        }

    # -- labels

    def label_key(self, key: str, shift: bool) -> None:
        """A letter typed in the text: tag the selection, or with Shift relabel the one in hand."""
        session = self._session
        if session.project is None or not session.writable:
            return
        if session.selection is None and not shift and key.upper() == "N":
            self._view.next_mark(1)
            return
        labels = [label for book in session.project.codebooks() for label in book.labels]
        label = label_with_key(key, (lb for lb in labels if lb.level is Level.SPAN))
        if label is not None:
            self.use_label(label, shift and session.in_hand is not None)

    def use_label(self, label: Label, relabel: bool) -> None:
        """Tag the selection with a label, or relabel the annotation in hand."""
        session = self._session
        if label.kind is not Kind.LABEL or not session.writable:
            return
        if label.level is Level.DOCUMENT:
            session.toggle_document_label(label)
        elif relabel:
            session.relabel(label)
        elif session.selection is not None and session.annotate(label) is not None:
            # The passage is tagged; the caret stays behind it, ready to read on.
            self._view.set_caret(session.in_hand.end if session.in_hand else self._view.caret())
            self._view.setFocus()

    def open_palette(self) -> None:
        """Open the label palette below the selection, or below the annotation in hand."""
        if not self._window.allowed(ActionSpec("", "", "", When.LABELLING)):
            return
        popup = LabelPalette(self._session, self._window.theme, self._window)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.chosen.connect(self._palette_chosen)
        rect = self._view.rect_of_selection()
        viewport = self._view.viewport()
        corner = viewport.mapToGlobal(rect.bottomLeft())
        corner.setY(corner.y() + 15)
        screen = self._window.screen().availableGeometry()
        if corner.y() + popup.height() > screen.bottom():
            corner.setY(viewport.mapToGlobal(rect.topLeft()).y() - popup.height() - 8)
        corner.setX(min(max(corner.x(), screen.left()), screen.right() - popup.width()))
        corner.setY(max(corner.y(), screen.top()))
        self.palette_popup = popup
        popup.open_at(corner)

    def _palette_chosen(self, label: Label, more: bool) -> None:
        selection = self._session.selection
        self.use_label(label, selection is None)
        if more and selection is not None:
            self._view.set_selection(*selection)
            self.open_palette()
        else:
            self._view.setFocus()

    def _tag_all_selected(self) -> None:
        """Offer every occurrence of the selected words, or of those of the one in hand."""
        session = self._session
        project, document, held = session.project, session.document, session.in_hand
        where = session.selection or (held.fragments[0] if held is not None else None)
        if project is None or document is None or where is None:
            return
        words = project.text(document.id)[slice(*where)]
        label = None
        if session.selection is None and held is not None:
            there = project.any_label(held.codebook, held.label)
            label = None if there.retired else there
        self.tag_all(Query(words, whole_word=words[:1].isalnum() and words[-1:].isalnum()), label)

    def tag_all(self, query: Query, label: Label | None = None) -> None:
        """Offer to put a label on everything that a query finds."""
        session = self._session
        label = label or next(iter(session.lately_used()), None)
        dialog = TagAllDialog(session, self._window.theme, query, label, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._do_tag_all(dialog))
        self.tag_all_dialog = dialog
        dialog.open()

    def _check_consistency(self) -> None:
        # Loaded when it is used: the start of the program does not wait for it.
        from app.dialogs.consistency import ConsistencyDialog

        dialog = ConsistencyDialog(self._session, self._window.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.passage_wanted.connect(self._window.concordance.show_passage)
        self.consistency_dialog = dialog
        dialog.show()

    def _do_tag_all(self, dialog: TagAllDialog) -> None:
        label, places = dialog.chosen_label, dialog.chosen()
        if label is not None:
            # From here Ctrl+Z takes the tags back, not what was typed in a field.
            self._view.setFocus()
            self._window.files.tag_many(places, label)

    # -- handlers

    def _move_edge(self, edge: str, unit: str, step: int) -> None:
        moved = self._view.move_edge(edge, unit, step)
        if moved is not None:
            self._session.move_edge(self._view.in_hand(), *moved)

    def _add_fragment(self) -> None:
        self._session.add_fragment()
        if self._session.in_hand is not None:
            self._view.set_caret(self._session.in_hand.end)

    def _edit_note(self) -> None:
        self._window.right.show()
        self._window.inspector.edit_note()

    def _select_paragraph(self) -> None:
        project, document = self._session.project, self._session.document
        if project is None or document is None:
            return
        text, caret = project.text(document.id), self._view.caret()
        start = max(text.rfind("\n", 0, caret), text.rfind("\r", 0, caret)) + 1
        ends = [at for at in (text.find("\r", caret), text.find("\n", caret)) if at >= 0]
        end = min(ends, default=len(text))
        if start < end:
            self._view.set_selection(start, end)

    def _pictures(self) -> PictureCommands:
        # Loaded when it is used: the start of the program does not wait for it.
        from app.window.pictures import PictureCommands

        return PictureCommands(self._session, self._view, self._window.files, self._window)

    def next_snapping(self) -> None:
        now = _SNAPPING.index(self._window.settings.get("snapping"))
        self._window.settings.set("snapping", _SNAPPING[(now + 1) % len(_SNAPPING)])

    def _zoom(self, by: float) -> None:
        wanted = round(min(2.0, max(0.8, self._window.settings.get("zoom") + by)), 2)
        self._window.settings.set("zoom", wanted)

    def toggle(self, dock: QDockWidget) -> None:
        dock.setVisible(not dock.isVisible())
        self._window.state_changed()

    def _focus(self, dock: QDockWidget, widget: QWidget) -> None:
        dock.show()
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fill_annotators(self, menu: QMenu) -> None:
        project = self._session.project
        menu.clear()
        if project is None:
            return
        current = project.current_annotator
        for name in sorted({current, *(who.name for who in project.annotators())}):
            entry = menu.addAction(annotator_name(name))
            entry.setCheckable(True)
            entry.setChecked(name == current)
            entry.triggered.connect(lambda _=False, n=name: self.set_annotator(n))
        menu.addSeparator()
        menu.addAction(self._window.actions_["new_annotator"])

    def set_annotator(self, name: str) -> None:
        """Sign annotations with another name from now on."""
        project = self._session.project
        if project is not None:
            project.set_current_annotator(name)
            self._view.set_styles(self._window.area.styles())
            self._window.documents.reload()
            self._window.state_changed()

    def _new_annotator(self) -> None:
        name, ok = QInputDialog.getText(self._window, tr("New annotator"), tr("Name"))
        if ok and self._session.attempt(lambda p: p.add_annotator(name)) is not None:
            self.set_annotator(name.strip())

    def codebooks_out(self) -> CodebookFiles:
        """Return what writes codebooks; loaded when it is used, so that the start is quick."""
        from app.window.codebook_files import CodebookFiles

        if self.codebook_files is None:
            self.codebook_files = CodebookFiles(self._window)
        return self.codebook_files

    def _label_page(self) -> None:
        """Open the page of the label at hand; the shortcuts where there is none."""
        codebook = self._window.codebook
        label = self._session.label_in_hand()
        if codebook.tree.hasFocus() or codebook.filter.hasFocus() or label is None:
            label = codebook.current_label()
        if label is None:
            ShortcutsDialog(self._window.settings, self._window).open()
        else:
            self.show_page(label)

    def show_page(self, label: Label) -> None:
        """Open a label's page beside the window's work."""
        dialog = LabelPageDialog(self._session, self._window.theme, label, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.page_dialog = dialog
        dialog.show()

    def edit_codebooks(self) -> CodebookEditor:
        """Open the codebook editor, on the label in hand where there is one."""
        if self.codebook_editor is None:
            # Loaded when it is first wanted: the window starts without it.
            from app.codebook_editor.window import CodebookEditor

            self.codebook_editor = CodebookEditor(self._session, self._window)
            self.codebook_editor.decide_wanted.connect(self.deciding.decide_split)
            self.codebook_editor.look_again_wanted.connect(self.deciding.look_again)
        held = self._session.in_hand
        self.codebook_editor.open_editor()
        if held is not None:
            self.codebook_editor.show_label(held.codebook, held.label)
        return self.codebook_editor

    def _fill_codebook_menu(self) -> None:
        menu = self._window.codebook.more_menu
        menu.clear()
        for name in ("edit_codebooks", "add_codebook"):
            menu.addAction(self._window.actions_[name])

    def edit_label(self, codebook: str, code: str) -> None:
        """Open the codebook editor on a label, or on the codebook where there is no code."""
        self.edit_codebooks().show_label(codebook, code)

    def _open_settings(self) -> None:
        dialog = SettingsDialog(self._window.settings, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.settings_dialog = dialog
        dialog.open()
