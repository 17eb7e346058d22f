"""Parses are kept in the project, for one text and one pipeline, outside the history."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from annotations.errors import UserError
from annotations.language import pipelines
from annotations.language.parse import Builder, Parse
from annotations.language.tokens import words
from annotations.language.worker import Worker
from annotations.project import Project
from annotations.store import parses
from tests.unit.annotations.support import history_rows, rows, spoil


class FakeWorker(Worker):
    """Parses at once: the first token's lemma is its length."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.cancelled = 0

    def parse(self, text: str, language: str = "", progress: Any = None) -> Future[Parse]:
        self.asked.append((text, language))
        future: Future[Parse] = Future()
        if text == "bad":
            future.set_exception(UserError("It cannot be parsed."))
            return future
        found = words(text, language)
        made = Builder(*pipelines.chosen(language))
        for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True):
            made.add(start, end, 0, lemma=str(end - start))
        future.set_result(made.made())
        return future

    def cancel(self, future: Future[Parse]) -> None:
        self.cancelled += 1


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeWorker]:
    monkeypatch.setattr(pipelines, "available", lambda: True)
    monkeypatch.setattr(pipelines, "model", lambda language: f"model_{language}")
    monkeypatch.setattr(pipelines, "chosen", lambda language: (f"model_{language}", "1"))
    return FakeWorker()


def _lemmas(parse: Parse | None) -> list[str]:
    assert parse is not None
    return [parse.strings[number] for number in parse.lemmas]


def test_that_documents_are_parsed_once_and_kept(
    project: Project, path: Path, worker: FakeWorker
) -> None:
    one = project.add_document("Un deux.", language="fr")
    two = project.add_document("Three.", language="en")
    steps = history_rows(project)
    assert project.unparsed() == (one, two)
    seen: list[tuple[int, int]] = []
    assert project.parse(worker, progress=lambda *far: seen.append(far)) == 2
    assert worker.asked == [("Un deux.", "fr"), ("Three.", "en")]
    assert seen == [(0, 2), (1, 2)]
    assert project.parse(worker) == 0
    assert history_rows(project) == steps
    project.close()
    with Project.open(path, read_only=True) as again:
        assert _lemmas(again.parse_of(one.id)) == ["2", "4", "1"]
        assert again.check() == []


def test_that_another_language_or_pipeline_makes_a_parse_stale(
    project: Project, worker: FakeWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = project.add_document("Un.", language="fr")
    project.parse(worker)
    project.edit_document(document.id, language="en")
    assert project.parse_of(document.id) is None
    project.parse(worker)
    assert project.unparsed() == ()
    monkeypatch.setattr(pipelines, "chosen", lambda language: ("model_en", "2"))
    assert len(project.unparsed()) == 1
    monkeypatch.setattr(pipelines, "model", lambda language: "")
    assert project.unparsed() == ()


def test_that_undoing_a_deletion_leaves_a_document_without_parse(
    project: Project, worker: FakeWorker
) -> None:
    document = project.add_document("Un.")
    project.parse(worker)
    project.delete_document(document.id)
    assert rows(project, "SELECT * FROM parse") == []
    project.undo()
    assert project.parse_of(document.id) is None
    assert len(project.unparsed()) == 1
    assert _lemmas(project.tokens(document.id)) == ["", ""]


def test_that_a_row_used_again_does_not_get_the_former_parse(
    project: Project, worker: FakeWorker
) -> None:
    document = project.add_document("Un.")
    project.parse(worker)
    kept = parses.stored(project._connection, document.row)
    assert kept is not None
    project.delete_document(document.id)
    other = project.add_document("Autre texte.")
    assert other.row == document.row
    project._store.cache(lambda connection: parses.keep(connection, [kept]))
    assert project.parse_of(other.id) is None


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE parse",
        "UPDATE parse SET data = x'00'",
        "UPDATE parse SET data = 'text'",
        "UPDATE parse SET sha256 = ''",
        "ALTER TABLE parse RENAME COLUMN data TO other",
    ],
)
def test_that_a_damaged_parse_is_none(
    project: Project, path: Path, worker: FakeWorker, sql: str
) -> None:
    document = project.add_document("Un.")
    project.parse(worker)
    project.close()
    spoil(path, sql)
    with Project.open(path) as again:
        assert again.parse_of(document.id) is None
        assert len(again.tokens(document.id)) == 2
        again.delete_document(document.id)
        again.undo()


def test_that_what_was_parsed_before_a_failure_is_kept(
    project: Project, worker: FakeWorker
) -> None:
    first = project.add_document("Un.")
    for text in ("bad", "Deux.", "Trois."):
        project.add_document(text)
    with pytest.raises(UserError, match="cannot be parsed"):
        project.parse(worker)
    assert project.parse_of(first.id) is not None
    # One more was with the worker; the last was not even asked.
    assert worker.cancelled == 1


def test_that_a_reader_and_a_program_without_spacy_say_why_not(
    project: Project, path: Path, worker: FakeWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.add_document("Un.")
    project.close()
    with (
        Project.open(path, read_only=True) as again,
        pytest.raises(UserError, match="reading only"),
    ):
        again.parse(worker)
    monkeypatch.setattr(pipelines, "available", lambda: False)
    with Project.open(path) as again, pytest.raises(UserError, match="not installed"):
        again.parse(worker)


def test_that_parses_of_documents_that_are_gone_are_tidied_away(
    project: Project, worker: FakeWorker
) -> None:
    document = project.add_document("Un.")
    project.parse(worker)
    project._store.cache(lambda connection: connection.exec_driver_sql("UPDATE parse SET id = 999"))
    project.parse(worker)
    assert rows(project, "SELECT id FROM parse") == [(document.row,)]
