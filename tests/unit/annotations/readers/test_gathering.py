"""Folders and zip files are looked through; what is left out, and what comes twice, is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.project import Project
from annotations.readers import archive
from tests.unit.annotations.readers.making import docx, p, packed, pdf


def names(project: Project) -> list[str]:
    return [document.file_name for document in project.documents()]


def test_that_a_folder_gives_its_documents_by_name_and_tells_the_rest(
    tmp_path: Path, project: Project
) -> None:
    folder = tmp_path / "articles"
    (folder / "b").mkdir(parents=True)
    for name, data in {
        "b/c.MD": b"# Trois",
        "a.txt": b"Un",
        "z.docx": docx(p("Deux")),
        "scan.pdf": pdf([[]]),
        "image.png": b"\x89PNG",
        ".hidden.txt": b"x",
        "~$z.docx": b"x",
    }.items():
        (folder / name).write_bytes(data)
    report = project.add_files([folder])
    assert names(project) == ["a.txt", "c.MD", "z.docx"]
    left = {Path(entry.place).name: entry.why for entry in report.left_out}
    assert left["image.png"] == "No kind of document that can be read."
    assert left[".hidden.txt"] == left["~$z.docx"] == "A hidden file."
    assert "no text layer" in left["scan.pdf"]
    assert len(report.left_out) == 4
    assert len(project.history()) == 1


def test_that_the_same_content_is_told_and_not_added_again(
    tmp_path: Path, project: Project
) -> None:
    first, same, other = tmp_path / "1.txt", tmp_path / "2.docx", tmp_path / "3.txt"
    first.write_bytes(b"Un mot")
    same.write_bytes(docx(p("Un mot")))
    other.write_bytes(b"Autre")
    report = project.add_files([first, same, other])
    assert names(project) == ["1.txt", "3.txt"]
    assert [(entry.place, entry.title) for entry in report.repeated] == [(str(same), "Un mot")]
    again = project.add_files([other, first])
    assert (again.documents, len(again.repeated)) == ([], 2)
    assert len(project.history()) == 1
    assert len(project.add_files([other], again=True).documents) == 1


def test_that_the_same_file_is_known_by_its_bytes_though_its_text_was_cut(
    tmp_path: Path, project: Project
) -> None:
    from dataclasses import replace

    from tests.unit.annotations.readers.support import read

    file = tmp_path / "1.txt"
    file.write_bytes("Début. Article. Laisser un commentaire".encode())
    (found,) = read(file)
    project.add_documents([replace(found, text="Article.")])
    assert len(project.add_files([file]).repeated) == 1


def test_that_rows_of_one_table_are_not_the_same(tmp_path: Path, project: Project) -> None:
    (tmp_path / "a.csv").write_text("text,id\nUn,1\nDeux,2\nUn,3\n", "utf-8")
    report = project.add_files([tmp_path / "a.csv"])
    assert [document.title for document in report.documents] == ["Un", "Deux"]
    assert report.repeated[0].place.endswith("row 4")


def test_that_a_zip_file_gives_its_documents(tmp_path: Path, project: Project) -> None:
    inner = packed({"d.txt": "Quatre"})
    data = packed(
        {
            "b/a.txt": "Deux",
            "a.docx": docx(p("Un")),
            "c.zip": inner,
            "__MACOSX/a.txt": "x",
            "bild.png": "x",
            "b/": "",
            "z.pdf": "x",
        }
    )
    (tmp_path / "x.zip").write_bytes(data)
    report = project.add_files([tmp_path / "x.zip"])
    assert names(project) == ["a.docx", "a.txt", "d.txt"]
    places = [entry.place.rpartition("x.zip/")[2] for entry in report.left_out]
    assert places == ["__MACOSX/a.txt", "bild.png", "z.pdf"]


def test_that_a_zip_file_keeps_its_limits(
    tmp_path: Path, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(packed({"a.txt": "Un", "b.zip": packed({"c.txt": "Deux", "d.txt": "Trois"})}))
    for limit, value in (("MOST_MEMBERS", 3), ("MOST_UNPACKED", 200)):
        with monkeypatch.context() as patch:
            patch.setattr(archive, limit, value)
            with pytest.raises(UserError, match="too large when unpacked"):
                project.add_files([path])
    assert project.documents() == ()
    assert len(project.add_files([path]).documents) == 3


def test_that_progress_can_stop_it_and_nothing_is_added(tmp_path: Path, project: Project) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Mot {number}", "utf-8")
    files = sorted(tmp_path.glob("*.txt"))

    def stop(done: int, of: int) -> None:
        assert of == 3
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        project.add_files(files, progress=stop)
    assert project.documents() == ()
