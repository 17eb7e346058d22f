"""CATMA's TEI exports in."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from annotations.formats import registry, tar_files
from annotations.project import Project
from tests.unit.annotations.formats.support import bring, refused

U = "CATMA_0000000{}-0000-4000-8000-000000000000"
TEXT = "😀 Jamais, jamais !\r\nOui, jamais."


def instance(number: int, tag: str = "CATMA_T1", more: str = "", who: str = "zoé") -> str:
    return (
        f'<fs xml:id="{U.format(number)}" type="{tag}">'
        f'<f name="catma_markupauthor"><string>{who}</string></f>'
        '<f name="catma_markuptimestamp"><string>2020-01-02T03:04:05.678+0100</string></f>'
        f'<f name="catma_displaycolor"><string>-1</string></f>{more}</fs>'
    )


def seg(start: object, end: object, *numbers: int) -> str:
    pointer = f'<ptr target="D_1#char={start},{end}" type="inclusion"/>'
    if not numbers:
        return pointer
    return f'<seg ana="{" ".join("#" + U.format(n) for n in numbers)}">{pointer}</seg>'


def collection(instances: str, segs: str, title: str = "Un texte") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>'
        f"<fileDesc><titleStmt><title>{title}</title></titleStmt></fileDesc>"
        '<encodingDesc><fsdDecl xml:id="CATMA_S" n="Figures v12"><fsDecl xml:id="CATMA_T1" '
        'type="CATMA_T1"><fsDescr>Doubt</fsDescr></fsDecl><fsDecl xml:id="CATMA_T2" '
        'type="CATMA_T2"><fsDescr>Slogans</fsDescr></fsDecl></fsdDecl></encodingDesc>'
        '<profileDesc><langUsage><language ident="fr">French</language></langUsage></profileDesc>'
        f'</teiHeader><text><body><ab type="catma">{segs}</ab></body>{instances}</text></TEI>'
    )


PROPERTIES = (
    '<f name="tone"><string>sharp</string></f><f name="stance"><vRange><vColl><string>a</string>'
    "<string>b</string></vColl></vRange></f>"
)
ONE = collection(
    instance(1, more=PROPERTIES) + instance(2, "CATMA_T2"),
    seg(0, 3) + seg(3, 9, 1) + seg(9, 11, 1, 2) + seg(11, 17, 2) + seg(17, 26) + seg(26, 32, 1),
)
TWO = collection(instance(3, who="ben"), seg(0, 11) + seg(11, 17, 3) + seg(17, 33))


def pack(path: Path, files: dict[str, str], mode: str = "w:gz") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            data = content.encode()
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path


FILES = {
    "Un_texte/Un_texte.txt": TEXT,
    "Un_texte/annotationcollections/ana.xml": ONE,
    "Un_texte/annotationcollections/ben.xml": TWO,
}


def found(project: Project) -> list[tuple[str, str, tuple[str, ...]]]:
    (document,) = project.documents()
    text = project.text(document.id)
    return sorted(
        (a.label, a.annotator, tuple(text[start:end] for start, end in a.fragments))
        for a in project.annotations(document.id)
    )


WANTED = [
    ("Doubt", "ben", ("jamais",)),
    ("Doubt", "zoé", ("Jamais, ", "jamais")),
    ("Slogans", "zoé", (", jamais",)),
]


def test_that_an_export_comes_in_with_its_texts_and_pieces_as_one(project, tmp_path) -> None:
    path = pack(tmp_path / "export.tar.gz", FILES)
    assert registry.for_file(path).code == "catma"
    report = bring(project, "catma", path)
    assert found(project) == WANTED
    (document,) = project.documents()
    assert (project.text(document.id), document.title) == (TEXT, "Un_texte")
    (first,) = [a for a in project.annotations(document.id) if len(a.fragments) == 2]
    assert first.id == U.format(1).removeprefix("CATMA_").lower()
    assert first.attributes == {"tone": "sharp", "stance": ["a", "b"]}
    assert (first.created, first.codebook) == ("2020-01-02T02:04:05Z", "Figures")
    assert report.read == {"annotations": 3, "documents": 1}
    assert report.written["annotations"] == 3
    assert bring(project, "catma", path).written == {}


def test_that_an_unpacked_export_is_read_as_a_folder(project, tmp_path) -> None:
    for name, content in FILES.items():
        (tmp_path / "x" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "x" / name).write_bytes(content.encode())
    assert registry.for_file(tmp_path / "x").code == "catma"
    bring(project, "catma", tmp_path / "x")
    assert found(project) == WANTED


def test_that_one_collection_finds_its_text_by_title_and_a_codebook_is_heeded(
    project, tmp_path
) -> None:
    path = tmp_path / "ana.xml"
    path.write_text(ONE, "utf-8")
    assert registry.for_file(path).code == "catma"
    document = project.add_document(TEXT, title="Un texte")
    project.import_("catma", path, options=_options(codebook="semeval-2023"))
    assert {a.codebook for a in project.annotations(document.id)} == {"semeval-2023"}
    assert len(found(project)) == 2


def _options(**values: object):
    from annotations.formats.base import Options

    return Options(**values)


def test_that_a_collection_that_holds_its_text_is_read(project, tmp_path) -> None:
    segs = f'😀 <seg ana="#{U.format(1)}">Jamais</seg>, <seg ana="#{U.format(2)}">non</seg>.'
    path = tmp_path / "a.xml"
    path.write_text(collection(instance(1) + instance(2, "CATMA_T2"), segs), "utf-8")
    bring(project, "catma", path)
    (document,) = project.documents()
    assert project.text(document.id) == "😀 Jamais, non."
    assert found(project) == [("Doubt", "zoé", ("Jamais",)), ("Slogans", "zoé", ("non",))]


BROKEN: dict[str, tuple[dict[str, str], str]] = {
    "nothing": ({"a.txt": "x"}, "holds no annotation collection"),
    "no text": ({"a/annotationcollections/b.xml": ONE}, "The text of “a/annotationcollections/b"),
    "two texts": (FILES | {"Un_texte/b.txt": "b"}, "The text of “Un_texte/annotationcollections"),
    "no XML": ({"a/a.txt": "x", "a/annotationcollections/b.xml": "x"}, "This is no XML"),
    "other XML": ({"a/a.txt": "x", "a/annotationcollections/b.xml": "<a/>"}, "no annotation coll"),
    "entities": (
        {"a/a.txt": "x", "a/annotationcollections/b.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'},
        "document type or entities",
    ),
    "outside": (
        {
            "a/a.txt": "kurz",
            "a/annotationcollections/b.xml": collection(instance(1), seg(0, 99, 1)),
        },
        "The passage 0-99 lies outside the text",
    ),
    "backwards": (
        {"a/a.txt": "kurz", "a/annotationcollections/b.xml": collection(instance(1), seg(3, 1, 1))},
        "The start 3 must be smaller",
    ),
    "pointer": (
        {
            "a/a.txt": "kurz",
            "a/annotationcollections/b.xml": collection(instance(1), seg("x", -4, 1)),
        },
        "tells no range of characters",
    ),
    "no tag": (
        {"a/a.txt": "x", "a/annotationcollections/b.xml": collection("", seg(0, 1, 1))},
        "has no tag that the file declares",
    ),
    "wrong tag": (
        {
            "a/a.txt": "x",
            "a/annotationcollections/b.xml": collection(instance(1, "CATMA_T9"), seg(0, 1, 1)),
        },
        "has no tag that the file declares",
    ),
    "NUL": ({"a/a.txt": "a\0", "a/annotationcollections/b.xml": ONE}, "NUL character"),
    "elsewhere": (
        {"../../etc/x.txt": "x", "../../etc/annotationcollections/b.xml": "x"},
        "This is no XML",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_export_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    files, sentence = BROKEN[name]
    refused(project, "catma", pack(tmp_path / "a.tar.gz", files), sentence)


def test_that_hostile_tar_files_are_one_sentence(project, tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.tar.gz"
    path.write_bytes(b"no tar")
    refused(project, "catma", path, "The tar file cannot be read")
    refused(project, "catma", tmp_path / "missing.tgz", "no such file")
    good = pack(path, FILES).read_bytes()
    path.write_bytes(good[: len(good) // 2])
    refused(project, "catma", path, "The tar file cannot be read")
    path.write_bytes(b"\x1f\x8b\x08\x04" + bytes(6))
    refused(project, "catma", path, "The tar file cannot be read")
    bomb = {"a/a.txt": "0" * 30_000_000}
    refused(project, "catma", pack(path, bomb), "too large when unpacked")
    with tarfile.open(path, "w:gz") as archive:
        link = tarfile.TarInfo("a/a.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        data = ONE.encode()
        entry = tarfile.TarInfo("a/annotationcollections/b.xml")
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    refused(project, "catma", path, "The text of “a/annotationcollections/b.xml” is not in")
    monkeypatch.setattr(tar_files, "MOST_FILES", 2)
    refused(project, "catma", pack(path, FILES), "too large when unpacked")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.tar.gz", "project"]
