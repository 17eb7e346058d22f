"""Pictures made without a window: legend, sizes, refusals, text as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as Xml

import pypdfium2 as pdfium
import pytest
from PySide6.QtGui import QImage, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from annotations.errors import CancelledError, UsageError, UserError
from annotations.model import STATUS_CODES, Colour, Status
from annotations.offsets import Fragments
from annotations.spanindex import Marks
from app.application import application
from app.picture.legend import Legend, LegendLayout, legend_of
from app.picture.make import copied_picture, write_picture
from app.picture.options import Options, Source, as_shown
from app.picture.pdf import PdfPicture
from app.picture.sheet import Sheet
from app.picture.stage import Stage
from app.picture.text_runs import text_runs
from app.reading.metrics import Look, Margin, Stripes, make_columns
from app.reading.styles import LabelStyle, MarkStyles
from app.theme import DARK_THEME, reading_font

TEXT = (
    "Un titre\n"
    "L’été «\u202fjamais\u00a0» fini ; office, affluent, fjord, 1950.\tAprès la tabulation 😀 !\r\n"
    "האיש אמר (בקול) שלום ל-Paris 2024, ואז הלך הביתה.\n"
    "قال الرجل مرحبا بالعالم.\n"
    "e\u0301crit\u2028Nouvelle ligne 漢字, fin\x0c."
)
LABELS = {
    1: LabelStyle("Doubt", "d", Colour(30, 0.0, 1.0)),
    2: LabelStyle("Slogans & <Co>", "s", Colour(160, 0.0, 1.0)),
    3: LabelStyle("Irony", "", Colour(280, 0.0, 1.0)),
}
STYLES = MarkStyles(labels=LABELS, annotators={1: "Ana", 2: "Ben"}, own_annotator=1)
ACCEPTED, SUGGESTED, REJECTED = (
    STATUS_CODES[s] for s in (Status.ACCEPTED, Status.SUGGESTED, Status.REJECTED)
)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    application()


def source(
    text: str = TEXT,
    marks: tuple[tuple[int, int, int, int, int, int], ...] = (),
    fragments: dict[int, Fragments] | None = None,
    styles: MarkStyles = STYLES,
) -> Source:
    return Source(text, Marks.of(marks, fragments), styles, title="Un & deux", language="fr")


def nothing(done: int, total: int) -> None:
    assert 0 <= done <= total


def legend(made: Source, options: Options | None = None) -> Legend:
    with Stage(made, options or Options()) as stage:
        return legend_of(stage.scene, stage.start, stage.end)


def texts_of(data: bytes) -> str:
    """Return all text of an SVG, as it stands."""
    root = Xml.fromstring(data)
    return "".join("".join(group.itertext()) for group in root.iter(f"{SVG}g"))


# -- legend


def test_that_the_legend_counts_what_is_shown_in_the_order_of_the_codebook() -> None:
    made = legend(
        source(
            marks=(
                (1, 0, 8, 2, 1, ACCEPTED),
                (2, 9, 14, 2, 2, ACCEPTED),
                (3, 9, 20, 1, 1, SUGGESTED),
                (4, 9, 30, 1, 1, REJECTED),
                (5, 9, 33, 7, 1, ACCEPTED),
            )
        )
    )
    named = [(e.style.name, e.count) for e in made.entries]
    assert named == [("Doubt", 1), ("Slogans & <Co>", 2), ("?", 1)]
    assert made.notes == ("4 annotations", "dashed: 1 suggestion", "thin: Ben (B)")


def test_that_the_legend_says_what_the_filters_hide() -> None:
    marks = ((1, 0, 8, 2, 1, ACCEPTED), (2, 9, 14, 1, 2, ACCEPTED), (3, 9, 15, 1, 1, REJECTED))
    hiding = replace(STYLES, hidden_annotators=frozenset({2}))
    assert legend(source(marks=marks, styles=hiding)).notes == (
        "1 annotation",
        "1 annotation hidden",
    )
    showing = replace(STYLES, hidden_statuses=frozenset())
    assert "dotted: 1 rejected annotation" in legend(source(marks=marks, styles=showing)).notes
    focused = legend(source(marks=marks, styles=replace(STYLES, focus=2)))
    assert "in colour: Slogans & <Co>" in focused.notes
    assert [entry.away for entry in focused.entries] == [True, False]


def test_that_the_legend_of_a_passage_counts_its_whole_lines_and_fragments_only() -> None:
    text = "Eins\nZwei drei\nVier"
    marks = (
        (1, 0, 4, 1, 1, ACCEPTED),
        (2, 5, 9, 2, 1, ACCEPTED),
        (3, 0, 19, 3, 1, ACCEPTED),
    )
    made = source(text, marks, {3: ((0, 4), (15, 19))})
    shown = legend(made, Options(passage=(10, 12)))
    assert [(e.style.name, e.count) for e in shown.entries] == [("Slogans & <Co>", 1)]
    assert shown.notes == ("1 annotation",)


def test_that_the_parts_of_a_long_legend_hold_every_row_once() -> None:
    labels = {n: LabelStyle(f"Label {n}", "", Colour(n, 0, 1)) for n in range(1, 41)}
    marks = tuple((n, 0, n + 1, n, 1, ACCEPTED) for n in range(1, 41))
    made = legend(source("x" * 60, marks, styles=MarkStyles(labels, {1: "Ana"}, 1)))
    layout = LegendLayout(made, 300)
    assert layout.columns * layout.rows >= 40
    for height in (30.0, 100.0, 400.0, 5000.0):
        parts = list(layout.parts(height))
        assert parts[0][0] == 0
        assert parts[-1][1] == layout.rows
        assert [end for _, end in parts[:-1]] == [start for start, _ in parts[1:]]
    assert list(layout.parts(5000.0)) == [(0, layout.rows)]


# -- sizes and refusals


@pytest.mark.parametrize(("suffix", "most"), [(".png", 11111), (".svg", 40000)])
def test_that_what_is_too_large_is_refused_with_a_way_out(
    suffix: str, most: int, tmp_path: Path
) -> None:
    long = "Ein Satz, der steht und steht und steht.\n" * 3000
    with pytest.raises(UserError) as told:
        write_picture(source(long), Options(), tmp_path / f"a{suffix}", nothing)
    said = str(told.value)
    assert said.count(".") == 1
    assert said.endswith("choose a passage, or PDF, which has pages.")
    assert str(most) in said
    assert list(tmp_path.iterdir()) == []
    start = long.index("steht", 60_000)
    options = Options(passage=(start, start + 500))
    assert write_picture(source(long), options, tmp_path / f"b{suffix}", nothing)


@pytest.mark.parametrize(
    "options", [Options(width=519), Options(width=2401), Options(passage=(4, 4))]
)
def test_that_options_that_cannot_be_are_wrong_use(options: Options, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write_picture(source(), options, tmp_path / "a.svg", nothing)
    with pytest.raises(UsageError, match=r"\.svg, \.pdf or \.png"):
        write_picture(source(), Options(), tmp_path / "a.gif", nothing)
    assert list(tmp_path.iterdir()) == []


def test_that_a_cancelled_picture_leaves_what_stood_there(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise CancelledError

    for suffix in (".svg", ".pdf", ".png"):
        path = tmp_path / f"a{suffix}"
        path.write_text("former")
        with pytest.raises(CancelledError):
            write_picture(source(), Options(), path, stop)
        assert path.read_text() == "former"
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("text", ["", "\n\n", "Ein Wort", "\ufeff\r\n"])
@pytest.mark.parametrize("suffix", [".svg", ".pdf", ".png"])
def test_that_empty_and_bare_documents_have_pictures(
    text: str, suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"a{suffix}"
    for has_legend in (True, False):
        write_picture(source(text), Options(legend=has_legend), path, nothing)
        assert path.stat().st_size > 200


def test_that_nothing_is_kept_of_the_paragraphs_passed() -> None:
    with Stage(source("Ein Satz, der steht.\n" * 4000), Options()) as stage:
        assert sum(1 for _ in stage.lines()) == 4000
        assert len(stage.layout._laid) <= 240
        assert len(stage.layout._lines) <= 240


def test_that_a_line_stands_on_one_page_of_the_pdf_only(tmp_path: Path) -> None:
    words = ["steht", "da", "und", "bleibt", "nicht", "immer", "so", "lang", "wie", "der", "davor"]
    text = "\n".join(f"Absatz {n} {' '.join(words[: n % 9 + 2])}." for n in range(200))
    path = tmp_path / "a.pdf"
    write_picture(source(text), Options(), path, nothing)
    pages = list(pdf_texts(path))
    assert len(pages) > 4
    said = " ".join(pages)
    for n in range(200):
        assert said.count(f"Absatz {n} ") == 1


def test_that_more_names_than_lines_make_the_picture_higher() -> None:
    marks = tuple((n, 0, 8, n % 3 + 1, n, ACCEPTED) for n in range(1, 13))
    heights = []
    for some in (marks[:1], marks):
        with Stage(source("Un titre", some), Options(legend=False)) as stage:
            sheet = Sheet(stage, None, ".svg")
            lowest = max(name.rect.bottom() for name in sheet.margin.names)
            assert lowest <= sheet.body
            heights.append(sheet.height)
    assert heights[1] > heights[0] + 40


@pytest.mark.parametrize("stripes", list(Stripes))
@pytest.mark.parametrize("width", [560, 700, 1000, 1600])
def test_that_a_view_s_columns_keep_measure_and_margin(stripes: Stripes, width: int) -> None:
    shown = make_columns(width, width, Look(stripes=stripes))
    columns, narrow = as_shown(shown)
    assert narrow <= max(width, 900)
    assert (columns.measure, columns.margin) == (shown.measure, shown.margin)
    assert columns.left >= 40
    assert columns.left + columns.measure <= narrow
    if columns.margin is not Margin.NOTHING:
        outer = columns.across(columns.right)
        assert 0 <= outer <= narrow
    assert as_shown(columns)[0] == columns


# -- text


def test_that_the_svg_holds_the_text_as_it_is(tmp_path: Path) -> None:
    made = source(marks=((1, 0, 8, 2, 1, ACCEPTED), (2, 9, 20, 1, 2, ACCEPTED)))
    path = tmp_path / "a.svg"
    write_picture(made, Options(), path, nothing)
    said = texts_of(path.read_bytes())
    for paragraph in TEXT.replace("\x0c", "").replace("\t", "\n").splitlines():
        # Lines end with a line break instead of the blank that they end with.
        assert " ".join(paragraph.split(" ")) in said.replace("\n", " ").replace("  ", " ")
    assert "Slogans & <Co>" in said
    root = Xml.fromstring(path.read_bytes())
    assert root.findtext(f"{SVG}title") == "Un & deux"
    assert "Doubt 1" in (root.findtext(f"{SVG}desc") or "")
    for element in root.iter():
        for name, value in element.attrib.items():
            assert "http" not in value
            assert "href" not in name
            assert not value.startswith("url(") or value.startswith("url(#")


def test_that_runs_have_the_text_of_their_line_and_lie_side_by_side() -> None:
    with Stage(source(), Options()) as stage:
        face = QRawFont.fromFont(stage.scene.metrics.body)
        directions = set()
        for line in stage.lines():
            runs = list(text_runs(line, face))
            units = line.block.text.units
            origin = line.block.position
            shown = units[line.marks.start - origin : line.marks.end - origin]
            words = shown.tobytes().decode("utf-16-le")
            assert "".join(run.text for run in runs) == words.replace("\t", "")
            places = sorted((run.x1, run.x2) for run in runs)
            for (_, right), (left, _) in pairwise(places):
                assert left >= right - 1
            directions |= {(run.backwards, run.foreign) for run in runs if run.text.strip(" .,")}
        assert {(False, False), (True, True), (False, True)} <= directions


def has_glyphs(words: str) -> bool:
    """Whether the machine has faces for a text; the shipped ones are Latin, Greek, Cyrillic."""
    layout = QTextLayout(words, reading_font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in line.glyphRuns())


def pdf_texts(path: Path) -> Iterator[str]:
    file = pdfium.PdfDocument(path)
    for page in file:
        yield page.get_textpage().get_text_range().replace("\r", "")
    file.close()


def test_that_the_pdf_says_what_its_glyphs_stand_for(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    marks = ((1, 0, 8, 2, 1, ACCEPTED), (2, 9, 20, 1, 2, ACCEPTED))
    write_picture(source(marks=marks), Options(), path, nothing)
    (said,) = pdf_texts(path)
    for words in (
        *("L’été «", "jamais", "» fini", "office, affluent, fjord, 1950.", "Nouvelle ligne"),
        *("Slogans & <Co> 1", "2 annotations", "Ben (B)"),
    ):
        assert words in said
    for words in ("האיש אמר", "الرجل مرحبا بالعالم", "漢字, fin"):
        assert words in said or not has_glyphs(words)
    assert "\t" not in said
    file = pdfium.PdfDocument(path)
    assert file.get_metadata_dict()["Title"] == "Un & deux"
    file.close()
    assert b"Doubt 1" in path.read_bytes()


def test_that_every_font_of_the_pdf_is_embedded_and_true(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_picture(source(), Options(), path, nothing)
    data = path.read_bytes()
    assert data.count(b"/FontFile2") == data.count(b"/Type /FontDescriptor") > 1
    assert b"/Prev " in data
    # Qt takes ’ for ʼ; what stands later in the file counts.
    assert data.rindex(b"<2019>") > data.rindex(b"<02BC>")


def test_that_pdf_text_is_mended_only_where_it_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.picture.glyph_texts.GlyphTexts.note_line", lambda self, line: None)
    path = tmp_path / "a.pdf"
    write_picture(source("L’été à 5 h"), Options(), path, nothing)
    (said,) = pdf_texts(path)
    # Nobody told what the reading face's glyphs are: Qt's own map stays, the file stays sound.
    assert "t" in said
    assert "0 annotations" in said


def test_that_a_pdf_page_is_a4_whatever_the_width(tmp_path: Path) -> None:
    for width in (520, 900, 2000):
        path = tmp_path / f"{width}.pdf"
        write_picture(source(), Options(width=width), path, nothing)
        file = pdfium.PdfDocument(path)
        assert [round(x) for x in file[0].get_size()] == [595, 842]
        file.close()
    assert PdfPicture.__doc__


# -- pixels


def test_that_the_copied_picture_is_the_same_in_all_kinds() -> None:
    made = source(marks=((1, 0, 8, 2, 1, ACCEPTED),))
    copied = copied_picture(made, Options(theme=DARK_THEME), nothing)
    from_png = QImage.fromData(copied.png)
    assert from_png.size() == copied.image.size()
    assert from_png.pixelColor(3, 3).name() == DARK_THEME.page.lower()
    assert from_png.text("Title") == "Un & deux"
    root = Xml.fromstring(copied.svg)
    assert int(root.get("width", "0")) * 2 == copied.image.width()
    assert int(root.get("height", "0")) * 2 == copied.image.height()
