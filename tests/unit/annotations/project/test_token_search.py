"""The index of tokens in a project: the answers are the same, and nothing old is believed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.language import parse as parsing
from annotations.language import pipelines
from annotations.language import token_index as indexing
from annotations.language.parse import Builder
from annotations.project import Project, token_search
from annotations.store import token_index
from tests.unit.annotations.language.test_token_index import patterns

WORDS = ("La", "guerre", "Été", "l’", ".", "très")
LEMMAS = ("", "le", "guerre", "été")
TAGS = ("", "DET", "NOUN", "ADJ")
NUMBER = 40


def _keep(project: Project, number: int, first: int) -> None:
    """Keep a parse of a document whose lemmas and tags depend on ``first``."""
    document = project.documents()[number]
    text = project.text(document.id)
    made, at = Builder(*pipelines.chosen("fr")), 0
    for place, word in enumerate(text.split(" ")):
        lemma, tag = LEMMAS[(first + place) % 4], TAGS[(first * place) % 4]
        made.add(at, at + len(word), (first + place) // 5, lemma=lemma, tag=tag, morph="")
        at += len(word) + 1
    assert project.keep_parse(document.id, made.made())


def _text(number: int) -> str:
    return " ".join(WORDS[(number * 7 + place * place) % 6] for place in range(number % 9 + 1))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Documents that are indexed, parsed only, or not parsed, as they come."""
    path = tmp_path_factory.mktemp("large") / "p.elocutio"
    with Project.create(path, language="fr") as project:
        for number in range(NUMBER):
            project.add_document(_text(number), title=str(number))
        for number in range(NUMBER):
            if number % 4:
                _keep(project, number, number)
        rows = [document.row for document in project.documents()]
        project._store.cache(lambda c: token_index.forget(c, rows[1::8]))
        ids = [document.id for document in project.documents()]
        project.annotate_many([(id_, (0, 1)) for id_ in ids[::3]], "Doubt", annotator="ana")
        yield project


