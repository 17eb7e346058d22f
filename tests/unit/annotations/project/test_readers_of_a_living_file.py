"""Who reads while another thread or process writes sees one sound state after another."""

from __future__ import annotations

import threading

import pytest

from annotations.errors import UserError
from annotations.project import Project
from tests.unit.annotations.support import exported, spoil


def test_that_a_reader_learns_of_new_annotators_codebooks_and_titles(project, document, path):
    with Project.open(path, read_only=True) as reader:
        assert reader.annotators() == ()
        assert reader.document(document.id).title == "Éditorial"
        project.add_codebook("figures")
        project.annotate(document.id, [(0, 6)], "Anaphora", annotator="ben")
        project.edit_document(document.id, title="Autre titre")
        assert [a.annotator for a in reader.annotations(document.id)] == ["ben"]
        assert [book.id for book in reader.codebooks()] == ["semeval-2023", "figures"]
        assert reader.document(document.id).title == "Autre titre"
        assert exported(reader) == exported(project)


def test_that_an_open_transaction_neither_blocks_nor_shows_in_another_thread(project, document):
    before = exported(project)
    inside, looked = threading.Event(), threading.Event()

    def write() -> None:
        # The import's records come slowly: in the middle of them the reader looks.
        def progress(done: int, total: int) -> None:
            if len(project.documents()) == 2 and not inside.is_set():  # its own changes it sees
                inside.set()
                assert looked.wait(10)

        project.import_("jsonl", source, progress=progress)

    source = project.path.with_name("in.jsonl")
    source.write_text('{"text":"one"}\n{"text":"two"}\n', "utf-8")
    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert inside.wait(10)
        assert exported(project) == before
        assert len(project.documents()) == 1
    finally:
        looked.set()
        writer.join()
    assert len(project.documents()) == 3


def test_that_a_thread_reading_while_annotators_come_finds_every_name(project, document):
    failures: list[BaseException] = []
    done = threading.Event()

    def look() -> None:
        try:
            while not done.is_set():
                exported(project)
                project.annotations(document.id)
        except BaseException as error:  # noqa: BLE001 - handed to the test
            failures.append(error)

    reader = threading.Thread(target=look)
    reader.start()
    for number in range(25):
        project.annotate(document.id, [(0, 6)], "Repetition", annotator=f"annotator {number}")
    done.set()
    reader.join()
    assert failures == []
    assert len(project.annotators()) == 25
    assert len(project.annotations(document.id)) == 25


def test_that_two_threads_may_write_in_turn(project, document):
    def annotate(name: str) -> None:
        for start in range(5):
            project.annotate(document.id, [(start, start + 4)], "Doubt", annotator=name)

    threads = [threading.Thread(target=annotate, args=(f"t{n}",)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(project.annotations(document.id)) == 15
    assert len(project.history()) == 16
    assert project.check() == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE annotation SET label_id = 4711",
        "UPDATE annotation SET annotator_id = 4711",
        "UPDATE annotation SET status = 'perhaps'",
    ],
)
def test_that_a_file_that_contradicts_itself_is_told_and_found_by_check(
    project, document, path, sql
):
    project.annotate(document.id, [(0, 6)], "Repetition")
    project.close()
    spoil(path, sql)
    with Project.open(path) as spoilt:
        with pytest.raises(UserError, match="contradicts itself"):
            spoilt.annotations(document.id)
        assert spoilt.check() != []
