"""REFI-QDA projects, written: texts as they are, positions as NVivo counts them."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any, BinaryIO

from annotations.formats.base import Unit
from annotations.formats.parts import outgoing
from annotations.formats.units import Reading, Scale
from annotations.model import Annotation, AnnotationSet, Report
from annotations.xml_files import attributes, escaped, mended

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

ORIGIN = "Elocutio"
CARRIES = frozenset(
    {
        "ids",
        "times",
        "codebooks",
        "annotators",
        "notes",
        "relations",
        "relation notes",
        "document labels",
        "title",
        "text",
    }
)
_POSITIONS = Reading(Unit.UTF16, bom=False)
_IN_MEMORY = 5_000_000
_NAMESPACE = uuid.UUID("6c5d5b0e-3f0b-4b8e-9c55-0d6a3c9f7e11")
"""From it GUIDs are made of what has none: the same ones in each export."""


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a zip file: the texts one by one, then what the project says of them."""
    from zipfile import ZipFile

    with ZipFile(out, "w") as archive, _Project() as project:
        for entry in outgoing(sets, report, CARRIES):
            guid = _guid(entry.document.id, "document")
            archive.writestr(_zipped(f"sources/{guid}.txt"), entry.text.encode())
            project.add(entry, guid)
        project.write(archive)


def _zipped(name: str) -> ZipInfo:
    """Return an entry without a time of its own: the same project gives the same bytes."""
    from zipfile import ZIP_DEFLATED, ZipInfo

    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry


def _guid(*names: str) -> str:
    """Return an id that is a UUID already, else one made of the names."""
    if len(names) == 1 or names[1] in ("document", "annotation"):
        try:
            return str(uuid.UUID(names[0]))
        except ValueError:
            pass
    return str(uuid.uuid5(_NAMESPACE, "\0".join(names)))


class _Project:
    """Collects the parts of a project.qde, which come in another order than the documents."""

    def __enter__(self) -> _Project:
        self._users: dict[str, str] = {}
        self._codes: dict[tuple[str, str], str] = {}
        self._parts: dict[str, IO[bytes]] = {
            name: tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed on exit
            for name in ("Sources", "Notes", "Links")
        }
        return self

    def __exit__(self, *_: object) -> None:
        for part in self._parts.values():
            part.close()

    def _put(self, part: str, line: str) -> None:
        self._parts[part].write(line.encode() + b"\n")

    def _user(self, name: str) -> str:
        return self._users.setdefault(name, _guid("user", name))

    def _code(self, codebook: str, code: str) -> str:
        return self._codes.setdefault((codebook, code), _guid("code", codebook, code))

    def _by(self, who: str, created: str, modified: str = "") -> dict[str, str]:
        values = {"creatingUser": self._user(who) if who else ""}
        values |= {"creationDateTime": created, "modifiedDateTime": modified}
        return {key: value for key, value in values.items() if value}

    def _note(self, about: str, note: str) -> str:
        """Store a note; return the reference to it, or "" where there is none."""
        if not note:
            return ""
        guid = _guid("note", about)
        content = f"<PlainTextContent>{escaped(mended(note))}</PlainTextContent>"
        self._put("Notes", f'<Note guid="{guid}">{content}</Note>')
        return f'<NoteRef targetGUID="{guid}"/>'

    def add(self, entry: AnnotationSet, guid: str) -> None:
        """Take a document with all that belongs to it."""
        values = {
            "guid": guid,
            "name": mended(entry.document.title),
            "plainTextPath": f"internal://{guid}.txt",
        }
        self._put("Sources", f"<TextSource{attributes(values)}>")
        scale = Scale(entry.text, _POSITIONS)
        first: dict[str, str] = {}
        for a in entry.annotations:
            for selection, line in self._selections(a, entry.text, scale):
                first.setdefault(a.id, selection)
                self._put("Sources", line)
        for d in entry.document_labels:
            values = {"guid": _guid("label", d.id), **self._by(d.annotator, d.created)}
            ref = f'<CodeRef targetGUID="{self._code(d.codebook, d.label)}"/>'
            self._put("Sources", f"<Coding{attributes(values)}>{ref}</Coding>")
        self._put("Sources", "</TextSource>")
        for r in entry.relations:
            note = self._note(r.id, r.note)
            link = {"guid": _guid(r.id, "annotation"), "name": mended(r.label)}
            link |= {"direction": "OneWay", "originGUID": first[r.head]}
            link |= {"targetGUID": first[r.child]}
            self._put("Links", f"<Link{attributes(link)}>{note}</Link>")

    def _selections(self, a: Annotation, text: str, scale: Scale) -> Iterator[tuple[str, str]]:
        code = f'<CodeRef targetGUID="{self._code(a.codebook, a.label)}"/>'
        note = self._note(a.id, a.note)
        for i, (start, end) in enumerate(a.fragments):
            guid = _guid(a.id, "annotation") if i == 0 else _guid("part", a.id, str(i))
            place: dict[str, Any] = {
                "guid": guid,
                "name": mended(text[start:end]),
                "startPosition": scale.foreign(start),
                "endPosition": scale.foreign(end),
                **self._by(a.annotator, a.created, a.modified),
            }
            coding = {"guid": _guid("coding", guid), **self._by(a.annotator, a.created)}
            yield (
                guid,
                f"<PlainTextSelection{attributes(place)}><Coding{attributes(coding)}>"
                f"{code}{note}</Coding></PlainTextSelection>",
            )

    def write(self, archive: ZipFile) -> None:
        """Write the project.qde."""
        with archive.open(_zipped("project.qde"), "w", force_zip64=True) as out:
            out.write(b'<?xml version="1.0" encoding="utf-8"?>\n')
            out.write(b'<Project xmlns="urn:QDA-XML:project:1.0" name="Elocutio" ')
            out.write(f'origin="{ORIGIN}">\n'.encode())
            for line in (*self._user_lines(), *self._code_lines()):
                out.write(line.encode() + b"\n")
            for name, part in self._parts.items():
                if part.tell():
                    part.seek(0)
                    out.write(f"<{name}>\n".encode())
                    shutil.copyfileobj(part, out)
                    out.write(f"</{name}>\n".encode())
            out.write(b"</Project>\n")

    def _user_lines(self) -> Iterator[str]:
        users = [{"guid": guid, "name": mended(name)} for name, guid in self._users.items()]
        if users:
            yield "<Users>" + "".join(f"<User{attributes(user)}/>" for user in users) + "</Users>"

    def _code_lines(self) -> Iterator[str]:
        """Yield the codebooks as codes that nothing is coded with, the labels inside them."""
        if not self._codes:
            return
        yield "<CodeBook><Codes>"
        for book in dict.fromkeys(book for book, _ in self._codes):
            about = {"guid": _guid("codebook", book), "name": mended(book), "isCodable": "false"}
            yield f"<Code{attributes(about)}>"
            for (other, code), guid in self._codes.items():
                if other == book:
                    values = {"guid": guid, "name": mended(code), "isCodable": "true"}
                    yield f"<Code{attributes(values)}/>"
            yield "</Code>"
        yield "</Codes></CodeBook>"
