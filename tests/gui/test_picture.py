"""Pictures saved and copied from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from annotations.project import Project
from app.dialogs.picture import PictureDialog, free_path
from app.theme import DARK_THEME, LIGHT_THEME
from app.window.main_window import MainWindow

TEXT = "Le tramway\n" + "\n".join(
    f"Phrase {n} : les élus promettent la lune, jamais on ne paiera." for n in range(80)
)


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, language="fr") as project:
        document = project.add_document(TEXT, title="Tramway: oui/non ?")
        start = TEXT.index("promettent")
        project.annotate(document.id, [(start, start + 18)], "Doubt", annotator="ana")
        last = TEXT.rindex("jamais")
        project.annotate(document.id, [(last, last + 6)], "Repetition", annotator="ana")
        project.set_current_annotator("ana")
    return open_window(path)


def in_dialog(act: Callable[[PictureDialog], None]) -> None:
    """Do something in the dialog that the next call opens."""

    def found() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PictureDialog)
        act(dialog)

    QTimer.singleShot(100, found)


def wait(condition: Callable[[], object]) -> None:
    for _ in range(500):
        if condition():
            return
        QTest.qWait(20)
    raise AssertionError("it did not happen within ten seconds")


def words_of(svg: bytes) -> str:
    return "".join(Xml.fromstring(svg).itertext())


def copied(window: MainWindow) -> tuple[QImage, bytes]:
    """Copy a picture; return what the clipboard has: the image and the SVG."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("former")
    window.actions_["copy_picture"].trigger()
    wait(lambda: clipboard.mimeData().hasFormat("image/svg+xml"))
    data = clipboard.mimeData()
    assert data.hasImage()
    image = QImage.fromData(data.data("image/png"))
    assert image.size() == clipboard.image().size()
    return image, bytes(data.data("image/svg+xml").data())


@pytest.mark.parametrize(
    ("suffix", "starts"), [(".svg", b"<?xml"), (".pdf", b"%PDF"), (".png", b"\x89PNG")]
)
def test_that_a_picture_is_saved_as_asked(
    window: MainWindow, tmp_path: Path, suffix: str, starts: bytes
) -> None:
    path = tmp_path / f"out{suffix}"

    def fill(dialog: PictureDialog) -> None:
        dialog.file.setText(str(path))
        dialog.theme.setCurrentIndex(1)
        dialog.accept()

    in_dialog(fill)
    window.actions_["save_picture"].trigger()
    wait(lambda: "Picture saved" in window.status.saved.text())
    assert path.read_bytes().startswith(starts)
    # The look is kept for the next picture, also for one that is copied.
    image, _ = copied(window)
    assert image.pixelColor(2, 2).name() == DARK_THEME.page.lower()


def test_that_the_whole_document_can_be_saved_without_a_legend(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "out.svg"

    def fill(dialog: PictureDialog) -> None:
        dialog.file.setText(str(path))
        dialog.part.setCurrentIndex(dialog.part.count() - 1)
        dialog.legend.setChecked(False)
        dialog.picture_width.setValue(600)
        dialog.accept()

    in_dialog(fill)
    window.actions_["save_picture"].trigger()
    wait(lambda: "Picture saved" in window.status.saved.text())
    said = words_of(path.read_bytes())
    assert "Phrase 0" in said
    assert "Phrase 79" in said
    assert "Repetition" not in said.partition("</desc>")[2]
    assert Xml.parse(path).getroot().get("width") == "600"


def test_that_the_copy_shows_what_is_in_view_or_selected(window: MainWindow) -> None:
    image, svg = copied(window)
    said = words_of(svg)
    assert "Phrase 0" in said
    assert "Phrase 79" not in said
    assert image.pixelColor(2, 2).name() == LIGHT_THEME.page.lower()
    first = TEXT.index("Phrase 40")
    window.view.set_selection(first, TEXT.index("Phrase 42") - 1)
    _, svg = copied(window)
    said = words_of(svg)
    assert [n for n in range(80) if f"Phrase {n} " in said] == [40, 41]
    assert QSvgRenderer(QByteArray(svg)).isValid()
    window.view.set_caret(len(TEXT))
    window.view.scroll_to(len(TEXT))
    QTest.qWait(300)
    _, svg = copied(window)
    assert "Phrase 79" in words_of(svg)
    assert "Le tramway" not in words_of(svg)


def test_that_the_copy_has_the_lines_of_the_view(window: MainWindow) -> None:
    view = window.view
    _, svg = copied(window)
    scroll, height = view.scroll(), float(view.viewport().height())
    text = view.scene.text
    for line in view.text_layout.frame(scroll, scroll + height):
        if scroll <= line.baseline <= scroll + height:
            seen = text[line.marks.start : line.marks.end]
            assert seen in words_of(svg)


def test_that_the_annotation_in_hand_is_drawn_strongly(window: MainWindow) -> None:
    _, before = copied(window)
    window.view.next_mark(1)
    held = window.view.scene.inks.of(window.view.scene.table.at(0).label)
    assert held.strong.name() not in before.decode()
    _, after = copied(window)
    assert held.strong.name() in after.decode()


def test_that_the_dialog_offers_a_name_and_refuses_what_is_no_picture(
    window: MainWindow, tmp_path: Path
) -> None:
    seen: list[object] = []

    def look(dialog: PictureDialog) -> None:
        seen.extend([dialog.path(), dialog.do.isEnabled(), dialog.part.count()])
        dialog.file.setText(str(tmp_path / "out.gif"))
        seen.extend([dialog.do.isEnabled(), dialog.hint.text()])
        dialog.reject()

    in_dialog(look)
    window.actions_["save_picture"].trigger()
    assert seen[:4] == [tmp_path / "Tramway ouinon.svg", True, 2, False]
    assert ".svg, .pdf or .png" in str(seen[4])


def test_that_a_free_name_is_free_and_can_be_a_file(tmp_path: Path) -> None:
    assert free_path(tmp_path, 'a/b:c*"<>|\\ ?. ', ".png").name == "abc.png"
    assert free_path(tmp_path, " \n. ", ".pdf").name == "Picture.pdf"
    (tmp_path / "x.svg").touch()
    assert free_path(tmp_path, "x", ".svg").name == "x 2.svg"
    assert len(free_path(tmp_path, "x" * 500, ".svg").name) < 80


def test_that_a_picture_that_is_too_large_is_told(window: MainWindow, tmp_path: Path) -> None:
    project = window.session.project
    assert project is not None
    long = project.add_document("Ein Satz, der steht.\n" * 3000, title="Lang")
    window.session.set_document(long)

    def fill(dialog: PictureDialog) -> None:
        dialog.file.setText(str(tmp_path / "out.png"))
        dialog.part.setCurrentIndex(dialog.part.count() - 1)
        dialog.accept()

    in_dialog(fill)
    window.actions_["save_picture"].trigger()

    def told() -> bool:
        shown: list[QDialog] = [
            w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)
        ]
        return any(w.isVisible() and "choose a passage, or PDF" in w.text() for w in shown)  # type: ignore[attr-defined]

    wait(told)
    assert not (tmp_path / "out.png").exists()


def test_that_pictures_need_a_document(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "empty.elocutio"
    Project.create(path).close()
    window = open_window(path)
    for name in ("save_picture", "copy_picture"):
        assert not window.actions_[name].isEnabled()
