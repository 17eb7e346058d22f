"""What does not go together: found for each annotator by themselves, mended in one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.model import Status
from annotations.project import Project
from annotations.project.consistency import Oddity

ONE = "😀 La casse sociale. Cette casse sociale, la Casse\u00a0sociale !\r\nCasse sociale encore."
TWO = "Ni la casse sociale, ni la dette."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.elocutio", codebooks=("semeval-2023",)) as made:
        made.set_current_annotator("ana")
        made.add_document(ONE, title="Un")
        made.add_document(TWO, title="Deux")
        yield made


def tag(
    project: Project, number: int, words: str, label: str, nth: int = 0, annotator: str = ""
) -> str:
    document = project.documents()[number]
    text, at = project.text(document.id).replace("\u00a0", " ").casefold(), -1
    for _ in range(nth + 1):
        at = text.index(words.casefold(), at + 1)
    place = (at, at + len(words))
    return project.annotate(document.id, [place], label, annotator=annotator).id


def seen(found: list[Oddity]) -> list[tuple[str, str, str, str]]:
    return [(odd.document.title, odd.quote, odd.label, odd.proposed) for odd in found]


def test_that_words_tagged_differently_are_told_with_the_majority(project: Project) -> None:
    tag(project, 0, "casse sociale", "Loaded_Language", 0)
    tag(project, 0, "Casse sociale", "Loaded_Language", 2)
    tag(project, 1, "casse sociale", "Slogans")
    (odd,) = project.inconsistencies(["differently"])
    assert seen([odd]) == [("Deux", "casse sociale", "Slogans", "Loaded_Language")]
    assert (odd.votes, odd.all_votes) == (2, 3)
    before = len(project.history())
    done = project.mend([odd])
    assert (done.done, done.left) == (1, 0)
    assert len(project.history()) == before + 1
    assert project.inconsistencies(["differently"]) == []
    project.undo()
    assert project.inconsistencies(["differently"]) == [odd]


def test_that_a_passage_with_several_labels_is_no_slip_where_one_is_the_usual_one(
    project: Project,
) -> None:
    for number, nth in ((0, 0), (0, 1), (1, 0)):
        tag(project, number, "casse sociale", "Loaded_Language", nth)
    tag(project, 1, "casse sociale", "Slogans")
    assert project.inconsistencies(["differently"]) == []


def test_that_a_draw_proposes_nothing_and_is_left(project: Project) -> None:
    tag(project, 0, "casse sociale", "Loaded_Language")
    tag(project, 1, "casse sociale", "Slogans")
    found = project.inconsistencies(["differently"])
    assert [odd.proposed for odd in found] == ["", ""]
    before = len(project.history())
    assert project.mend(found).left == 2
    assert len(project.history()) == before


def test_that_each_annotator_and_each_status_is_taken_by_itself(project: Project) -> None:
    tag(project, 0, "casse sociale", "Loaded_Language")
    tag(project, 1, "casse sociale", "Slogans", annotator="ben")
    assert project.inconsistencies(["differently"]) == []
    kept = tag(project, 1, "casse sociale", "Slogans")
    assert len(project.inconsistencies(["differently"])) == 2
    assert project.inconsistencies(["differently"], annotator="ben") == []
    project.set_status(kept, Status.REJECTED)
    assert project.inconsistencies(["differently"]) == []


def test_that_the_same_words_untagged_elsewhere_are_found_and_tagged(project: Project) -> None:
    tag(project, 0, "casse sociale", "Loaded_Language", 1)
    found = project.inconsistencies(["untagged"])
    assert [(odd.document.title, odd.quote, odd.proposed) for odd in found] == [
        ("Un", "casse sociale", "Loaded_Language"),
        ("Un", "Casse\u00a0sociale", "Loaded_Language"),
        ("Un", "Casse sociale", "Loaded_Language"),
        ("Deux", "casse sociale", "Loaded_Language"),
    ]
    assert project.mend(found).done == 4
    assert project.inconsistencies(["untagged"]) == []
    made = project.annotations(project.documents()[1].id)
    assert [(a.fragments, a.annotator) for a in made] == [(((6, 19),), "ana")]
    project.undo()
    assert project.inconsistencies(["untagged"]) == found


def test_that_what_an_annotation_touches_is_not_untagged(project: Project) -> None:
    tag(project, 0, "casse sociale", "Loaded_Language", 1)
    tag(project, 1, "la casse sociale, ni", "Slogans")
    rejected = tag(project, 0, "casse sociale", "Slogans", 0)
    project.set_status(rejected, Status.REJECTED)
    left = [ONE.index("Casse\u00a0sociale"), ONE.index("Casse sociale encore")]
    assert [odd.fragments[0][0] for odd in project.inconsistencies(["untagged"])] == left


def test_that_small_words_are_not_looked_for_elsewhere(project: Project) -> None:
    tag(project, 1, "ni", "Repetition")
    assert project.inconsistencies(["untagged"]) == []


def test_that_nobody_tags_in_the_name_of_another(project: Project) -> None:
    tag(project, 0, "casse sociale", "Loaded_Language", annotator="ben")
    found = project.inconsistencies(["untagged"])
    assert len(found) == 4
    assert project.mend(found).left == 4


def test_that_odd_edges_are_mended_fragment_by_fragment(project: Project) -> None:
    document = project.documents()[1].id
    made = project.annotate(document, [(2, 10), (23, 31)], "Loaded_Language")
    (odd,) = project.inconsistencies(["edges"])
    assert odd.why == ("word", "blank")
    assert odd.mended == ((3, 11), (24, 32))
    assert project.mend([odd]).done == 1
    there = project.annotations(document)[0]
    assert (there.id, there.fragments) == (made.id, ((3, 11), (24, 32)))
    assert project.inconsistencies(["edges"]) == []


def test_that_what_changed_meanwhile_or_would_repeat_is_left(project: Project) -> None:
    document = project.documents()[1].id
    short = project.annotate(document, [(6, 10)], "Loaded_Language")
    project.annotate(document, [(6, 11)], "Loaded_Language")
    (odd,) = project.inconsistencies(["edges"])
    assert project.mend([odd]).left == 1
    project.delete(short.id)
    assert project.mend([odd]).left == 1
    assert project.inconsistencies(["edges"]) == []


def test_that_an_unknown_kind_or_annotator_is_refused(project: Project) -> None:
    with pytest.raises(UserError, match="differently, untagged, edges"):
        project.inconsistencies(["odd"])
    with pytest.raises(UserError, match="no annotator"):
        project.inconsistencies(annotator="zoe")
