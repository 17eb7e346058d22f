"""Finds the text that an annotation file without text speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotations.errors import UserError
from annotations.formats.base import Options
from annotations.formats.building import short
from annotations.formats.files import TextFile, read_text
from annotations.model import Document

_SUFFIXES = ("", ".txt", ".text")
_LONGEST_NAME = 60
"""Systems allow 255 bytes; a name of more characters is found by looking through the folder."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text; ``document`` where the project holds it already, ``file`` where a file does."""

    text: str
    document: Document | None = None
    file: TextFile | None = None


class Texts:
    """Looks in the folder of texts, beside the annotation file, and in the project."""

    def __init__(self, path: Path, options: Options) -> None:
        self._path = path
        self._options = options
        if options.texts is not None and not options.texts.is_dir():
            raise UserError("There is no such folder of texts.", file=str(options.texts))
        self._by_name: dict[str, list[Document]] | None = None
        self._files: dict[Path, dict[str, list[Path]]] = {}

    def find(self, *names: str) -> Found:
        """Return the text of a document that goes by one of the names, the likeliest first.

        Raises UserError where there is none, or several in the place that was looked at.
        """
        folder = self._path if self._path.is_dir() else self._path.parent
        for place in (self._options.texts, folder):
            found = self._in_folder(place, names) if place else None
            if found is not None:
                file = read_text(found)
                return Found(file.text, file=file)
        documents = self._in_project(names)
        if len(documents) > 1:
            raise UserError(
                "The project has several documents named “{name}”; give a folder of texts.",
                name=short(names[0]),
                file=str(self._path),
            )
        if documents:
            return Found(self._options.library.text(documents[0]), document=documents[0])
        raise UserError(
            "The text of “{name}” is missing: add the document to the project first, "
            "or name the folder of texts (--texts).",
            name=short(names[0]),
            file=str(self._path),
        )

    def _in_folder(self, folder: Path, names: tuple[str, ...]) -> Path | None:
        for name in names:
            # A name out of a file may be anything; only one that stays in the folder is tried.
            if Path(name).name == name and len(name) <= _LONGEST_NAME and "\0" not in name:
                beside = folder / f"{name}.txt"
                if beside.is_file():
                    return beside
        if folder not in self._files:
            known: dict[str, list[Path]] = {}
            # Texts beside the annotations only; a folder that was named is looked through.
            every = folder.rglob("*") if folder == self._options.texts else folder.glob("*")
            for path in sorted(every):
                if path.suffix.lower() in _SUFFIXES and path.is_file() and path != self._path:
                    for key in {path.name, path.stem}:
                        known.setdefault(key, []).append(path)
            self._files[folder] = known
        for name in names:
            found = self._files[folder].get(name, [])
            if len(found) > 1:
                raise UserError(
                    "The folder has several texts named “{name}”.",
                    name=short(name),
                    file=str(folder),
                )
            if found:
                return found[0]
        return None

    def _in_project(self, names: tuple[str, ...]) -> list[Document]:
        if self._by_name is None:
            self._by_name = {}
            for document in self._options.library.documents():
                file = document.file_name
                for key in {document.id, document.title, file, Path(file).stem} - {""}:
                    self._by_name.setdefault(key, []).append(document)
        for name in names:
            found = self._by_name.get(name, [])
            if found:
                return found
        return []
