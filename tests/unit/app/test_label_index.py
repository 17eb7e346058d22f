"""Finding labels by what is typed, and which of them are offered."""

from __future__ import annotations

from dataclasses import replace

from annotations.model import Codebook, Kind, Label
from app import label_index
from app.label_index import LabelIndex, index_of, offered


def book(name: str, first: int) -> Codebook:
    labels = (
        Label("g", {"en": "Group"}, kind=Kind.GROUP, row=first),
        Label("Echo", {"fr": "Écho"}, key="E", row=first + 1, definition={"fr": "Une répétition"}),
        Label("Slow_Irony", {"en": "Irony"}, abbreviation="SI", row=first + 2),
        Label("Old", {"en": "Old echo"}, retired=True, row=first + 3),
    )
    return Codebook(name, "1", {"en": name}, labels)


def test_that_names_come_before_definitions_and_keys_before_all() -> None:
    there = book("one", 1)
    index = LabelIndex((there,))
    labels, _ = offered((there,), frozenset())
    assert [lb.code for lb in labels] == ["Echo", "Slow_Irony"]
    names, definitions = index.find(labels, "écho")
    assert ([lb.code for lb in names], definitions) == (["Echo"], [])
    names, definitions = index.find(labels, "REPET")
    assert (names, [lb.code for lb in definitions]) == ([], ["Echo"])
    assert [lb.code for lb in index.find(labels, "slow irony")[0]] == ["Slow_Irony"]
    assert [lb.code for lb in index.find(labels, "si")[0]] == ["Slow_Irony"]
    assert index.find(labels, "e")[0][0].code == "Echo"


def test_that_a_codebook_all_of_whose_labels_are_hidden_is_left_out() -> None:
    books = (book("one", 1), book("two", 11))
    labels, left_out = offered(books, frozenset({2, 3}))
    assert [lb.row for lb in labels] == [12, 13]
    assert [b.id for b in left_out] == ["one"]
    labels, left_out = offered(books, frozenset({2}))
    assert (len(labels), left_out) == (4, [])
    assert offered((replace(books[0], labels=()),), frozenset()) == ([], [])


def test_that_texts_are_folded_once_for_each_state_of_the_codebooks() -> None:
    books = (book("one", 1),)
    calls: list[str] = []
    real = label_index.search_text

    def noted(label: Label) -> str:
        calls.append(label.code)
        return real(label)

    label_index.search_text = noted
    try:
        for _ in range(3):
            index_of(books).find(books[0].labels, "x")
        assert sorted(calls) == sorted(lb.code for lb in books[0].labels)
        changed = (book("one", 1),)
        index_of(changed).find(changed[0].labels, "x")
        assert len(calls) == 2 * len(books[0].labels)
    finally:
        label_index.search_text = real
