"""Everything the codebook editor can show, for the walk over all surfaces."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from app.codebook_editor.window import CodebookEditor

Look = Callable[[str, QWidget], None]
Modal = Callable[[str, Callable[[], object]], None]


def walk_editor(editor: CodebookEditor, code: str, others: list[str], look: Look, modal: Modal):
    """Look at the editor's pages, dialogs and menus; ``code`` is that of a label with others."""
    editing, page, acts = editor.editing, editor.page, editor.labels.acts
    look("editor", editor)
    book = editing.book
    assert book is not None
    rows = {label.code: label.row for label in book.labels}
    editor.labels.tree.select([0])
    for section in ("about", "attributes", "relations", "versions"):
        page.show_section(section)
        look(f"editor, {section}", editor)
    for place in range(page.attributes.list.count()):
        page.show_section("attributes")
        page.attributes.list.setCurrentRow(place)
        look("editor, attribute", editor)
    page.show_section("versions")
    page.versions.publish()
    _dialog("publish", page.versions.dialog, look)
    page.versions.compare()
    _dialog("compare", page.versions.dialog, look)
    for label in [code, *others]:
        editing.show_label(label)
        look("editor, label", editor)
    editing.show_label(code)
    editor.choose_colour()
    _colours(editor.dialog, look)
    for name, selected, act in (
        ("new label", [code], acts.new_label),
        ("new group", [code], acts.new_group),
        ("merge", [code, others[0]], acts.merge),
        ("split", [code], acts.split),
        ("delete labels", [code], acts.delete),
        ("move labels", [code], acts.move_to),
    ):
        editor.labels.tree.select([rows[entry] for entry in selected])
        look(f"editor, before {name}", editor)
        act()
        _dialog(name, acts.dialog, look)
    editor.labels.tree.select([rows[code]])
    acts.shift("in")
    look("editor, refused", editor)
    modal("editor menu", lambda: editor.labels._context_menu(QPoint(40, 40)))
    look("codebook menu of the editor", editor.labels.menu)
    modal("languages", editor.form.texts.languages._open_menu)
    for name in ("new", "remove", "add"):
        editor._book_wanted(name)
        _dialog(f"{name} codebook", editor.dialog, look)
    editor.flip(undo=True)
    look("editor, undone", editor)
    editor.flip(undo=False)
    editor.close()


def _colours(dialog: QDialog | None, look: Look) -> None:
    for at in range(0, len(dialog.grid._colours), 7):  # type: ignore[union-attr]
        dialog.grid._pick(at)  # type: ignore[union-attr]
    _dialog("colour", dialog, look)


def _dialog(name: str, dialog: QDialog | None, look: Look) -> None:
    assert dialog is not None, name
    QTest.qWait(40)
    look(name, dialog)
    dialog.reject()
    QTest.qWait(10)
