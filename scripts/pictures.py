"""Makes the pictures of the guide from the real program: ``python scripts/pictures.py``.

Each series is painted once in English and light, once in French and dark, into ``docs/guide``.
Names of series as arguments (``window dialogs``) make only these.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402

from annotations.model import Status  # noqa: E402
from annotations.project import Project  # noqa: E402
from annotations.project.sample import fresh_copy  # noqa: E402
from app.dialogs.exchange import ExportDialog, ImportDialog  # noqa: E402
from app.dialogs.new_project import NewProjectDialog  # noqa: E402
from app.dialogs.settings import SettingsDialog  # noqa: E402
from app.dialogs.shortcuts import ShortcutsDialog  # noqa: E402
from app.settings import Settings  # noqa: E402
from app.window.launch import application, make_window  # noqa: E402
from app.window.main_window import MainWindow  # noqa: E402
from scripts.guide import MOST_BYTES  # noqa: E402

_COLOURS = (255, 128)
_FEW = 56
"""Numbers of colours that are tried until a picture is small enough."""

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
PAGE = (
    "<html lang=fr><head><title>Le pont fermé</title></head><body><nav>Accueil Sport Météo</nav>"
    "<article><h1>Le pont fermé</h1><p>Depuis trois semaines, le pont est fermé, et personne ne "
    "sait jusqu’à quand. La mairie promet, la mairie annonce, la mairie attend.</p><p>Les "
    "riverains, eux, font le tour par la rocade : quarante minutes le matin, quarante le soir, "
    "sans un mot d’excuse. Qui paiera ces heures perdues ?</p></article></body></html>"
)


@dataclass(frozen=True)
class Booth:
    """Where pictures of one language and theme are painted, and where they go."""

    language: str
    theme: str
    folder: Path

    def opened(self, project: Path, width: int = 1440, height: int = 900) -> MainWindow:
        """Return a window on a project."""
        window = make_window(project, False)
        window.settings.set("label_language", self.language)
        window.settings.set("theme", self.theme)
        window.resize(width, height)
        QTest.qWait(400)
        return window

    def save(self, shown: QWidget, name: str) -> None:
        """Save what a widget shows, with as few colours as its size in bytes asks for."""
        QTest.qWait(300)
        path = ROOT / "docs" / "guide" / self.language / "pictures" / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        shown.grab().save(str(path))
        painted = Image.open(path).convert("RGB")
        for colours in _COLOURS:
            chosen = _palette(painted, colours)
            painted.quantize(palette=chosen, dither=Image.Dither.NONE).save(path, optimize=True)
            if path.stat().st_size <= MOST_BYTES:
                return
        method = Image.Quantize.FASTOCTREE
        painted.quantize(_FEW, method, dither=Image.Dither.NONE).save(path, optimize=True)
        if path.stat().st_size > MOST_BYTES:
            raise SystemExit(f"{path}: larger than {MOST_BYTES} bytes with {_FEW} colours")


def _palette(painted: Image.Image, number: int) -> Image.Image:
    """Return the colours for a picture; a rare one counts for more than its share of the pixels.

    A thin underline tells more than the ground around it.
    """
    pixels = np.asarray(painted).reshape(-1, 3)
    found, counts = np.unique(pixels, axis=0, return_counts=True)
    weighed = np.repeat(found, np.ceil(counts**0.6).astype(int), axis=0)
    row = Image.fromarray(weighed.reshape(1, -1, 3))
    return row.quantize(number, kmeans=1, dither=Image.Dither.NONE)


def main(wanted: list[str]) -> None:
    """Draw everything, or the series that are named."""
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR"):
            os.environ[variable] = folder
        application()
        for language, theme in (("en", "light"), ("fr", "dark")):
            for name, draw in SERIES.items():
                if not wanted or name in wanted:
                    # What one series leaves open or hidden is no part of the next.
                    QSettings().clear()
                    Settings().set("language", language)
                    place = Path(folder) / language / name
                    place.mkdir(parents=True)
                    draw(Booth(language, theme, place))


# -- projects to show


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


# -- series


def window(booth: Booth) -> None:
    """The window on the sample in three sizes, twice as large text, and one label in colour."""
    shown = booth.opened(fresh_copy(booth.folder))
    for _ in range(4):
        shown.view.next_mark(1)
    booth.save(shown, "window")
    shown.resize(1024, 640)
    booth.save(shown, "window-small")
    shown.resize(2560, 1440)
    shown.settings.set("zoom", 2.0)
    booth.save(shown, "window-large")
    shown.resize(1440, 900)
    shown.settings.set("zoom", 2.0)
    booth.save(shown, "window-zoomed")
    shown.settings.set("zoom", 1.0)
    QTest.keyClick(shown.view, ".")
    booth.save(shown.area, "focus")
    shown.close()


def words(booth: Booth) -> None:
    """The label palette, finding words, and tagging all of them."""
    shown = booth.opened(fresh_copy(booth.folder), 1500, 720)
    shown.view.set_selection(700, 760)
    shown.commands.open_palette()
    QTest.qWait(100)
    popup = shown.commands.palette_popup
    if popup is not None:
        popup.query.setText("dou")
        booth.save(popup, "palette")
        popup.close()
    shown.view.set_caret(0)
    shown.area.find_bar.open_bar()
    shown.area.find_bar.field.setText("tram")
    QTest.qWait(300)
    booth.save(shown.area, "find")
    shown.commands.tag_all(shown.area.find_bar.query())
    QTest.qWait(300)
    dialog = shown.commands.tag_all_dialog
    if dialog is not None:
        booth.save(dialog, "tag-all")
        dialog.reject()
    shown.close()


def listing(booth: Booth) -> None:
    """The list of annotations, filtered, with a few chosen."""
    shown = booth.opened(fresh_copy(booth.folder), 1280, 800)
    shown.listing.toggle()
    panel = shown.listing.panel
    panel.filter.setText("mai")
    panel.table.setFocus()
    QTest.qWait(100)
    panel.table.select_rows(panel.model.rows()[1:4])
    booth.save(shown, "list")
    shown.close()


def codebook(booth: Booth) -> None:
    """The codebook editor on a label, and the choice of its colour."""
    shown = booth.opened(fresh_copy(booth.folder))
    editor = shown.commands.edit_codebooks()
    editor.resize(1040, 720)
    editor.show_label("semeval-2023", "Repetition")
    QTest.qWait(300)
    booth.save(editor, "codebook-editor")
    editor.choose_colour()
    if editor.dialog is not None:
        booth.save(editor.dialog, "label-colour")
        editor.dialog.reject()
    shown.close()


def dialogs(booth: Booth) -> None:
    """New project, documents before they are added, import, export, settings, shortcuts."""
    shown = booth.opened(fresh_copy(booth.folder))
    os.chdir(booth.folder)
    article = Path("le-pont-ferme.html")
    article.write_text(PAGE, "utf-8")
    sets = Path("quarrel.jsonl")
    with Project.open(shown.session.project.path, read_only=True) as project:
        project.export("jsonl", sets)
    export = ExportDialog(shown.session, shown)
    export.file.setText("~/annotations/brat")
    export.format.setCurrentIndex(export.format.findData("brat"))
    new = NewProjectDialog(shown.session, shown)
    new.file.setText("~/Documents/quarrel.elocutio")
    new.annotator.setText("Ana")
    import_ = ImportDialog(shown.session, sets, shown)
    for name, dialog in (
        ("new-project", new),
        ("import", import_),
        ("export", export),
        ("settings", SettingsDialog(shown.settings, shown)),
        ("shortcuts", ShortcutsDialog(shown)),
    ):
        dialog.open()
        booth.save(dialog, name)
        dialog.reject()
    commands = shown.files.documents()
    commands.add([article])
    for _ in range(300):
        if commands.dialog is None:
            QTest.qWait(100)
    if commands.dialog is not None:
        booth.save(commands.dialog, "add-documents")
        commands.dialog.reject()
    shown.close()


def pile(booth: Booth) -> None:
    """Five devices on one passage, and more beside them; relations of one of them."""

    def tag(project: Project, document: str) -> None:
        whole = PILE.split("\n")[1].split(" Voilà")[0]
        for passage, label in (
            (whole, "Loaded_Language"),
            (whole, "Doubt"),
            ("messieurs les comptables du malheur", "Name_Calling-Labeling"),
            (whole.split(", et")[0], "Appeal_to_Fear-Prejudice"),
            ("comptables du malheur", "Metaphor"),
            ("On nous a menti, on nous a menti", "Anaphora"),
        ):
            put(project, document, passage, label)
        head = put(project, document, "On nous a menti, on nous a menti encore", "Repetition")
        project.relate(head, put(project, document, "promesses", "Doubt"), "prepares")

    shown = booth.opened(made(booth.folder, PILE, tag), 1500, 520)
    booth.save(shown.area, "pile")
    for _ in range(2):
        shown.view.next_mark(1)
    booth.save(shown.area, "relations")
    shown.close()


def annotators(booth: Booth) -> None:
    """What another annotator has tagged, suggestions, and what was rejected."""

    def tag(project: Project, document: str) -> None:
        put(project, document, "On nous a menti, on nous a menti encore", "Repetition")
        put(project, document, "on nous a menti encore", "Loaded_Language", annotator="Bruno")
        put(project, document, "comptables du malheur", "Metaphor", annotator="Bruno")
        status = Status.SUGGESTED
        put(project, document, "que nous disions merci", "Doubt", status=status)
        put(project, document, "dix ans de promesses", "Slogans", status=Status.REJECTED)

    shown = booth.opened(made(booth.folder, PILE, tag), 1500, 520)
    shown.session.set_filters(type(shown.session.filters)(statuses=frozenset()))
    booth.save(shown.area, "annotators")
    shown.close()


def scripts(booth: Booth) -> None:
    """Hebrew, Arabic, Greek, Cyrillic and emoji."""

    def tag(project: Project, document: str) -> None:
        for passage, label in (
            ("העיר שייכת לנו", "Slogans"),
            ("שלום לכולם 😀, אמר השר", "Loaded_Language"),
            ("المدينة لنا", "Slogans"),
            ("قال الوزير: «المدينة لنا» 😀", "Appeal_to_Authority"),
            ("dit « שלום » puis « مرحبا", "Repetition"),
            ("😀😀", "Metonymy"),
            ("Και η πόλη θυμάται. А город", "Repetition"),
        ):
            put(project, document, passage, label)

    shown = booth.opened(made(booth.folder, SCRIPTS, tag), 1500, 520)
    booth.save(shown.area, "scripts")
    shown.close()


def dense(booth: Booth) -> None:
    """So many annotations that the margin shows letters instead of names."""

    def tag(project: Project, document: str) -> None:
        text = project.text(document)
        labels = [lb.code for lb in project.codebooks()[0].labels if lb.kind.value == "label"]
        places = [(k * 11, k * 11 + 6 + k * 7 % 60) for k in range(len(text) // 11 - 8)]
        for k, place in enumerate(places):
            project.annotate(document, [place], labels[k * 5 % len(labels)])

    shown = booth.opened(made(booth.folder, PILE * 3, tag), 1500, 520)
    booth.save(shown.area, "dense")
    shown.close()


SERIES: dict[str, Callable[[Booth], None]] = {
    draw.__name__: draw
    for draw in (window, words, listing, codebook, dialogs, pile, annotators, scripts, dense)
}

if __name__ == "__main__":
    main(sys.argv[1:])
