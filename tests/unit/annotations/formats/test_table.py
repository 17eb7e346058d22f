"""The CSV table: what stands in it, and that it runs nothing in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.errors import UserError
from annotations.formats import table
from annotations.model import Report
from annotations.project import Project
from tests.unit.annotations.formats.support import projects, sets_of


def rows_of(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_that_each_annotation_is_a_row_with_its_document(project: Project, document) -> None:
    project.edit_document(document.id, metadata={"date": "2026-01-02", "pages": [1, 2]})
    project.annotate(document.id, [(0, 6), (8, 14)], "Repetition", note="a\r\nb", annotator="ana")
    project.relate(
        project.annotate(document.id, [(18, 25)], "Doubt").id,
        project.annotations(document.id)[0].id,
        "echoes",
    )
    out = io.BytesIO()
    report = project.export("csv", out)
    first, second = rows_of(out.getvalue())
    assert (first["start"], first["end"], first["fragments"]) == ("0", "14", "0-6 8-14")
    assert first["quote"] == "Jamais … jamais"
    assert first["note"] == "a\r\nb"
    assert (first["title"], first["date"]) == ("Éditorial", "2026-01-02")
    assert first["metadata"] == '{"date": "2026-01-02", "pages": [1, 2]}'
    assert (first["codebook"], first["label"]) == ("semeval-2023", "Repetition")
    assert second["label"] == "Doubt"
    assert report.written == {"documents": 1, "annotations": 2}
    assert report.left_out == {"relations": 1}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_that_no_cell_is_taken_for_a_formula(project: Project, start) -> None:
    text = f"{start}HYPERLINK(x)"
    document = project.add_document(text, title=f"{start}1+1")
    project.annotate(document.id, [(0, len(text))], "Doubt", note=f"{start}cmd|' /C calc'!A0")
    out = io.BytesIO()
    report = project.export("csv", out)
    (row,) = rows_of(out.getvalue())
    assert row["quote"] == "'" + text
    assert row["note"].startswith("'" + start)
    assert row["title"] == f"'{start}1+1"
    assert report.changed == {"cells that begin like a formula, written after an apostrophe": 3}


@given(projects)
@settings(max_examples=15)
def test_that_every_row_tells_words_that_stand_at_its_place(entries: Any) -> None:
    sets = list(sets_of(entries, table.FORMAT.carries))
    out, report = io.BytesIO(), Report()
    table.write(sets, out, report)
    rows = rows_of(out.getvalue())
    wanted = [(s, a) for s in sets for a in s.annotations]
    assert len(rows) == len(wanted) == report.written.get("annotations", 0)
    for row, (entry, a) in zip(rows, wanted, strict=True):
        pairs = [pair.split("-") for pair in row["fragments"].split()]
        words = " … ".join(entry.text[int(s) : int(e)] for s, e in pairs)
        assert row["quote"].removeprefix("'") in (words, words.removeprefix("'"))
        assert row["label"] == a.label
        assert row["note"].removeprefix("'") in (a.note, a.note.removeprefix("'"))


def test_that_it_is_not_read(project: Project, tmp_path) -> None:
    (tmp_path / "a.csv").write_text("x")
    with pytest.raises(UserError, match="only be written"):
        project.import_("csv", tmp_path / "a.csv")
