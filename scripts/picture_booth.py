"""Where pictures are painted and saved, and the projects that they show."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402

from annotations.project import Project  # noqa: E402
from app.window.launch import make_window  # noqa: E402
from app.window.main_window import MainWindow  # noqa: E402
from scripts.guide import MOST_BYTES  # noqa: E402

_COLOURS = (255, 128)
_FEW = 56
"""Numbers of colours that are tried until a picture is small enough."""


@dataclass(frozen=True)
class Booth:
    """Where pictures of one language and theme are painted, and where they go."""

    language: str
    theme: str
    folder: Path

    def opened(self, project: Path | None, width: int = 1440, height: int = 900) -> MainWindow:
        """Return a window on a project, or on the start page."""
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
