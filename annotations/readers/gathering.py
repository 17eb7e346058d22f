"""Documents of many files: folders are looked through, and what they hold beside is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import UserError, mark
from annotations.readers import archive, registry
from annotations.readers.base import Options, ReadText, Source, source_of

Progress = Callable[[int, int], None]

NO_DOCUMENT = mark("No kind of document that can be read.")
HIDDEN = mark("A hidden file.")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file, or a part of one, that makes no document; the error says which, and why."""

    error: UserError

    @property
    def place(self) -> str:
        """The file, and the line where one is at fault."""
        line = f", line {self.error.line}" if self.error.line else ""
        return f"{self.error.file}{line}"

    @property
    def why(self) -> str:
        """The reason as a sentence."""
        return self.error.sentence


@dataclass(frozen=True, slots=True)
class _Found:
    path: Path
    asked: bool
    """Whether it was named itself, rather than found in a folder."""


def documents(
    paths: Iterable[Path],
    options: Options,
    left_out: list[LeftOut],
    progress: Progress | None = None,
    *,
    strict: bool = True,
) -> Iterator[ReadText]:
    """Yield what the files hold, and the files of folders, one after the other.

    What a folder or a zip file holds beside documents is noted in ``left_out``. Where a file that
    was named itself cannot be read, or a folder holds no documents, UserError is raised if it is
    ``strict``, else that is noted too.
    """
    found: list[_Found] = []
    for path in paths:
        try:
            found += _found(path, left_out)
        except UserError as error:
            if strict:
                raise
            left_out.append(_why(error, str(path)))
    for number, entry in enumerate(found):
        if progress:
            progress(number, len(found))
        yield from _read(entry, options, left_out, strict=strict and entry.asked)
    if progress:
        progress(len(found), len(found))


def _read(
    entry: _Found, options: Options, left_out: list[LeftOut], *, strict: bool
) -> Iterator[ReadText]:
    try:
        source = source_of(entry.path)
        if archive.is_archive(source.name):
            yield from _unpacked(source, options, left_out)
        else:
            yield from registry.read(source, options)
    except UserError as error:
        if strict:
            raise
        left_out.append(_why(error, str(entry.path)))


def _unpacked(source: Source, options: Options, left_out: list[LeftOut]) -> Iterator[ReadText]:
    """Yield what the files in a zip file hold. Raises UserError where it holds no documents."""
    documents = 0
    for member in archive.members(source, archive.Budget()):
        inside = member.place.removeprefix(source.place).split("/")
        if any(_is_hidden(part) for part in inside):
            left_out.append(LeftOut(UserError(HIDDEN, file=member.place)))
        elif not registry.is_document(member.name):
            left_out.append(LeftOut(UserError(NO_DOCUMENT, file=member.place)))
        else:
            documents += 1
            try:
                yield from registry.read(member, options)
            except UserError as error:
                left_out.append(_why(error, member.place))
    if not documents:
        raise UserError(
            "The zip file holds no documents ({kinds}).", file=source.place, kinds=_kinds()
        )


def _why(error: UserError, place: str) -> LeftOut:
    return LeftOut(error if error.file else error.at(place, error.line))


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name == "__MACOSX"


def _kinds() -> str:
    return ", ".join(sorted(registry.SUFFIXES))


def _found(path: Path, left_out: list[LeftOut]) -> list[_Found]:
    if not path.is_dir():
        return [_Found(path, True)]
    found = []
    for file in sorted(file for file in path.rglob("*") if file.is_file()):
        if any(_is_hidden(part) for part in file.relative_to(path).parts):
            left_out.append(LeftOut(UserError(HIDDEN, file=str(file))))
        elif registry.is_document(file.name):
            found.append(_Found(file, False))
        else:
            left_out.append(LeftOut(UserError(NO_DOCUMENT, file=str(file))))
    if not found:
        raise UserError("The folder holds no documents ({kinds}).", file=str(path), kinds=_kinds())
    return found
