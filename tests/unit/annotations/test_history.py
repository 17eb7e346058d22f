"""A state machine over a project: undo, redo and reopening give back exactly what was."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import ReadingStatus, Status
from annotations.project import Project
from annotations.store import writes
from annotations.store.schema import RECORDED, metadata
from tests.unit.annotations.support import dump, exported

TEXT = "Jamais, jamais !\r\nÉté 😀 e\u0301 \u00a0fin.\u2028שלום"
LABELS = ("Doubt", "Slogans", "Repetition", "Loaded_Language")
words = st.text(st.characters(blacklist_characters="\0", blacklist_categories=("Cs",)), max_size=5)
places = st.tuples(st.integers(0, 20), st.integers(1, 12))


class Machine(RuleBasedStateMachine):
    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.elocutio"
        self.project = Project.create(self.path, language="fr")
        self.past: list[Any] = []
        self.future: list[Any] = []
        self.now = dump(self.project)

    def operate(self, action: Callable[[Project], Any]) -> None:
        try:
            action(self.project)
        except UserError:
            assert dump(self.project) == self.now
            return
        after = dump(self.project)
        if len([s for s in self.project.history() if not s.undone]) > len(self.past):
            self.past.append(self.now)
            self.future.clear()
            self.now = after
        else:
            assert after == self.now

    def some_document(self, number: int) -> str:
        documents = self.project.documents()
        return documents[number % len(documents)].id if documents else "none"

    def some_annotation(self, number: int) -> str:
        found = [a for d in self.project.documents() for a in self.project.annotations(d.id)]
        return found[number % len(found)].id if found else "none"

    @rule(title=words)
    def add_document(self, title: str) -> None:
        self.operate(lambda p: p.add_document(TEXT, title=title))

    @rule(n=st.integers(0, 5), at=places, more=st.none() | places, label=st.sampled_from(LABELS))
    def annotate(self, n: int, at: tuple[int, int], more: Any, label: str) -> None:
        fragments = [(at[0], at[0] + at[1])]
        if more:
            fragments.append((more[0] + 20, more[0] + 20 + more[1]))
        self.operate(lambda p: p.annotate(self.some_document(n), fragments, label, annotator="ana"))

    @rule(n=st.integers(0, 20), label=st.sampled_from(LABELS))
    def relabel(self, n: int, label: str) -> None:
        self.operate(lambda p: p.relabel(self.some_annotation(n), label))

    @rule(n=st.integers(0, 20), at=places)
    def move(self, n: int, at: tuple[int, int]) -> None:
        new = [(at[0], at[0] + at[1])]
        self.operate(lambda p: p.set_fragments(self.some_annotation(n), new))

    @rule(n=st.integers(0, 20), note=words)
    def note(self, n: int, note: str) -> None:
        self.operate(lambda p: p.set_note(self.some_annotation(n), note))

    @rule(n=st.integers(0, 20), value=st.sampled_from(["author", "quoted", "wrong", None]))
    def attribute(self, n: int, value: str | None) -> None:
        self.operate(lambda p: p.set_attribute(self.some_annotation(n), "voice", value))

    @rule(n=st.integers(0, 20), m=st.integers(0, 20))
    def relate(self, n: int, m: int) -> None:
        pair = self.some_annotation(n), self.some_annotation(m)
        self.operate(lambda p: p.relate(*pair, "echoes"))

    @rule(n=st.integers(0, 20), more=places)
    def add_fragment(self, n: int, more: tuple[int, int]) -> None:
        start, length = more[0] + 10, more[1]
        self.operate(lambda p: p.add_fragment(self.some_annotation(n), start, start + length))

    @rule(n=st.integers(0, 20))
    def remove_fragment(self, n: int) -> None:
        def act(p: Project) -> None:
            there = p.annotation(self.some_annotation(n))
            p.remove_fragment(there.id, there.fragments[-1])

        self.operate(act)

    @rule(n=st.integers(0, 20), status=st.sampled_from(list(Status)))
    def status(self, n: int, status: Status) -> None:
        self.operate(lambda p: p.set_status(self.some_annotation(n), status))

    @rule(n=st.integers(0, 5))
    def delete_relation(self, n: int) -> None:
        def act(p: Project) -> None:
            document = self.some_document(n)
            found = p.relations(document)
            p.delete_relation(document, found[-1].id if found else "none")

        self.operate(act)

    @rule(n=st.integers(0, 5), label=st.sampled_from(LABELS), off=st.booleans())
    def label_document(self, n: int, label: str, off: bool) -> None:
        document = self.some_document(n)
        act = Project.unlabel_document if off else Project.label_document
        self.operate(lambda p: act(p, document, label))

    @rule(n=st.integers(0, 5), title=st.none() | words, value=st.none() | words)
    def edit_document(self, n: int, title: str | None, value: str | None) -> None:
        metadata = None if value is None else {"k": value}
        self.operate(
            lambda p: p.edit_document(self.some_document(n), title=title, metadata=metadata)
        )

    @rule()
    def add_codebook(self) -> None:
        self.operate(lambda p: p.add_codebook("figures"))

    @rule(
        text=st.sampled_from((TEXT, "Autre texte.")),
        labels=st.lists(st.sampled_from((*LABELS, "Fait maison")), max_size=4),
        bad=st.integers(0, 5),
    )
    def import_(self, text: str, labels: list[str], bad: int) -> None:
        spans = [
            {"start": n, "end": n + 3, "label": label, "id": f"{label} {n}", "note": text}
            for n, label in enumerate(labels)
        ]
        if bad == 0:
            spans.append({"start": 0, "end": 9999, "label": "Doubt"})
        path = Path(self.folder.name) / "in.jsonl"
        path.write_text(json.dumps({"text": text, "spans": spans}), "utf-8")
        self.operate(lambda p: p.import_("jsonl", path, create_labels=bad != 1))

    @rule(n=st.integers(0, 20))
    def delete(self, n: int) -> None:
        self.operate(lambda p: p.delete(self.some_annotation(n)))

    @rule(n=st.integers(0, 5))
    def delete_document(self, n: int) -> None:
        self.operate(lambda p: p.delete_document(self.some_document(n)))

    @rule(n=st.integers(0, 5), status=st.sampled_from(list(ReadingStatus)))
    def read(self, n: int, status: ReadingStatus) -> None:
        self.operate(lambda p: p.set_reading(self.some_document(n), status, "ana"))

    @rule(name=words)
    def annotator(self, name: str) -> None:
        self.operate(lambda p: p.add_annotator(name))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert self.project.undo() is not None
        self.future.append(self.now)
        self.now = self.past.pop()
        assert dump(self.project) == self.now

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        assert self.project.redo() is not None
        self.past.append(self.now)
        self.now = self.future.pop()
        assert dump(self.project) == self.now

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)
        assert dump(self.project) == self.now

    @invariant()
    def file_is_sound(self) -> None:
        if hasattr(self, "project"):
            assert self.project.check() == []
            done = [step.undone for step in reversed(self.project.history())]
            assert done == [False] * len(self.past) + [True] * len(self.future)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.project.close()
            self.folder.cleanup()


Machine.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestProject = Machine.TestCase


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "p.elocutio") as made:
        yield made


def test_that_a_write_outside_an_operation_raises(project: Project) -> None:
    with pytest.raises(RuntimeError, match="outside"):
        writes.insert_annotator(project._store.writing(), "ana")


def test_that_a_failed_operation_leaves_nothing(project: Project) -> None:
    before = dump(project)

    def fail() -> None:
        with project._store.transact(Op.ADD_ANNOTATOR, {}, "") as running:
            writes.insert_annotator(running.connection, "ana")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert dump(project) == before
    assert project.history() == ()


def test_that_the_exact_repetition_is_refused_by_name(project: Project) -> None:
    document = project.add_document(TEXT)
    project.annotate(document.id, [(0, 6)], "Doubt")
    project.annotate(document.id, [(0, 6)], "Slogans")
    with pytest.raises(UserError, match="exactly this passage"):
        project.annotate(document.id, [(0, 6)], "Doubt")


def test_that_many_inserted_rows_are_few_rows_of_history(project: Project, tmp_path: Path) -> None:
    spans = ",".join(f'{{"start":{i},"end":{i + 2},"label":"Doubt"}}' for i in range(5000))
    path = tmp_path / "many.jsonl"
    path.write_text(f'{{"text":"{"x" * 6000}","spans":[{spans}]}}', encoding="utf-8")
    before = dump(project)
    project.import_("jsonl", path)
    assert len(project.history()) == 1
    count = project._store.connection.exec_driver_sql("SELECT COUNT(*) FROM history_change")
    assert count.scalar_one() < 10
    project.undo()
    assert dump(project) == before


def test_that_damaged_history_is_told_and_changes_nothing(project: Project) -> None:
    project.add_document(TEXT)
    writer = project._store._writer
    assert writer is not None
    writer.exec_driver_sql("UPDATE history_change SET name = 'sqlite_master', kind = 'd'")
    assert project.check()
    before = dump(project)
    with pytest.raises(UserError, match="history"):
        project.undo()
    assert dump(project) == before


def test_that_no_column_holds_a_floating_point_number() -> None:
    kinds = {str(c.type) for table in metadata.sorted_tables for c in table.columns}
    assert kinds == {"INTEGER", "TEXT"}


def test_that_every_recorded_table_has_its_triggers(project: Project) -> None:
    writer = project._store._writer
    assert writer is not None
    sql = "SELECT name FROM sqlite_temp_master WHERE type = 'trigger'"
    there = {name for (name,) in writer.exec_driver_sql(sql)}
    assert there == {f"log_{kind}_{name}" for kind in "iud" for name in RECORDED}


def test_that_export_is_the_same_after_twenty_undos_a_restart_and_twenty_redos(
    tmp_path: Path,
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as made:
        document = made.add_document("mot " * 100)
        for i in range(30):
            made.annotate(document.id, [(i * 4, i * 4 + 3)], "Doubt")
        first = exported(made)
        for _ in range(20):
            made.undo()
    with Project.open(path) as again:
        for _ in range(20):
            again.redo()
        assert again.redo() is None
        assert exported(again) == first
