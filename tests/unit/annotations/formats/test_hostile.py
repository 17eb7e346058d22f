"""The same hostile files for every format that is read: one sentence, and nothing else."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.formats import registry
from annotations.project import Project
from tests.unit.annotations.readers.support import no_network
from tests.unit.annotations.support import dump, history_rows

READ = [entry.code for entry in registry.FORMATS if entry.read is not None]
XML = ("cas-xmi", "tei", "refi-qda")
SECRET = "elocutio-secret"
MILLION = 1_000_000


def _xxe(folder: Path) -> bytes:
    (folder / "secret.txt").write_text(SECRET)
    place = (folder / "secret.txt").as_uri()
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{place}">]><x>&e;</x>'.encode()


def _fetched(_: Path) -> bytes:
    return b'<!DOCTYPE x SYSTEM "http://localhost:9/x.dtd"><x>&e;</x>'


def _laughs(_: Path) -> bytes:
    names = "abcdefghij"
    more = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(names))
    return f'<!DOCTYPE x [<!ENTITY a "haha">{more}]><x>&j;</x>'.encode()


def _zip_bomb(_: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", bytes(20 * MILLION))
    return out.getvalue()


def _leading_out(_: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../outside.txt", "out")
        archive.writestr("project.qde", "<Project/>")
    return out.getvalue()


def _tar_leading_out(_: Path) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        entry = tarfile.TarInfo("../../outside.txt")
        entry.size = 3
        archive.addfile(entry, io.BytesIO(b"out"))
    return out.getvalue()


HOSTILE: dict[str, Callable[[Path], bytes]] = {
    "a million brackets": lambda _: b"[" * MILLION,
    "a million closed brackets": lambda _: b"[" * MILLION + b"]" * MILLION,
    "a million objects": lambda _: b'{"text":' * MILLION,
    "a million elements": lambda _: b"<a>" * MILLION,
    "an outside entity": _xxe,
    "a type from the network": _fetched,
    "a bomb of entities": _laughs,
    "a bomb of zeros": _zip_bomb,
    "a path out of a zip file": _leading_out,
    "a path out of a tar file": _tar_leading_out,
    "noise": lambda _: bytes(range(256)) * 40,
    "UTF-16": lambda _: '{"text": "Été"}\n'.encode("utf-16"),
    "zeros": lambda _: bytes(10_000),
}


TAKEN = {("conll", case) for case in HOSTILE if case.startswith("a million")}
"""A line without blanks is a token there, however long."""


@pytest.mark.parametrize(
    ("code", "case"), [(c, h) for c in READ for h in HOSTILE if (c, h) not in TAKEN]
)
def test_that_a_hostile_file_is_one_sentence_and_changes_nothing(
    code: str, case: str, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry, tried = registry.find(code), no_network(monkeypatch)
    place = tmp_path / "in"
    place.mkdir()
    path = place / f"x{entry.suffixes[0] if entry.suffixes else '.txt'}"
    path.write_bytes(HOSTILE[case](place))
    there = sorted(tmp_path.rglob("*"))
    before = dump(project), history_rows(project)
    with pytest.raises(UserError) as caught:
        project.import_(code, path, create_labels=True)
    words = str(caught.value)
    assert "\n" not in words
    assert len(words) < 1_000
    assert SECRET not in words
    assert (dump(project), history_rows(project)) == before
    assert tried == []
    assert sorted(tmp_path.rglob("*")) == there


@pytest.mark.parametrize("code", XML)
def test_that_entities_are_refused_by_name(code: str, project: Project, tmp_path: Path) -> None:
    if code == "refi-qda":
        path = tmp_path / "x.qdpx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("project.qde", _xxe(tmp_path))
    else:
        path = tmp_path / f"x{registry.find(code).suffixes[0]}"
        path.write_bytes(_xxe(tmp_path))
    with pytest.raises(UserError, match="entities"):
        project.import_(code, path)
