from __future__ import annotations

from importlib.metadata import Distribution
from pathlib import Path

import bundle_licences as licences
import bundle_parts as parts
import pytest


def test_that_the_licences_of_all_parts_are_told() -> None:
    needed = parts.distributions().values()
    text = licences.text(needed, [])
    for found in needed:
        if found.name != "elocutio":
            assert f"\n{found.name} {found.version} (" in text
    for words in ("SIL OPEN FONT LICENSE", "ISC License", "GNU LESSER GENERAL PUBLIC LICENSE"):
        assert words in text
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        whole = (parts.ROOT / "resources" / "licences" / name).read_text("utf-8").strip()
        assert whole in text


def test_that_a_package_without_a_licence_stops_the_bundle(tmp_path: Path) -> None:
    notes = tmp_path / "mystery-1.0.dist-info"
    notes.mkdir()
    (notes / "METADATA").write_text("Metadata-Version: 2.1\nName: mystery\nVersion: 1.0\n")
    with pytest.raises(LookupError, match="mystery"):
        licences.text([Distribution.at(notes)], [])


def test_that_files_of_no_system_belong_to_no_package() -> None:
    assert licences.package_of(Path("/opt/x/libz.so.1")) == ""
    assert licences.package_of(Path("/usr/lib/none/libnothing.so.9")) == ""
