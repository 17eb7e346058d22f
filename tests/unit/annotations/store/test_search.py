"""The index of words is a cache: always in step, made anew where it is not, never in the way."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations import fulltext
from annotations.errors import UserError
from annotations.project import Project, full_text
from annotations.store import search
from annotations.store.search import TABLES
from tests.unit.annotations.support import history_rows, rows, spoil

DATA = Path(__file__).parents[3] / "data"
ALPHABET = [
    *("paix", "Paix", "guerre", "gue", "été", "e\u0301te\u0301", "ete", "œuf", "oeuf", "ß", "ss"),
    *(" ", " ", " ", "-", "’", "_", "\u00ad", "\u200b", "\n", "漢", "字", "1", ".", "\u0301", "ก็"),
]
TEXTS = st.lists(st.sampled_from(ALPHABET), max_size=8).map("".join)


def _titles(project: Project, words: str) -> list[str]:
    return [hit.document.title for hit in project.search(words).hits]


def _in_step(project: Project) -> bool:
    return search.in_step(project._store.connection)


@pytest.fixture
def filled(project: Project) -> Project:
    project.add_document("La paix, ou la guerre.", title="Un")
    project.add_document("La paix !", title="Deux")
    return project


def test_that_the_index_follows_adding_deleting_undoing_and_redoing(filled: Project) -> None:
    seen = []
    second = filled.documents()[1].id
    filled.delete_document(second)
    seen.append(_titles(filled, "paix"))
    for step in (filled.undo, filled.undo, filled.redo, filled.redo, filled.undo):
        step()
        assert _in_step(filled)
        seen.append(_titles(filled, "paix"))
    assert seen == [["Un"], ["Un", "Deux"], ["Un"], ["Un", "Deux"], ["Un"], ["Un", "Deux"]]
    assert filled.search("paix").documents == 2


def test_that_a_failed_operation_leaves_nothing_in_the_index(filled: Project) -> None:
    with pytest.raises(UserError, match="NUL"):
        filled.add_document("La paix\0")
    assert _in_step(filled)
    assert len(filled.search("paix").hits) == 2


def test_that_searching_writes_no_history(filled: Project, path: Path) -> None:
    for table in TABLES:
        filled._store.connection.exec_driver_sql(f"DROP TABLE {table}")
    before = history_rows(filled)
    assert _titles(filled, "guerre") == ["Un"]
    assert _in_step(filled)
    assert history_rows(filled) == before


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM search_document",
        "UPDATE search_document SET sha256 = 'x' WHERE id = 0",
        "UPDATE document SET sha256 = 'x' WHERE id = 1",
        "INSERT INTO search_document VALUES (99, 'x')",
        "DROP TABLE search_document",
        "UPDATE search_index_data SET block = x'00ff'",
    ],
)
def test_that_a_stale_or_damaged_index_stands_in_nobodys_way(
    filled: Project, path: Path, sql: str
) -> None:
    filled.close()
    spoil(path, sql)
    with Project.open(path) as project:
        added = project.add_document("Paix et travail.", title="Trois")
        assert "Trois" in _titles(project, "paix")
        assert _in_step(project)
        project.delete_document(added.id)
        assert "Trois" not in _titles(project, "paix")
        assert _titles(project, '"la paix !"') == _titles(project, "paix")


def test_that_an_index_beyond_repair_leaves_reading_every_text(filled: Project, path: Path) -> None:
    filled.close()
    spoil(path, "DELETE FROM search_index_data")
    with Project.open(path) as project:
        for _ in range(2):
            added = project.add_document("Paix et travail.", title="Trois")
            assert _titles(project, "paix") == ["Un", "Deux", "Trois"]
            project.delete_document(added.id)
            assert _titles(project, "paix") == ["Un", "Deux"]


def test_that_an_old_file_gets_the_index_at_the_first_search(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "v1.elocutio", tmp_path))
    with Project.open(path, read_only=True) as project:
        assert [hit.quote for hit in project.search("ecoutent").hits] == ["e\u0301coutent"]
    assert not _tables(path)
    with Project.open(path) as project:
        assert [hit.quote for hit in project.search("ecoutent").hits] == ["e\u0301coutent"]
        assert _in_step(project)
        assert project.check() == []
    assert _tables(path)


def _tables(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        sql = "SELECT name FROM sqlite_master WHERE name IN ('search_index', 'search_document')"
        return [name for (name,) in connection.execute(sql)]
    finally:
        connection.close()


def test_that_a_file_for_reading_only_is_searched_without_an_index(
    filled: Project, path: Path
) -> None:
    filled.close()
    with Project.open(path, read_only=True) as project:
        with_index = project.search("la paix")
    for table in ("search_index", "search_document"):
        spoil(path, f"DROP TABLE {table}")
    before = path.read_bytes()
    with Project.open(path, read_only=True) as project:
        assert project.search("la paix") == with_index
        assert project.search("paix", limit=1).documents == -1
    assert path.read_bytes() == before


def test_that_no_other_virtual_table_is_opened(filled: Project, path: Path) -> None:
    filled.close()
    spoil(path, "CREATE VIRTUAL TABLE evil USING fts5(text)")
    with pytest.raises(UserError, match=r"virtual table \(evil\)"):
        Project.open(path)


def test_that_an_index_of_another_making_is_not_opened(filled: Project, path: Path) -> None:
    filled.close()
    spoil(path, "DROP TABLE search_index")
    spoil(path, "CREATE VIRTUAL TABLE search_index USING fts5(text, content='document')")
    with pytest.raises(UserError, match="virtual table"):
        Project.open(path)


def test_that_the_index_keeps_no_text(filled: Project) -> None:
    names = {name for (name,) in rows(filled, "SELECT name FROM sqlite_master")}
    assert "search_index_data" in names
    assert "search_index_content" not in names


@settings(max_examples=40)
@given(st.lists(TEXTS, min_size=1, max_size=5), TEXTS, st.sampled_from(["", "*"]))
def test_that_the_index_finds_what_reading_every_text_finds(
    texts: list[str], words: str, star: str
) -> None:
    try:
        wanted = fulltext.parse(f'"{words}"{star}')
    except UserError:
        return
    with tempfile.TemporaryDirectory() as folder:
        with Project.create(Path(folder) / "p.elocutio", codebooks=[]) as project:
            for number, text in enumerate(texts):
                project.add_document(text, title=str(number))
            connection = project._store.connection
            by_index = search.documents(connection, wanted.expression())
            documents = project.documents()
        read = [d.row for d, text in zip(documents, texts, strict=True) if wanted.occurrences(text)]
    assert by_index == read


def test_that_hits_carry_exact_offsets_and_their_surroundings(project: Project) -> None:
    text = "Mot " * 30 + "😀 de la Paix,\r\nici " + "mot " * 30
    document = project.add_document(text)
    (hit,) = project.search("paix").hits
    assert hit.document.id == document.id
    assert text[hit.start : hit.end] == hit.quote == "Paix"
    assert hit.snippet in text
    assert hit.before.startswith("Mot ")
    assert hit.after.startswith(",\r\nici ")
    assert hit.after.endswith("mot")
    assert len(hit.before) <= 48


def test_that_more_hits_than_asked_for_are_cut_and_counted_by_document(project: Project) -> None:
    for _ in range(5):
        project.add_document("paix paix paix")
    found = project.search("paix", limit=7)
    assert (len(found.hits), found.documents, found.cut) == (7, 5, True)
    whole = project.search("paix", limit=15)
    assert (len(whole.hits), whole.documents, whole.cut) == (15, 5, False)


def test_that_an_index_is_made_by_portions_while_others_change_the_texts(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.elocutio") as project:
        ids = [project.add_document(f"guerre {number}").id for number in range(5)]
        run = project._store.connection.exec_driver_sql
        for table in ("search_index", "search_document"):
            run(f"DROP TABLE {table}")
        told: list[tuple[int, int]] = []

        def progress(done: int, of: int) -> None:
            told.append((done, of))
            if done == 2:
                project.delete_document(ids[0])
                project.delete_document(ids[4])
                project.add_document("guerre froide")

        with mock.patch.object(full_text, "_INDEXED_AT_ONCE", 1):
            assert project.index_words(progress) == 4
        assert told[:3] == [(0, 5), (1, 5), (2, 5)]
        assert search.in_step(project._connection)
        assert project.index_words() == 0
        assert project.search("guerre").documents == 4
        assert project.search("froide").documents == 1
        assert project.check() == []


def test_that_an_index_of_other_texts_is_begun_anew_by_portions(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.elocutio") as project:
        project.add_document("guerre froide")
        project.add_document("paix")
        run = project._store.connection.exec_driver_sql
        run("UPDATE search_document SET sha256 = 'x' WHERE id = 1")
        assert project.index_words() == 2
        assert search.in_step(project._connection)
        assert project.search("guerre").documents == 1
    with Project.open(tmp_path / "p.elocutio", read_only=True) as project:
        assert project.index_words() == 0
