"""Makes the pictures in ``docs/pictures`` from the real program: ``python scripts/pictures.py``."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
TARGET = ROOT / "docs" / "pictures"

from PySide6.QtTest import QTest  # noqa: E402

from annotations.model import Status  # noqa: E402
from annotations.project import Project  # noqa: E402
from annotations.project.sample import fresh_copy  # noqa: E402
from app.dialogs.settings import SettingsDialog  # noqa: E402
from app.settings import Settings  # noqa: E402
from app.window.launch import application, make_window  # noqa: E402
from app.window.main_window import MainWindow  # noqa: E402

PILE = (
    "Une phrase, cinq procédés\n"
    "On nous a menti, on nous a menti encore, et l’on voudrait, messieurs les comptables du "
    "malheur, que nous disions merci ! Voilà ce que la ville retiendra de dix ans de promesses.\n"
    "Un paragraphe plus calme suit, pour montrer que le texte ne bouge jamais : les lignes gardent "
    "leur place, quoi que l’on marque.\n"
)
SCRIPTS = (
    "Drei Richtungen\n"
    "שלום לכולם 😀, אמר השר; “העיר שייכת לנו” ולא להם.\n"
    "قال الوزير: «المدينة لنا» 😀 ولن نتركها أبدًا.\n"
    "Le ministre a dit « שלום » puis « مرحبا », et la foule 😀😀 a ri.\n"
    "Και η πόλη θυμάται. А город помнит всё.\n"
)


def main() -> None:
    """Draw everything; each picture in a window of its own project."""
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = folder
        application()
        TARGET.mkdir(parents=True, exist_ok=True)
        for number, draw in enumerate(
            (sample, french, listing, codebook, pile, relations, annotators, scripts, dense)
        ):
            place = Path(folder) / str(number)
            place.mkdir()
            draw(place)


def opened(path: Path, height: int = 640) -> MainWindow:
    """Return a window on a project, as large as most pictures."""
    window = make_window(path, False)
    window.settings.set("label_language", "en")
    window.settings.set("theme", "light")
    window.settings.set("zoom", 1.0)
    window.resize(1440, height)
    QTest.qWait(200)
    return window


def save(window: MainWindow, name: str, whole: bool = True) -> None:
    """Save the window, or only the reading area, in both themes."""
    for theme in ("light", "dark"):
        window.settings.set("theme", theme)
        QTest.qWait(400)
        shown = window.grab() if whole else window.area.grab()
        shown.save(str(TARGET / f"{name}-{theme}.png"))
    window.settings.set("theme", "light")


def made(path: Path, text: str, tag: Callable[[Project, str], None]) -> Path:
    """Make a project of one document, tagged by ``tag``; return its path."""
    file = path / "p.elocutio"
    with Project.create(file, codebooks=("semeval-2023", "figures")) as project:
        project.set_current_annotator("Ana")
        document = project.add_document(text, title=text.split("\n", 1)[0])
        tag(project, document.id)
    return file


def put(project: Project, document: str, words: str, label: str, **more: object) -> str:
    """Tag the first place where words stand; return the annotation's id."""
    start = project.text(document).index(words)
    book = "figures" if label in {lb.code for lb in project.codebooks()[1].labels} else ""
    there = [(start, start + len(words))]
    made = project.annotate(document, there, label, codebook=book, **more)  # type: ignore[arg-type]
    return made.id


def listing(path: Path) -> None:
    """The list of annotations, filtered, with a few chosen."""
    window = opened(fresh_copy(path), 800)
    window.listing.toggle()
    panel = window.listing.panel
    panel.filter.setText("mai")
    panel.table.setFocus()
    QTest.qWait(100)
    panel.table.select_rows(panel.model.rows()[1:4])
    save(window, "annotation-list")
    window.close()


def codebook(path: Path) -> None:
    """The codebook editor on a label, and the choice of its colour, in both themes."""
    window = opened(fresh_copy(path), 800)
    editor = window.commands.edit_codebooks()
    editor.resize(1040, 720)
    editor.show_label("semeval-2023", "Repetition")
    QTest.qWait(600)
    for theme in ("light", "dark"):
        window.settings.set("theme", theme)
        QTest.qWait(200)
        editor.grab().save(str(TARGET / f"codebook-editor-{theme}.png"))
        editor.choose_colour()
        QTest.qWait(200)
        if editor.dialog is not None:
            editor.dialog.grab().save(str(TARGET / f"label-colour-{theme}.png"))
            editor.dialog.reject()
    window.settings.set("theme", "light")
    window.close()


