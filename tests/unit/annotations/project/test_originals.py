"""The files that documents came from, kept in the project: byte for byte, whatever is undone."""

from __future__ import annotations

import hashlib
import io

import pytest

from annotations.errors import UserError
from annotations.project import Project
from annotations.readers.base import pasted
from tests.unit.annotations.readers.making import docx, p, packed
from tests.unit.annotations.support import history_rows, rows

PAGE = (
    "<html><body><article><p>Jamais, jamais plus.</p></article></body></html>\r\n" * 30
).encode()


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    return path


def kept(project: Project) -> list[str]:
    return [name for (name,) in rows(project, "SELECT sha256 FROM original_file")]


def test_that_a_kept_file_comes_back_byte_for_byte(project, page, tmp_path):
    (made,) = project.add_files([page], keep_originals=True).documents
    page.unlink()
    assert project.has_original(made.id)
    assert project.original(made.id) == PAGE
    assert project.save_original(made.id, tmp_path / "out.html") == len(PAGE)
    assert (tmp_path / "out.html").read_bytes() == PAGE
    with Project.open(project.path, read_only=True) as reader:
        assert reader.original(made.id) == PAGE


def test_that_nothing_is_kept_unless_it_is_asked_for(project, page):
    (made,) = project.add_files([page]).documents
    assert not project.has_original(made.id)
    assert rows(project, "SELECT 1 FROM sqlite_master WHERE name = 'original_file'") == []
    with pytest.raises(UserError, match="is not kept in the project"):
        project.original(made.id)


def test_that_packed_files_and_files_in_a_zip_file_are_kept_as_they_are(project, tmp_path):
    word = docx(p("Mot"))
    inner = packed({"b.txt": "Autre mot"})
    (tmp_path / "a.docx").write_bytes(word)
    (tmp_path / "z.zip").write_bytes(packed({"dir/a.txt": "Un mot", "i.zip": inner}))
    paths = [tmp_path / "a.docx", tmp_path / "z.zip"]
    documents = project.add_files(paths, keep_originals=True).documents
    assert [project.original(d.id) for d in documents] == [word, b"Un mot", b"Autre mot"]


def test_that_a_table_of_many_documents_is_kept_once(project, tmp_path, monkeypatch):
    path = tmp_path / "t.csv"
    path.write_text("text,id\nUn mot,1\nDeux mots,2\nTrois mots,3\n")
    documents = project.add_files([path], keep_originals=True).documents
    assert len(documents) == 3
    assert {project.original(d.id) for d in documents} == {path.read_bytes()}
    assert kept(project) == [hashlib.sha256(path.read_bytes()).hexdigest()]


def test_that_pasted_text_has_no_file(project):
    (made,) = project.add_documents([pasted("Un texte collé.")], keep_originals=True)
    assert not project.has_original(made.id)


def test_that_a_document_that_goes_and_comes_back_keeps_its_file(project, page):
    (made,) = project.add_files([page], keep_originals=True).documents
    project.undo()
    project.redo()
    assert project.original(made.id) == PAGE
    project.delete_document(made.id)
    project.undo()
    assert project.original(made.id) == PAGE


def test_that_the_history_does_not_hold_the_file_a_second_time(project, page):
    project.add_files([page], keep_originals=True)
    assert "original_file" not in str(history_rows(project))


def test_that_a_file_that_changed_since_it_was_read_adds_nothing(project, page):
    gathered = project.gather([page])
    page.write_bytes(PAGE + b"<p>Plus.</p>")
    before = history_rows(project)
    with pytest.raises(UserError, match="has changed since it was read"):
        project.add_documents([f.read for f in gathered.found], keep_originals=True)
    assert project.documents() == ()
    assert history_rows(project) == before
    assert rows(project, "SELECT 1 FROM sqlite_master WHERE name = 'original_file'") == []


def test_that_a_file_that_is_gone_is_a_sentence(project, page):
    gathered = project.gather([page])
    page.unlink()
    with pytest.raises(UserError, match="There is no such file"):
        project.add_documents([f.read for f in gathered.found], keep_originals=True)


@pytest.mark.parametrize("data", [b"xx", b"", "text", None])
def test_that_damage_is_told_by_the_check_and_by_whoever_asks(project, page, data):
    (made,) = project.add_files([page], keep_originals=True).documents
    assert project.check() == []
    project._store._writer.exec_driver_sql(
        "UPDATE original_file SET data = ?", (data if data is not None else b"\x78\x9c",)
    )
    assert any("no longer has the bytes" in sentence for sentence in project.check())
    with pytest.raises(UserError, match="is damaged in the project"):
        project.save_original(made.id, io.BytesIO())


def test_that_a_file_that_claims_to_be_small_unpacks_to_no_more(project, page):
    (made,) = project.add_files([page], keep_originals=True).documents
    project._store._writer.exec_driver_sql("UPDATE original_file SET size = 10")
    with pytest.raises(UserError, match="is damaged in the project"):
        project.original(made.id)
