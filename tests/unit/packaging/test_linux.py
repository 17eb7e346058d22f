from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import bundle_parts as parts

from annotations.cli import window_request
from annotations.project import Project

FOLDER = parts.ROOT / "packaging" / "linux"
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def _kind() -> Element:
    (found,) = parse(FOLDER / "elocutio.xml").getroot().findall(f"{SPACE}mime-type")
    return found


def _matches(rule: Element, data: bytes) -> bool:
    at, value = int(rule.attrib["offset"]), rule.attrib["value"]
    wanted = value.encode() if rule.attrib["type"] == "string" else bytes.fromhex(value[2:])
    inner = rule.findall(f"{SPACE}match")
    return data[at:].startswith(wanted) and all(_matches(one, data) for one in inner)


def test_that_desktops_know_a_project_by_its_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "nameless"
    Project.create(path, codebooks=["semeval-2023"]).close()
    data = path.read_bytes()[:100]
    (rule,) = _kind().findall(f"{SPACE}magic/{SPACE}match")
    assert _matches(rule, data)
    assert not _matches(rule, data[:68] + bytes(4))
    (glob,) = _kind().findall(f"{SPACE}glob")
    assert glob.attrib["pattern"] == "*.elocutio"


def test_that_the_desktop_entry_opens_the_kind_that_is_declared() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(FOLDER / "elocutio.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    assert told["MimeType"] == f"{_kind().attrib['type']};"
    program, placeholder = told["Exec"].split()
    assert (program, placeholder) == ("elocutio", "%f")


def test_that_a_file_named_by_the_desktop_opens_whatever_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "nameless"
    assert window_request([str(path)]) == (path, False)
    assert window_request(["nameless"]) is None
    assert window_request(["info", str(path)]) is None
