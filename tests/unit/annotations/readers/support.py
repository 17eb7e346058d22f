"""Reading files as the program does, and refusing them."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.project import Project
from annotations.readers import registry
from annotations.readers.base import Options, ReadText, source_of


def read(path: Path, options: Options | None = None) -> list[ReadText]:
    """Return the documents of a file."""
    return registry.read(source_of(path), options)


def read_data(data: bytes, name: str, folder: Path) -> ReadText:
    """Write a file and return its only document."""
    (folder / name).write_bytes(data)
    (found,) = read(folder / name)
    return found


def refused(project: Project, path: Path, sentence: str) -> None:
    """A file is refused with one sentence that names it, and the project is as it was."""
    before = (project.documents(), project.history())
    with pytest.raises(UserError, match=sentence) as caught:
        project.add_files([path])
    words = str(caught.value)
    assert words.startswith(str(path))
    assert "\n" not in words
    assert words.endswith(".")
    assert (project.documents(), project.history()) == before


def no_network(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note every attempt to reach the network, and refuse it."""
    tried: list[object] = []

    def refuse(*args: object, **_: object) -> None:
        tried.append(args)
        raise OSError("no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return tried