def sample(path: Path) -> None:
    """The window on the sample: both themes, 200 %, small, the palette, finding words."""
    window = opened(fresh_copy(path), 900)
    for _ in range(4):
        window.view.next_mark(1)
    save(window, "window")
    window.settings.set("zoom", 2.0)
    save(window, "window-200")
    window.settings.set("zoom", 1.0)
    window.resize(1024, 640)
    QTest.qWait(300)
    window.grab().save(str(TARGET / "window-small.png"))
    window.resize(1440, 900)
    QTest.keyClick(window.view, ".")
    save(window, "focus", whole=False)
    QTest.keyClick(window.view, ".")
    window.view.take_in_hand(0)
    window.view.set_selection(700, 760)
    window.commands.open_palette()
    QTest.qWait(100)
    popup = window.commands.palette_popup
    if popup is not None:
        popup.query.setText("dou")
        QTest.qWait(100)
        popup.grab().save(str(TARGET / "label-palette.png"))
        popup.close()
    window.view.set_caret(0)
    window.area.find_bar.open_bar()
    window.area.find_bar.field.setText("tram")
    QTest.qWait(600)
    save(window, "find", whole=False)
    window.commands.tag_all(window.area.find_bar.query())
    QTest.qWait(400)
    dialog = window.commands.tag_all_dialog
    if dialog is not None:
        dialog.grab().save(str(TARGET / "tag-all.png"))
        dialog.reject()
    window.close()


def french(path: Path) -> None:
    """The window in French, with an annotation in hand, and its settings."""
    languages = Settings()
    languages.set("language", "fr")
    window = opened(fresh_copy(path), 900)
    window.settings.set("label_language", "fr")
    for _ in range(4):
        window.view.next_mark(1)
    save(window, "window-fr")
    dialog = SettingsDialog(window.settings, window)
    dialog.open()
    QTest.qWait(100)
    dialog.grab().save(str(TARGET / "settings-fr.png"))
    dialog.reject()
    window.close()
    languages.set("language", "en")


def pile(path: Path) -> None:
    """Five devices on one passage, and more beside them."""

    def tag(project: Project, document: str) -> None:
        whole = PILE.split("\n")[1].split(" Voilà")[0]
        for words, label in (
            (whole, "Loaded_Language"),
            (whole, "Doubt"),
            ("On nous a menti, on nous a menti encore", "Repetition"),
            ("messieurs les comptables du malheur", "Name_Calling-Labeling"),
            (whole.split(", et")[0], "Appeal_to_Fear-Prejudice"),
            ("comptables du malheur", "Metaphor"),
            ("On nous a menti, on nous a menti", "Anaphora"),
        ):
            put(project, document, words, label)

    window = opened(made(path, PILE, tag))
    save(window, "pile", whole=False)
    window.close()


def relations(path: Path) -> None:
    """Relations of the annotation in hand."""

    def tag(project: Project, document: str) -> None:
        head = put(project, document, "on nous a menti encore", "Repetition")
        project.relate(head, put(project, document, "On nous a menti", "Slogans"), "echoes")
        project.relate(head, put(project, document, "promesses", "Doubt"), "prepares")
        put(project, document, "quoi que l’on marque", "Loaded_Language")

    window = opened(made(path, PILE, tag))
    window.view.next_mark(1)
    window.view.next_mark(1)
    save(window, "relations", whole=False)
    window.close()


def annotators(path: Path) -> None:
    """What another annotator has tagged, suggestions, and what was rejected."""

    def tag(project: Project, document: str) -> None:
        put(project, document, "On nous a menti, on nous a menti encore", "Repetition")
        put(project, document, "on nous a menti encore", "Loaded_Language", annotator="Bruno")
        put(project, document, "comptables du malheur", "Metaphor", annotator="Bruno")
        status = Status.SUGGESTED
        put(project, document, "que nous disions merci", "Doubt", status=status)
        put(project, document, "dix ans de promesses", "Slogans", status=Status.REJECTED)

    window = opened(made(path, PILE, tag))
    window.session.set_filters(type(window.session.filters)(statuses=frozenset()))
    save(window, "annotators", whole=False)
    window.close()


def scripts(path: Path) -> None:
    """Hebrew, Arabic, Greek, Cyrillic and emoji."""

    def tag(project: Project, document: str) -> None:
        for words, label in (
            ("העיר שייכת לנו", "Slogans"),
            ("שלום לכולם 😀, אמר השר", "Loaded_Language"),
            ("المدينة لنا", "Slogans"),
            ("قال الوزير: «المدينة لنا» 😀", "Appeal_to_Authority"),
            ("dit « שלום » puis « مرحبا", "Repetition"),
            ("😀😀", "Metonymy"),
            ("Και η πόλη θυμάται. А город", "Repetition"),
        ):
            put(project, document, words, label)

    window = opened(made(path, SCRIPTS, tag))
    save(window, "scripts", whole=False)
    window.close()


def dense(path: Path) -> None:
    """So many annotations that the margin shows letters instead of names."""

    def tag(project: Project, document: str) -> None:
        text = project.text(document)
        labels = [lb.code for lb in project.codebooks()[0].labels if lb.kind.value == "label"]
        places = [(k * 11, k * 11 + 6 + k * 7 % 60) for k in range(len(text) // 11 - 8)]
        for k, place in enumerate(places):
            project.annotate(document, [place], labels[k * 5 % len(labels)])

    window = opened(made(path, PILE * 3, tag))
    save(window, "dense", whole=False)
    window.close()


if __name__ == "__main__":
    main()
