"""Concordances over a project: documents, conditions on annotations, parses that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.language import pipelines
from annotations.language.parse import Builder
from annotations.language.tokens import words
from annotations.model import Status
from annotations.project import Project
from annotations.project.concordancing import Concordance


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.elocutio", language="fr") as made:
        made.add_document("La guerre, puis la guerre froide.", title="Un")
        made.add_document("😀 Guerre !", title="Deux")
        yield made


def _shown(found: Concordance) -> list[tuple[str, int]]:
    return [(line.title, line.start) for line in found.lines]


def _parse(project: Project, number: int) -> None:
    """Keep a parse in which every word is its own lemma and a noun."""
    document = project.documents()[number]
    text = project.text(document.id)
    made = Builder(*pipelines.chosen("fr"))
    found = words(text, "fr")
    for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True):
        made.add(start, end, 0, lemma=text[start:end].lower(), tag="NOUN")
    assert project.keep_parse(document.id, made.made())


def test_that_lines_come_with_exact_offsets_and_context(project: Project) -> None:
    found = project.concordance("guerre", width=4)
    assert _shown(found) == [("Un", 3), ("Un", 19), ("Deux", 2)]
    line = found.lines[1]
    assert (line.left, line.match, line.right) == (" la ", "guerre", " fro")
    second = project.documents()[1].id
    assert _shown(project.concordance("guerre", documents=[second])) == [("Deux", 2)]
    assert _shown(project.concordance("guerre", sort="right"))[0] == ("Deux", 2)


def test_that_tokens_without_lemmas_need_no_parse(project: Project) -> None:
    found = project.concordance('"la"%c "guerre"')
    assert _shown(found) == [("Un", 0), ("Un", 16)]
    assert found.unparsed == ()


def test_that_documents_without_a_parse_are_named_where_lemmas_are_asked_for(
    project: Project,
) -> None:
    _parse(project, 1)
    found = project.concordance('[lemma="guerre"]')
    assert _shown(found) == [("Deux", 2)]
    assert [document.title for document in found.unparsed] == ["Un"]
    _parse(project, 0)
    found = project.concordance('[lemma="guerre"]')
    assert _shown(found) == [("Un", 3), ("Un", 19), ("Deux", 2)]
    assert found.unparsed == ()


def test_that_conditions_ask_for_annotations_of_a_label_and_an_annotator(project: Project) -> None:
    first = project.documents()[0].id
    project.annotate(first, [(0, 9)], "Doubt", annotator="ana")
    project.annotate(first, [(21, 33)], "Doubt", annotator="bob")
    project.annotate(first, [(3, 9)], "Slogans", annotator="bob", status=Status.REJECTED)

    def starts(conditions: str) -> list[tuple[str, int]]:
        return _shown(project.concordance(f"guerre :: {conditions}"))

    assert starts("inside Doubt") == [("Un", 3)]
    assert starts("overlapping Doubt") == [("Un", 3), ("Un", 19)]
    assert starts("overlapping Doubt by bob") == [("Un", 19)]
    assert starts("without Doubt") == [("Deux", 2)]
    assert starts("without Doubt by bob") == [("Un", 3), ("Deux", 2)]
    assert starts("overlapping Doubt & without Doubt by ana") == [("Un", 19)]
    assert starts("inside Slogans") == []
    with pytest.raises(UserError, match="the label “Nope”"):
        starts("inside Nope")
    with pytest.raises(UserError, match="no annotator “zoe”"):
        starts("inside Doubt by zoe")


def test_that_collocates_take_all_documents_into_account(project: Project) -> None:
    rows = {row.form: row for row in project.collocates("guerre", span=1, least=1)}
    assert (rows["la"].near, rows["la"].total) == (2, 2)
    assert (rows["froide"].near, rows["puis"].near) == (1, 1)
    _parse(project, 0)
    assert "guerre" not in {row.form for row in project.collocates('[lemma="guerre"]', least=1)}
