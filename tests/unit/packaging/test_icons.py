from __future__ import annotations

import struct
from pathlib import Path

import bundle_icons as icons
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QImageReader


def test_that_the_icon_of_windows_holds_every_size(tmp_path: Path) -> None:
    file = tmp_path / "a.ico"
    file.write_bytes(icons.ico())
    reader = QImageReader(str(file))
    sizes = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        sizes.append(reader.read().width())
    assert tuple(sizes) == icons.WINDOWS


def test_that_the_icon_of_macos_tells_the_length_of_every_entry() -> None:
    data = icons.icns()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8])[0] == len(data)
    at, found = 8, {}
    while at < len(data):
        kind, length = struct.unpack(">4sI", data[at : at + 8])
        found[kind] = QImage.fromData(QByteArray(data[at + 8 : at + length])).width()
        at += length
    assert found == icons.MACOS


def test_that_the_drawing_is_seen_in_the_smallest_size() -> None:
    image = QImage.fromData(QByteArray(icons.png(16)))
    colours = {image.pixelColor(x, y).rgba() for x in range(16) for y in range(16)}
    assert image.pixelColor(0, 0).alpha() < 255
    assert len(colours) > 8


def test_that_desktops_find_the_icon_in_every_size(tmp_path: Path) -> None:
    icons.write_hicolor(tmp_path, "elocutio", "apps")
    found = {p.parents[1].name for p in tmp_path.rglob("elocutio.*")}
    assert found == {*(f"{s}x{s}" for s in icons.HICOLOR), "scalable"}
