"""Each row of a table is a document: its text from one column, the others beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.readers.base import Options
from tests.unit.annotations.readers.making import packed
from tests.unit.annotations.readers.support import read

LONG = "Voici un texte, avec des virgules, qui est plus long que les autres."


def texts(data: bytes | str, name: str, folder: Path, column: str = "") -> list[str]:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return [found.text for found in read(folder / name, Options(column))]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_that_the_separator_is_found(separator: str, tmp_path: Path) -> None:
    rows = [["id", "Texte", "date"], ["1", f'"{LONG}"', "2025"], ["2", '"a\r\n""b"" "', ""]]
    data = "\ufeff" + "\r\n".join(separator.join(row) for row in rows)
    assert texts(data, "a.csv", tmp_path) == [LONG, 'a\r\n"b" ']


def test_that_a_table_of_one_column_may_hold_any_sign(tmp_path: Path) -> None:
    assert texts(f"text\n{LONG}\nun; deux, trois\n", "a.csv", tmp_path) == [LONG, "un; deux, trois"]


def test_that_tabs_need_no_quotes(tmp_path: Path) -> None:
    data = 'text\tid\n"Non", dit-il.\t1\nUn 27" écran\t2\n'
    assert texts(data, "a.tsv", tmp_path) == ['"Non", dit-il.', 'Un 27" écran']


@pytest.mark.parametrize(
    ("head", "column", "chosen"),
    [
        ("a,TEXT,c", "", 1),
        ("a,b,c", "", 2),
        ("a,text,c", "c", 2),
        ("a,text,Corps", "corps", 2),
        ("contenu,text,c", "", 1),
    ],
)
def test_that_the_column_is_named_asked_for_or_the_longest(
    head: str, column: str, chosen: int, tmp_path: Path
) -> None:
    data = f"{head}\nx,yy,zzz\n"
    assert texts(data, "a.csv", tmp_path, column) == [["x", "yy", "zzz"][chosen]]


def test_that_a_table_without_names_loses_no_text(tmp_path: Path) -> None:
    assert texts(f'1,"{LONG} {LONG}"\n2,"{LONG}"\n', "a.csv", tmp_path) == [f"{LONG} {LONG}", LONG]


def test_that_other_columns_are_kept_and_empty_rows_told(tmp_path: Path) -> None:
    data = "Titre;lang;text;date\nUn;fr-FR;Mot.;2025\n;;  ;2024\n;;Encore.;\n"
    (tmp_path / "a.csv").write_text(data, "utf-8")
    first, second = read(tmp_path / "a.csv")
    assert (first.title, first.language, first.metadata) == ("Un", "fr", {"date": "2025"})
    assert first.notes == ("1 row without text left out.",)
    assert (second.title, second.metadata, second.notes) == ("a 4", {}, ())
    assert second.part == "row 4"
    assert second.place.endswith("a.csv, row 4")


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        ("text,id\na,1,2\n", "a.csv", "line 2: The row has 3 cells, the first one 2"),
        ('text,id\n"a,1\n', "a.csv", "line 2: The row cannot be read"),
        ("text,text\na,b\n", "a.csv", "Two columns are named “text”"),
        ("text,id\n,1\n", "a.csv", "holds no text"),
        ("text,id\n", "a.csv", "holds no rows"),
        ("", "a.csv", "holds no rows"),
        ('{"text":"a"}\n{"text"', "a.jsonl", "line 2: The line is no JSON"),
        ("[1]\n", "a.jsonl", "line 1: The line holds no object"),
        ('{"n":1}\n', "a.jsonl", "No column"),
        ('{"text":"a","spans":[{"start":0}]}', "a.jsonl", "import the file"),
        ('{"text":"a\\u0000"}', "a.jsonl", "NUL"),
        ('{"text":"a\\ud800"}', "a.jsonl", "no JSON"),
    ],
)
def test_that_what_is_no_table_is_told(data: str, name: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=sentence):
        texts(data, name, tmp_path)


def test_that_a_column_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no column “corps”; there are: “id”, “text”"):
        texts("id,text\n1,a\n", "a.csv", tmp_path, "corps")


def test_that_objects_give_texts_and_keep_the_rest(tmp_path: Path) -> None:
    lines = [
        {"text": "Un\u2028mot\r\n", "title": "T", "meta": {"n": [1, 2.5]}, "label": "pour"},
        {"text": "Deux", "language": "en"},
    ]
    data = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    (tmp_path / "a.jsonl").write_text(data, "utf-8", newline="")
    first, second = read(tmp_path / "a.jsonl")
    assert (first.text, first.title) == ("Un\u2028mot\r\n", "T")
    assert first.metadata == {"meta": {"n": [1, 2.5]}, "label": "pour"}
    assert (second.text, second.language, second.part) == ("Deux", "en", "line 2")


# -- Excel

_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


def xlsx(*sheets: str, strings: str = "", styles: str = "", properties: str = "") -> bytes:
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(len(sheets)))
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{_KIND}" Target="worksheets/s{n}.xml"/>'
        for n in range(len(sheets))
    )
    parts = {
        "xl/workbook.xml": f"<workbook {_S} {_R}>{properties}<sheets>{names}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships>{targets}</Relationships>",
        "xl/sharedStrings.xml": f"<sst {_S}>{strings}</sst>",
        "xl/styles.xml": f"<styleSheet {_S}>{styles}</styleSheet>",
    }
    for number, rows in enumerate(sheets):
        sheet = f"<worksheet {_S}><sheetData>{rows}</sheetData></worksheet>"
        parts[f"xl/worksheets/s{number}.xml"] = sheet
    return packed(parts)


def inline(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_that_rows_of_excel_are_documents(tmp_path: Path) -> None:
    strings = (
        "<si><t>texte</t></si><si><r><t>Un </t></r><r><rPr/><t>mot_x000D_\n</t></r>"
        "<rPh><t>non</t></rPh></si>"
    )
    rows = (
        f'<row r="2"><c r="B2" t="s"><v>0</v></c>{inline("D2", "date")}{inline("E2", "n")}</row>'
        '<row r="5"><c r="B5" t="s"><v>1</v></c><c r="D5" s="1"><v>45850</v></c>'
        '<c r="E5"><v>12.5</v></c></row>'
        '<row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" t="str"><v>Deux</v></c>'
        '<c r="D6" s="2"><v>45850.25</v></c><c r="E6" t="e"><v>#N/A</v></c></row>'
    )
    styles = (
        '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;x&quot;"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>'
    )
    (tmp_path / "a.xlsx").write_bytes(xlsx("", rows, strings=strings, styles=styles))
    first, second = read(tmp_path / "a.xlsx")
    assert (first.text, first.part) == ("Un mot\r\n", "row 5")
    assert first.metadata == {"date": "2025-07-12", "n": "12.5"}
    assert (second.text, second.metadata) == ("Deux", {"1": "true", "date": "2025-07-12 06:00:00"})


def test_that_other_sheets_are_told(tmp_path: Path) -> None:
    one = f"<row>{inline('A1', 'text')}</row><row>{inline('A2', 'Un')}</row>"
    (tmp_path / "a.xlsx").write_bytes(xlsx(one, "", one))
    (found,) = read(tmp_path / "a.xlsx")
    assert found.notes == ("Other sheets were left out: “S2”.",)


def test_that_old_macs_count_days_from_1904(tmp_path: Path) -> None:
    rows = (
        f"<row>{inline('A1', 'text')}{inline('B1', 'date')}</row>"
        f'<row>{inline("A2", "Un")}<c r="B2" s="0"><v>1.5</v></c></row>'
    )
    data = xlsx(
        rows,
        styles='<cellXfs><xf numFmtId="22"/></cellXfs>',
        properties='<workbookPr date1904="1"/>',
    )
    (tmp_path / "a.xlsx").write_bytes(data)
    assert read(tmp_path / "a.xlsx")[0].metadata == {"date": "1904-01-02 12:00:00"}
