"""The list's filter and order say what a search through every row, one by one, would say."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.find import folded
from annotations.model import Status
from annotations.offsets import quote
from annotations.project import Project
from app.listing.columns import Columns
from app.listing.folding import PIECE, FoldedText, Passages
from app.listing.names import Names
from app.listing.order import Column, in_order, reading_order
from app.listing.search import Search, words_of

TEXT = (
    "Éditorial : l’été, « jamais, JAMAIS » dit-on.\r\n"
    "e\u0301quite\u0301 straße ﬁn 😀 Été שלום\u2028La ville, la VILLE fantôme."
)
LETTERS = st.text(st.sampled_from("aAéÉe\u0301ßﬁ😀 \n’ש\u0300İ½"), max_size=40)


def run(steps: Generator[None, None, Any]) -> Any:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


# -- folding


@given(LETTERS)
def test_that_a_text_is_folded_as_words_are(text: str) -> None:
    made = FoldedText(text)
    assert "".join(chr(unit) for unit in made.units) == folded(text)
    offsets = np.arange(len(text) + 1)
    assert made.place(offsets).tolist() == [len(folded(text[:at])) for at in offsets]


@given(LETTERS, st.data())
def test_that_a_word_is_found_in_just_the_passages_that_hold_it(text: str, data: Any) -> None:
    whole = len(text)
    passages = data.draw(
        st.lists(st.tuples(st.integers(0, whole), st.integers(0, whole)).map(sorted), max_size=8)
    )
    word = folded(data.draw(st.text(st.sampled_from("aes😀ש’"), min_size=1, max_size=3)))
    made = FoldedText(text)
    starts = made.place(np.array([start for start, _ in passages], np.int64))
    ends = made.place(np.array([end for _, end in passages], np.int64))
    found = Passages(made.units, starts, ends, np.arange(len(passages))).holding(word)
    wanted = [at for at, (start, end) in enumerate(passages) if word in folded(text[start:end])]
    assert sorted(found.tolist()) == wanted


def test_that_a_text_in_pieces_is_folded_like_a_short_one() -> None:
    text = TEXT * 6_000
    assert len(text) > 2 * PIECE
    made, again = FoldedText(text), run(FoldedText.in_steps(text))
    assert "".join(map(chr, made.units.tolist())) == folded(text)
    offsets = np.linspace(0, len(text) - 1, 40).astype(np.int64)
    assert made.place(offsets).tolist() == [len(folded(text[:at])) for at in offsets]
    assert again.units.tolist() == made.units.tolist()
    assert again.place(offsets).tolist() == made.place(offsets).tolist()


# -- a project to search


@pytest.fixture
def project(tmp_path: Path) -> Any:
    with Project.create(tmp_path / "p.elocutio", codebooks=("semeval-2023", "figures")) as made:
        made.set_current_annotator("Zoé")
        first = made.add_document(TEXT, title="Zèbre").id
        second = made.add_document("La ville dort. Jamais ! Cœur.", title="abeille").id
        ville = TEXT.index("La ville")
        made.annotate(first, [(0, 9)], "Loaded_Language", note="Titre « détachable »")
        made.annotate(first, [(0, 9)], "Metaphor", annotator="ben")
        made.annotate(first, [(23, 29), (31, 37)], "Repetition", note="ÉCHO")
        made.annotate(first, [(ville, ville + 8), (ville + 10, len(TEXT))], "Anaphora")
        made.annotate(
            first, [(ville, len(TEXT))], "Doubt", annotator="ben", status=Status.SUGGESTED
        )
        made.annotate(second, [(0, 8)], "Doubt", status=Status.REJECTED, note="à revoir")
        made.annotate(second, [(15, 21)], "Repetition", annotator="ana")
        made.annotate(second, [(0, 28)], "Slogans")
        yield made


def ready(project: Project) -> tuple[Columns, Names, Search]:
    names = Names.of(project, "fr")
    columns = Columns.of(list(project.listing()))
    search = Search(lambda row: project.text(names.documents[row].id))
    search.set_columns(columns)
    return columns, names, search


def plain(project: Project, language: str = "fr") -> dict[int, dict[str, Any]]:
    """Return what each annotation shows, by its row, made the slow way."""
    found = {}
    for document in project.documents():
        text = project.text(document.id)
        for a in project.annotations(document.id):
            label = project.label(a.label, a.codebook)
            found[a.row] = {
                "name": label.name.get(language) or label.name["en"],
                "labels": (label.code, label.abbreviation, *label.name.values()),
                "quote": quote(text, a.fragments),
                "note": a.note,
                "annotator": a.annotator,
                "place": (document.position, a.start, -a.end),
                "status": ["accepted", "suggested", "rejected"].index(a.status),
                "title": document.title,
            }
    return found


@pytest.mark.parametrize(
    "filter_",
    [
        "été", "ETE", "jamais", "fantome", "Zoe", "ben", "repetition", "Loaded_Lang", "echo",
        "ville doute", "jamais ana", "strasse", "fin 😀", "ville ville", "…", "xyz", "l'ete",
        "coeur", "detachable »",
        "a", " ", "la ville dort", "שלום", "e\u0301", "loaded language titre",
    ],
)  # fmt: skip
def test_that_a_filter_finds_label_code_quote_note_and_annotator(
    filter_: str, project: Project
) -> None:
    columns, names, search = ready(project)
    fits = run(search.matching(words_of(filter_), names))

    def holds(row: dict[str, Any], word: str) -> bool:
        fields = (*row["labels"], row["quote"], row["note"], row["annotator"])
        spaced = (code.replace("_", " ") for code in row["labels"])
        return any(word in folded(field) for field in (*fields, *spaced))

    words = folded(filter_).split()
    wanted = {number for number, row in plain(project).items() if all(holds(row, w) for w in words)}
    assert set(columns.row[fits].tolist()) == wanted


def test_that_each_word_is_looked_up_once_while_a_filter_is_typed(project: Project) -> None:
    _, names, search = ready(project)
    for filter_ in ("la", "la v", "la vi", "la v", "la"):
        run(search.matching(words_of(filter_), names))
    assert search.words_looked_up == 3


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", list(Column))
def test_that_rows_stand_in_the_order_of_a_column(
    column: Column, descending: bool, project: Project
) -> None:
    columns, names, search = ready(project)
    reading = run(reading_order(columns, names))
    rows = plain(project)
    by_place = sorted(rows, key=lambda r: (rows[r]["place"], _label_row(project, r), r))
    assert columns.row[reading].tolist() == by_place
    order = run(in_order(columns, reading, column, names, search, descending=descending))
    keys = {
        Column.LABEL: lambda r: folded(rows[r]["name"]),
        Column.QUOTE: lambda r: [ord(c) for c in folded(rows[r]["quote"])[:32]],
        Column.NOTE: lambda r: [ord(c) for c in folded(rows[r]["note"])[:32]],
        Column.ANNOTATOR: lambda r: folded(rows[r]["annotator"]),
        Column.PLACE: lambda r: rows[r]["place"],
        Column.STATUS: lambda r: rows[r]["status"],
        Column.DOCUMENT: lambda r: folded(rows[r]["title"]),
    }
    if column is Column.PLACE:
        wanted = by_place[::-1] if descending else by_place
    else:
        wanted = sorted(by_place, key=keys[column], reverse=descending)
    if column is Column.NOTE:
        noted = [r for r in wanted if rows[r]["note"]]
        wanted = noted + [r for r in by_place if not rows[r]["note"]]
    assert columns.row[order].tolist() == wanted


def _label_row(project: Project, row: int) -> int:
    found = project.annotation_at(row)
    assert found is not None
    return project.label(found.label, found.codebook).row


def test_that_columns_follow_changes_as_if_read_again(project: Project) -> None:
    columns = Columns.of(list(project.listing()))
    heard: list[frozenset[int]] = []
    project.subscribe(lambda changes: heard.append(changes.rows["annotation"]))
    rows = columns.row.tolist()
    project.delete_many(rows[1:4])
    project.set_note_many(rows[4:], "neu")
    project.annotate(project.documents()[0].id, [(1, 3), (4, 5)], "Doubt")
    project.relabel_many(rows[4:6], "Slogans")
    for _ in range(3):
        project.undo()
    for changed in heard:
        columns = columns.without_and_with(changed, project.listing_of(sorted(changed)))
    project.undo()
    columns = columns.without_and_with(heard[-1], project.listing_of(sorted(heard[-1])))
    again = Columns.of(list(project.listing()))
    for name in ("row", "document", "start", "end", "label", "annotator", "status"):
        assert getattr(columns, name).tolist() == getattr(again, name).tolist(), name
    assert (columns.notes, columns.fragments) == (again.notes, again.fragments)
