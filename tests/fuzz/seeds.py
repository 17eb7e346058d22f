"""What is spoilt: the shared samples, exports of every format, and a file of every reader."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotations.errors import UserError
from annotations.formats import registry
from annotations.model import Status
from annotations.project import Project
from annotations.readers import registry as readers
from tests.unit.annotations.formats.test_catma import FILES as CATMA
from tests.unit.annotations.formats.test_catma import pack
from tests.unit.annotations.readers.making import docx, epub, odt, p, packed, pdf, rtf
from tests.unit.annotations.readers.test_tables import inline, xlsx

TEXT = "Les élus 😀 promettent la lune.\r\nJamais, jamais nous n’avons payé « cela » !\n\nFin."
_MOST_BYTES = 300_000
_PAGE = f"<html lang='fr'><head><title>Un titre</title></head><body><p>{TEXT}</p></body></html>"


@dataclass(frozen=True, slots=True)
class Seed:
    """Files by name, and what reads them: a format's code, or "" for documents.

    ``whole`` is the folder's or file's name that is handed over.
    """

    name: str
    files: dict[str, bytes]
    format_: str
    whole: str


def filled(path: Path) -> Project:
    """Make a project of one document with everything that annotation sets can hold."""
    project = Project.create(path, codebooks=("semeval-2023", "figures"), language="fr")
    project.set_current_annotator("ana")
    document = project.add_document(
        TEXT, title="Un titre", metadata={"author": "A & <B>", "year": 2024}
    )
    voice = {"voice": "quoted"}
    a = project.annotate(document.id, [(0, 8)], "Doubt", note="=1+1\n<b>", attributes=voice)
    b = project.annotate(document.id, [(11, 21), (25, 29)], "Repetition", annotator="ben")
    project.annotate(document.id, [(4, 21)], "Slogans", status=Status.SUGGESTED)
    project.relate(a.id, b.id, "echoes", "une note")
    project.label_document(document.id, "Slogans")
    return project


def exports(folder: Path) -> list[Seed]:
    """Return a seed for each format that is written."""
    found = []
    with filled(folder / "seeds.elocutio") as project:
        for entry in registry.FORMATS:
            if not entry.writes or entry.read is None:
                continue
            name = f"own-{entry.code}{entry.suffixes[0] if entry.write else ''}"
            project.export(entry.code, folder / name)
            found.append(_seed(folder / name, entry.code))
    pack(folder / "catma.tar.gz", CATMA)
    return [*found, _seed(folder / "catma.tar.gz", "catma")]


def documents() -> list[Seed]:
    """Return a seed for each kind of document that is read."""
    para = p(TEXT.replace("\r\n", " "))
    made = {
        "a.txt": TEXT.encode("utf-16"),
        "a.md": f"---\ntitle: T\ntags: [a, b]\n---\n# Titre\n\n{TEXT}".encode(),
        "a.html": _PAGE.encode(),
        "a.mhtml": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
        b"Content-Type: text/html; charset=utf-8\n\n" + _PAGE.encode() + b"\n--b--\n",
        "a.docx": docx(para, {"word/footnotes.xml": "<w:footnotes/>"}),
        "a.odt": odt(f"<text:h>Titre</text:h><text:p>{TEXT}<text:s text:c='3'/></text:p>"),
        "a.rtf": rtf(r"{\b Un} mot\par \u8217?l\'e9t\'e9 {\*\x y}\trowd\cell\row"),
        "a.epub": epub({"1.xhtml": _PAGE, "2.xhtml": _PAGE}),
        "a.pdf": pdf([[(50, 700, "Un mot"), (50, 680, "deux mots")], [(50, 700, "Fin")]]),
        "a.csv": 'id;text;title\n1;"Un « mot »";T\n2;Deux;U\n'.encode(),
        "a.tsv": b'text\tid\nUn mot\t1\n"Deux\nmots"\t2\n',
        "a.xlsx": xlsx(
            f'<row r="1">{inline("A1", "text")}{inline("B1", "n")}</row>'
            f'<row r="2">{inline("A2", "Un mot")}<c r="B2"><v>3</v></c></row>'
        ),
        "a.jsonl": b'{"text": "Un mot", "id": 1}\n{"text": "Deux \\ud83d\\ude00"}\n',
        "a.zip": packed({"x/a.txt": TEXT, "b.html": _PAGE, "c.zip": packed({"d.txt": "Mot"})}),
    }
    return [Seed(f"document {name}", {name: data}, "", name) for name, data in made.items()]


def samples(shared: Path) -> list[Seed]:
    """Return a seed for each sample that some format or reader takes, none without samples."""
    found = []
    for path in sorted(shared.rglob("*")) if shared.is_dir() else ():
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            continue
        try:
            found.append(_seed(path, registry.for_file(path).code))
        except UserError:
            if readers.is_document(path.name):
                found.append(_seed(path, ""))
    return found


def _seed(path: Path, format_: str) -> Seed:
    if path.is_dir():
        files = {
            f"{path.name}/{file.relative_to(path).as_posix()}": file.read_bytes()
            for file in sorted(path.rglob("*"))
            if file.is_file()
        }
        return Seed(path.name, files, format_, path.name)
    files = {path.name: path.read_bytes()}
    beside = path.with_suffix(".txt")
    if beside.is_file() and beside != path:
        files[beside.name] = beside.read_bytes()
    return Seed(f"{path.parent.name}/{path.name}", files, format_, path.name)
