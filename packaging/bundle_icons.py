"""The program's icon, drawn once as SVG, in the sizes and containers that systems ask for.

``python packaging/bundle_icons.py FOLDER`` writes them all.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "icons" / "app" / "elocutio.svg"

HICOLOR = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
"""Pixels of the sizes in the theme of icons that Linux desktops share."""
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MACOS = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""Pixels by the type of an entry; see "Apple Icon Image format"."""


def png(size: int) -> bytes:
    """Return the icon as a PNG of ``size`` × ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise OSError("Qt could not write a PNG.")
    return bytes(data.data())


def ico() -> bytes:
    """Return all sizes for Windows in one file, each entry a PNG."""
    pictures = [png(size) for size in WINDOWS]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, picture in zip(WINDOWS, pictures, strict=True):
        # 256 is written as 0: one byte holds width and height each.
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + b"".join(pictures)


def icns() -> bytes:
    """Return all sizes for macOS in one file, each entry a PNG."""
    body = b""
    for kind, size in MACOS.items():
        picture = png(size)
        body += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def write_hicolor(folder: Path, name: str, kind: str) -> None:
    """Write the PNGs and the drawing under ``folder``/hicolor, as ``name`` of a kind ("apps")."""
    for size in HICOLOR:
        there = folder / "hicolor" / f"{size}x{size}" / kind
        there.mkdir(parents=True, exist_ok=True)
        (there / f"{name}.png").write_bytes(png(size))
    there = folder / "hicolor" / "scalable" / kind
    there.mkdir(parents=True, exist_ok=True)
    (there / f"{name}.svg").write_bytes(DRAWING.read_bytes())


def write_all(folder: Path) -> None:
    """Write elocutio.ico, elocutio.icns and the hicolor folders."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "elocutio.ico").write_bytes(ico())
    (folder / "elocutio.icns").write_bytes(icns())
    write_hicolor(folder, "elocutio", "apps")
    write_hicolor(folder, "application-x-elocutio", "mimetypes")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
