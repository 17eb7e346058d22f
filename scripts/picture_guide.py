"""The pictures of the guide that show one thing each, painted in a window of their own."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotations.model import Status
from annotations.project import Project
from annotations.project.sample import fresh_copy
from app.dialogs.exchange import ExportDialog, ImportDialog
from app.dialogs.settings import SettingsDialog
from app.dialogs.shortcuts import ShortcutsDialog
from scripts.picture_booth import Booth, made, put
from scripts.picture_scenes import Scenes, until

WALKED = {
    "start",
    "assistant-2",
    "tour-2",
    "concordance",
    "collocates",
    "consistency",
    "suggestions",
    "review",
    "rules",
    "restore",
}
"""Steps of the walk through the program that the guide shows."""

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
_PILED = 8
"""Annotations of the pile."""
PAGE = (
    "<html lang=fr><head><title>Le pont fermé</title></head><body><nav>Accueil Sport Météo</nav>"
    "<article><h1>Le pont fermé</h1><p>Depuis trois semaines, le pont est fermé, et personne ne "
    "sait jusqu’à quand. La mairie promet, la mairie annonce, la mairie attend.</p><p>Les "
    "riverains, eux, font le tour par la rocade : quarante minutes le matin, quarante le soir, "
    "sans un mot d’excuse. Qui paiera ces heures perdues ?</p></article></body></html>"
)


def window(booth: Booth) -> None:
    """The window on the sample, the smallest one, and one label in colour."""
    shown = booth.opened(fresh_copy(booth.folder))
    for _ in range(4):
        shown.view.next_mark(1)
    booth.save(shown, "window")
    shown.resize(1024, 640)
    booth.save(shown, "window-small")
    shown.resize(1440, 900)
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
    dialog = shown.commands.tag_all_dialog
    assert dialog is not None
    until(dialog.model.rowCount)
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
    """Documents before they are added, import, export, settings, shortcuts."""
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
    import_ = ImportDialog(shown.session, sets, shown)
    for name, dialog in (
        ("import", import_),
        ("export", export),
        ("settings", SettingsDialog(shown.settings, shown)),
        ("shortcuts", ShortcutsDialog(shown.settings, shown)),
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


def walk(booth: Booth) -> None:
    """The steps of the program that the guide tells about, one after another in one window."""
    shown = booth.opened(None, 1200, 720)

    def look(name: str, subject: QWidget) -> None:
        if name in WALKED:
            booth.save(subject, name)

    scenes = Scenes(shown, booth.language, look)
    scenes.everything()
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
    for _ in range(_PILED):
        shown.view.next_mark(1)
        held = shown.session.in_hand
        if held is not None and held.label == "Repetition":
            break
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
    for draw in (window, words, listing, codebook, dialogs, walk, pile, annotators, scripts, dense)
}
