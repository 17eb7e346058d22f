"""Tables of labels are for spreadsheets: theirs come in as they are, ours do no harm there."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from annotations import codebooks
from annotations.codebook_formats.registry import find
from annotations.colours import from_hex
from annotations.model import Codebook, Colour, Kind, Label, Level, Report
from tests.unit.annotations.codebook_formats.books import everything

CSV = find("csv")


def _read(text: str, encoding: str = "utf-8", report: Report | None = None) -> Codebook:
    return CSV.read(text.encode(encoding), "mine.csv", Report() if report is None else report)


def _cells(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_that_one_column_is_enough() -> None:
    book = _read("code\nA\nB\n\n")
    assert [label.code for label in book.labels] == ["A", "B"]
    assert (book.id, book.version) == ("mine", "1.0")
    assert book.labels[0].colour != book.labels[1].colour


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_tables_of_any_spreadsheet_are_read(encoding: str, delimiter: str, end: str) -> None:
    rows = [
        ["Code", "Name fr", "definition_fr", "Parent", "Kind"],
        ["A", "Épithète", '"a; b, c"', "G", ""],
        ["G", "Groupe", "", "", "Group"],
    ]
    book = _read(end.join(delimiter.join(row) for row in rows), encoding)
    assert [(lb.code, lb.kind, lb.parent) for lb in book.labels] == [
        ("G", Kind.GROUP, ""),
        ("A", Kind.LABEL, "G"),
    ]
    assert book.labels[1].name == {"fr": "Épithète"}
    assert book.labels[1].definition == {"fr": "a; b, c"}
    assert book.languages == ("fr",)


def test_that_a_line_naming_the_delimiter_is_understood() -> None:
    assert [label.code for label in _read("sep=;\r\ncode;name\r\nA;One\r\n").labels] == ["A"]


def test_that_a_text_without_language_is_english() -> None:
    (label,) = _read("code,name,use when\nA,Alpha,Always\n").labels
    assert (label.name, label.use_when) == ({"en": "Alpha"}, {"en": "Always"})


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "'=1",
        "''@x",
        "＝1",
        "＋1",
        "－1",
        "＠x",
    ],
)
def test_that_no_cell_is_a_formula_and_every_text_comes_back(text: str) -> None:
    code = text if text.isprintable() else "A"
    label = Label(code=code, name={"en": text}, definition={"fr": text}, abbreviation=text)
    book = Codebook(id="=id", version="@1", name={}, labels=(label,), licence=text)
    for entry in (CSV, find("tsv")):
        data = entry.write(book)
        delimiter = "," if entry is CSV else "\t"
        rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter)
        for row in rows:
            assert not any(cell[:1] in "=+-@\t\r\n＝＋－＠" for cell in row if cell)
        back = entry.read(data, "x.csv", Report())
        assert back.labels[0].code == code
        assert back.labels[0].name == {"en": text}
        assert back.labels[0].definition == {"fr": text}
        assert (back.id, back.version) == ("=id", "@1")


def test_that_an_apostrophe_of_the_text_stays() -> None:
    (label,) = _read("code,name\nA,'quoted'\n").labels
    assert label.name == {"en": "'quoted'"}


def test_that_a_colour_changed_by_hand_counts_and_an_unchanged_one_stays_exact() -> None:
    book = everything()
    data = CSV.write(book).decode("utf-8-sig")
    rows = _cells(data.encode())
    assert rows[1]["colour"].startswith("#")
    same = _read(data)
    assert same.labels[1].colour == book.labels[1].colour
    changed = _read(data.replace(rows[1]["colour"], "#3366cc"))
    assert changed.labels[1].colour == from_hex("#3366CC")
    moved = _read('code,colour,hue,tone,vividness\nA,,120,0,1\nB,red,,,\nC,,"1,5",0,1\n')
    assert [label.colour for label in moved.labels] == [
        Colour(120, 0, 1),
        from_hex("#F00"),
        Colour(1.5, 0, 1),
    ]


def test_that_columns_nobody_knows_are_reported() -> None:
    report = Report()
    _read("code,remarks,name\nA,ask Ben,Alpha\nB,,Beta\n", report=report)
    assert report.left_out == {"cell of the column “remarks”": 1}


def test_that_words_for_yes_are_understood() -> None:
    book = _read("code,retired,level\nA,VRAI,document\nB,no,\nC,x,Span\n")
    assert [label.retired for label in book.labels] == [True, False, True]
    assert [label.level for label in book.labels] == [Level.DOCUMENT, Level.SPAN, Level.SPAN]


def test_that_a_spreadsheet_may_add_empty_cells_and_drop_them() -> None:
    assert len(_read("code,name,\nA,Alpha,,,\nB\n").labels) == 2


def test_that_questions_stand_beside_their_labels() -> None:
    book = _read('code,confused with,question en\nA,"B\nC","Is it?\nOr\\nnot?"\nB,,\nC,,\n')
    assert [(c.code, dict(c.question)) for c in book.labels[0].confused_with] == [
        ("B", {"en": "Is it?"}),
        ("C", {"en": "Or\nnot?"}),
    ]


def test_that_a_label_moved_in_the_table_moves_in_the_tree() -> None:
    book = codebooks.load("semeval-2023")
    rows = _cells(CSV.write(book))
    moved = [replace(lb, parent="justification") for lb in book.labels if lb.code == "Doubt"]
    assert moved
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=";")
    writer.writeheader()
    for row in rows:
        writer.writerow(row | ({"parent": "justification"} if row["code"] == "Doubt" else {}))
    there = {lb.code: lb for lb in _read(out.getvalue()).labels}
    assert there["Doubt"] == moved[0]
