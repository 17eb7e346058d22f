"""The codebook panel's tree under a filter."""

from __future__ import annotations

from annotations import codebooks
from app.panels.codebook_model import CodebookModel, Node


def _codes(node: Node) -> list[str]:
    return [node.label.code if node.label else "", *(c for m in node.members for c in _codes(m))]


def _shown(model: CodebookModel) -> list[str]:
    nodes = (model.node(model.index(row, 0)) for row in range(model.rowCount()))
    return [code for node in nodes if node is not None for code in _codes(node)]


def test_that_a_group_that_fits_is_shown_with_all_it_holds() -> None:
    book = codebooks.load("appraisal")
    model = CodebookModel()
    model.set_codebooks((book,), "en")
    assert _shown(model) == [label.code for label in book.labels]
    model.set_filter("attitude")
    kept = _shown(model)
    assert kept == [lb.code for lb in book.labels][: len(kept)]
    assert kept[-1] == "appreciation.valuation"
    model.set_filter("véracité")
    assert _shown(model) == ["attitude", "judgement", "judgement.sanction.veracity"]
    model.set_filter("")
    assert _shown(model) == [label.code for label in book.labels]


def test_that_labels_in_no_group_stand_at_the_top() -> None:
    model = CodebookModel()
    model.set_codebooks((codebooks.load("ptc-18"),), "en")
    assert model.rowCount() == 18
    model.set_filter("Straw_Men")
    assert _shown(model) == ["Straw_Men"]
