"""Concordances over a project: documents, conditions on annotations, parses that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
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


def test_that_documents_with_words_only_are_named_where_lemmas_are_asked_for(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    _parse(project, 0)
    monkeypatch.setattr(pipelines, "model", lambda language: "")
    bare = words(project.text(project.documents()[1].id), "fr")
    assert project.keep_parse(project.documents()[1].id, replace(bare, pipeline="blank_fr"))
    for query in ('[lemma="guerre"]', '[pos="NOUN"]', '"la" [morph!="x"]'):
        found = project.concordance(query)
        assert {line.title for line in found.lines} == {"Un"}
        assert [document.title for document in found.words_only] == ["Deux"]
        assert found.unparsed == ()
    found = project.concordance('"guerre"%c')
    assert {line.title for line in found.lines} == {"Un", "Deux"}
    assert found.words_only == ()


def test_that_a_parse_with_words_only_is_made_anew_where_there_is_a_model(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = project.documents()[1].id
    bare = words(project.text(document), "fr")
    assert project.keep_parse(document, replace(bare, pipeline="blank_fr"))
    monkeypatch.setattr(pipelines, "model", lambda language: "")
    assert [one.title for one in project.words_only()] == ["Deux"]
    monkeypatch.setattr(pipelines, "model", lambda language: "some")
    assert project.words_only() == ()
    found = project.concordance('[lemma="guerre"]')
    assert [one.title for one in found.unparsed] == ["Un", "Deux"]


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


@pytest.mark.parametrize(
    ("kind", "query", "expected"),
    [
        ("words", "froide GUERRE", [("Un", 3), ("Un", 19), ("Un", 26)]),
        ("phrase", "guerre froide", [("Un", 19)]),
        ("pattern", "/|guerre f", [("Un", 19)]),
        ("tokens", '"froide"', [("Un", 26)]),
        ("", '"la guerre"', [("Un", 0), ("Un", 16)]),
        ("", "/guerre f/", [("Un", 19)]),
    ],
)
def test_that_a_query_is_of_the_kind_that_is_said(
    project: Project, kind: str, query: str, expected: list[tuple[str, int]]
) -> None:
    assert _shown(project.concordance(query, kind=kind)) == expected


def test_that_a_kind_that_is_none_is_refused(project: Project) -> None:
    with pytest.raises(UserError, match="no kind of query"):
        project.concordance("guerre", kind="sounds")


def test_that_lines_come_document_by_document(project: Project) -> None:
    seen: list[int] = []
    found = project.lines("guerre", progress=lambda done, _: seen.append(done))
    assert [line.start for line in next(found)] == [3, 19]
    assert seen == [0]
    assert [line.start for line in next(found)] == [2]
    found.close()


_ODD = "L'œuvre, aujourd’hui\u00a0: ÉTÉ 2025-26, e\u0301te\u0301; 冷战 guerre2 x_y Straße naïf."


@pytest.mark.parametrize("kind", ["words", "phrase"])
@pytest.mark.parametrize(
    "query",
    [
        "oeuvre",
        "aujourd'hui",
        "ete",
        "ét?",
        "*t*",
        "2025 26",
        "冷",
        "冷战",
        "guerre*",
        "guerre",
        "?uerre",
        "g*2",
        "x y",
        "strasse",
        "naif",
        "* guerre",
        "absent",
    ],
)
def test_that_the_index_changes_nothing_but_the_time(tmp_path: Path, kind: str, query: str) -> None:
    with Project.create(tmp_path / "p.elocutio", language="fr") as made:
        made.add_document(_ODD, title="Un")
        made.add_document("Rien de tout cela, ni guerre.", title="Deux")
        with_index = _shown(made.concordance(query, kind=kind))
        made._store.cache(lambda run: run.exec_driver_sql("DELETE FROM search_document"))
        assert _shown(made.concordance(query, kind=kind)) == with_index
