"""Pictures of documents: to a file, or to be copied."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QFile, QIODevice
from PySide6.QtGui import QImage

from annotations.errors import UserError
from annotations.project.placing import replaced
from app.i18n import counted, tr
from app.picture.facts import facts_of
from app.picture.legend import LegendLayout, legend_of
from app.picture.options import Options, Source, suffix_of
from app.picture.pdf import PdfPicture
from app.picture.pdf_text import mend_texts
from app.picture.sheet import Progress, Sheet, image_of, svg_of
from app.picture.stage import Stage

_RIGHT = 12.0


@dataclass(frozen=True, slots=True)
class Copied:
    """A picture for the clipboard."""

    image: QImage
    png: bytes
    svg: bytes


def write_picture(source: Source, options: Options, path: Path, progress: Progress) -> str:
    """Write a picture in the format of the file's name; return how large it is, in words.

    The file takes its name only when it is complete. Raises UsageError where the options or the
    name cannot be, UserError where the picture would be too large or cannot be written.
    """
    suffix = suffix_of(path)
    with Stage(source, options) as stage, replaced(path) as out:
        descriptor = out.fileno()
        device = QFile()
        device.open(descriptor, QIODevice.OpenModeFlag.WriteOnly)
        try:
            if suffix != ".pdf":
                size = _write_sheet(stage, suffix, device, progress)
            else:
                picture = PdfPicture(device, stage, facts_of(stage))
                picture.write(_legend(stage), progress)
                size = counted(picture.pages, "{n} page", "{n} pages")
            if not device.flush() or device.error() != QFile.FileError.NoError:
                raise UserError(
                    tr("The picture cannot be written: {why}.", why=device.errorString())
                )
        finally:
            device.close()
        if suffix == ".pdf":
            mend_texts(descriptor, picture.texts.fonts())
    return size


def copied_picture(source: Source, options: Options, progress: Progress) -> Copied:
    """Return a picture as an image, a PNG and an SVG. Raises as ``write_picture`` does."""
    with Stage(source, options) as stage:
        sheet = Sheet(stage, _legend(stage), ".png")
        facts = facts_of(stage)
        image = image_of(sheet, facts, progress)
        svg = svg_of(sheet, facts, progress)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Copied(image, bytes(buffer.data().data()), svg)


def _write_sheet(stage: Stage, suffix: str, device: QIODevice, progress: Progress) -> str:
    facts = facts_of(stage)
    sheet = Sheet(stage, _legend(stage), suffix)
    if suffix == ".svg":
        device.write(svg_of(sheet, facts, progress))
        return f"{stage.options.width} × {round(sheet.height)}"
    image = image_of(sheet, facts, progress)
    image.save(device, "PNG")  # type: ignore[call-overload]
    return f"{image.width()} × {image.height()}"


def _legend(stage: Stage) -> LegendLayout | None:
    if not stage.options.legend:
        return None
    width = stage.options.width - stage.legend_left - _RIGHT
    return LegendLayout(legend_of(stage.scene, stage.start, stage.end), width)