_conditions = st.sampled_from(
    ("", "", ":: inside Doubt", ":: overlapping Doubt by ana", ":: without Doubt")
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(patterns, _conditions)
def test_that_answers_with_the_index_equal_those_without_it(
    large: Project, query: str, condition: str
) -> None:
    asked = f"{query} {condition}"
    few = {"_FIRST_PORTION": 4, "_PORTION": 9}
    with mock.patch.multiple(token_search, **few):
        found = large.concordance(asked, kind="tokens")
    with mock.patch.object(token_index, "rows", return_value={}):
        assert large.concordance(asked, kind="tokens") == found


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.elocutio", language="fr") as made:
        for number in range(4):
            made.add_document("La guerre . Été", title=str(number))
            _keep(made, number, number)
        yield made


def _titles(project: Project, query: str = '[lemma="guerre"] [lemma="été"]') -> list[str]:
    return [line.title for line in project.concordance(query).lines]


def _decoded(project: Project, query: str) -> int:
    """Return how many parses a search reads."""
    with mock.patch.object(parsing, "decode", wraps=parsing.decode) as decode:
        project.concordance(query)
    return decode.call_count


def test_that_no_parse_is_read_where_there_is_an_index(project: Project) -> None:
    assert _titles(project) == ["0", "1", "2"]
    assert _decoded(project, '[lemma="guerre"] [lemma="été"]') == 0
    assert _decoded(project, '[lemma="absent"]') == 0
    assert _decoded(project, '[pos="ADJ"] [pos="ADJ"] [pos="ADJ"]') == 0
    assert project.unindexed() == 0


def test_that_an_older_file_is_searched_and_indexed_later(project: Project, tmp_path: Path) -> None:
    for table in token_index.TABLES:
        project._store.cache(lambda c, name=table: c.exec_driver_sql(f"DROP TABLE {name}"))
    project._lexicon_read = None
    assert project.unindexed() == 4
    assert _titles(project) == ["0", "1", "2"]
    assert _decoded(project, '[lemma="absent"]') == 4
    told: list[tuple[int, int]] = []
    assert project.index_tokens(lambda done, of: told.append((done, of))) == 4
    assert told == [(0, 4)]
    assert project.unindexed() == 0
    assert _titles(project) == ["0", "1", "2"]
    assert _decoded(project, '[lemma="absent"]') == 0


def test_that_a_file_for_reading_only_is_searched_without_an_index(project: Project) -> None:
    for table in token_index.TABLES:
        project._store.cache(lambda c, name=table: c.exec_driver_sql(f"DROP TABLE {name}"))
    with Project.open(project.path, read_only=True) as reader:
        assert _titles(reader) == ["0", "1", "2"]
        assert reader.index_tokens() == 0
        assert reader.unindexed() == 4


def test_that_a_reader_sees_what_the_writer_indexed_since(project: Project) -> None:
    with Project.open(project.path, read_only=True) as reader:
        assert _titles(reader) == ["0", "1", "2"]
        _keep(project, 3, 1)
        assert _titles(reader) == _titles(project) == ["0", "1", "2", "3"]


def test_that_a_row_of_a_parse_that_was_replaced_is_not_believed(project: Project) -> None:
    # As an older program does, which knows nothing of the index.
    made = Builder(*pipelines.chosen("fr"))
    made.add(3, 9, 0, lemma="une autre guerre", tag="NOUN")
    sql = "UPDATE parse SET data = ? WHERE id = ?"
    values = (made.made().encode(), project.documents()[0].row)
    project._store.cache(lambda connection: connection.exec_driver_sql(sql, values))
    assert project.unindexed() == 1
    for _ in range(2):
        assert _titles(project) == ["1", "2"]
        assert _titles(project, '[lemma="une autre guerre"]') == ["0"]
        project.index_tokens()
    assert project.unindexed() == 0


def test_that_rows_go_with_their_documents(project: Project) -> None:
    project.delete_document(project.documents()[0].id)
    count = "SELECT COUNT(*) FROM token_row"
    assert project._connection.exec_driver_sql(count).scalar() == 3
    assert _titles(project) == ["1", "2"]
    project.undo()
    found = project.concordance('[lemma="guerre"] [lemma="été"]')
    assert [line.title for line in found.lines] == ["1", "2"]
    assert [document.title for document in found.unparsed] == ["0"]
    _keep(project, 0, 0)
    assert _titles(project) == ["0", "1", "2"]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE token_row SET kinds = x'ffff0000'",
        "UPDATE token_row SET kinds = x'01'",
        "UPDATE token_row SET kinds = 'text'",
        "UPDATE token_row SET width = 3",
        "UPDATE token_row SET places = x'01'",
        "UPDATE token_row SET places = x'0102'",
        "UPDATE token_row SET place_width = 3",
        "UPDATE token_kind SET lemma = 999999 WHERE id = 1",
        "UPDATE token_kind SET lemma = 'text' WHERE id = 1",
        "UPDATE token_string SET text = x'00' WHERE id = 1",
        "DELETE FROM token_string WHERE id = 2",
        "DELETE FROM token_kind WHERE id = 1",
        "DROP TABLE token_kind",
        "ALTER TABLE token_row DROP COLUMN parse",
    ],
)
def test_that_a_damaged_index_is_left_aside(project: Project, sql: str) -> None:
    project._store.cache(lambda connection: connection.exec_driver_sql(sql))
    assert _titles(project) == ["0", "1", "2"]
    assert _titles(project, '[lemma!="guerre"]{2}') != []
    _keep(project, 3, 1)
    project.index_tokens()
    assert _titles(project) == ["0", "1", "2", "3"]
    assert project.check() == []


def test_that_wide_numbers_are_read_like_narrow_ones(project: Project) -> None:
    with mock.patch.object(indexing, "_WIDTHS", (2, 4)):
        _keep(project, 3, 1)
    sql = "SELECT DISTINCT width FROM token_row ORDER BY 1"
    assert [w for (w,) in project._connection.exec_driver_sql(sql)] == [1, 2]
    assert _titles(project) == ["0", "1", "2", "3"]
    assert _decoded(project, '[lemma="absent"]') == 0
