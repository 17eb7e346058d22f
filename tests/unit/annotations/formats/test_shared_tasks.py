"""Tab-separated files of shared tasks, which travel without their texts."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.errors import UserError
from annotations.formats import paragraphs_tsv, registry
from annotations.formats.base import Unit
from annotations.model import Report
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import bring, projects, refused, round_trip, sets_of

TEXT = "\ufeffTitre 😀\r\n\r\nJamais, jamais !\r\nFin."
CODES = ("ptc", "slavic-2025")


@given(projects)
@settings(max_examples=15)
@pytest.mark.parametrize("code", CODES)
def test_that_spans_come_back_but_for_what_is_declared_lost(code: str, entries: Any) -> None:
    unit = Unit.CODE_POINT if code == "ptc" else None
    round_trip(code, entries, with_texts=False, unit=unit)


@pytest.fixture
def articles(project: Project, tmp_path: Path) -> Path:
    """A folder with an article, of which the project knows nothing yet."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "article12.txt").write_bytes(TEXT.encode())
    return folder


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, "utf-8", newline="")
    return path


def places(project: Project) -> list[tuple[str, str]]:
    (document,) = project.documents()
    text = project.text(document.id)
    return [(a.label, text[a.start : a.end]) for a in project.annotations(document.id)]


def test_that_techniques_come_in_with_texts_beside_them(project, articles) -> None:
    at = TEXT.index("Jamais")
    rows = f"12\tDoubt\t{at}\t{at + 6}\n12\tRepetition\t{at}\t{at + 14}\r\n"
    path = write(articles, "article12.task-flc-tc.labels", rows)
    report = bring(project, "ptc", path)
    assert places(project) == [("Repetition", "Jamais, jamais"), ("Doubt", "Jamais")]
    assert report.read == {"annotations": 2, "documents": 1}
    assert "4 of 4 edges stand between words" in report.assumed[0]
    assert project.documents()[0].file_name == "article12.txt"
    out = io.BytesIO()
    project.export("ptc", out)
    assert out.getvalue().decode().splitlines() == [
        f"12\tRepetition\t{at}\t{at + 14}",
        f"12\tDoubt\t{at}\t{at + 6}",
    ]


def test_that_a_text_counted_with_single_line_ends_is_known_by_its_words(project, articles) -> None:
    plain = TEXT.replace("\r\n", "\n")
    spans = [(plain.index(word), word) for word in ("Jamais", "jamais", "Fin")]
    rows = "".join(f"12\tDoubt\t{at}\t{at + len(word)}\n" for at, word in spans)
    report = bring(project, "ptc", write(articles, "x.labels", rows))
    assert [words for _, words in places(project)] == ["Jamais", "jamais", "Fin"]
    assert "CR LF counted as one" in report.assumed[0]


def test_that_texts_are_found_in_the_project_by_file_title_or_id(project, tmp_path) -> None:
    document = project.add_document("Jamais, jamais !", title="Mein Titel")
    for name, label in (("Mein Titel", "Doubt"), (document.id, "Slogans")):
        bring(project, "ptc", write(tmp_path, "x.tsv", f"{name}\t{label}\t0\t6\n"))
    assert places(project) == [("Doubt", "Jamais"), ("Slogans", "Jamais")]
    project.add_document("Autre.", title="Mein Titel")
    path = write(tmp_path, "y.tsv", "Mein Titel\tDoubt\t0\t2\n")
    refused(project, "ptc", path, "The project has several documents named “Mein Titel”")


def test_that_spans_without_technique_get_a_label_of_their_own(project, articles) -> None:
    at = TEXT.index("Jamais")
    path = write(articles, "article12.task-si.labels", f"12\t{at}\t{at + 6}\n")
    assert registry.for_file(path).code == "ptc-si"
    bring(project, "ptc-si", path)
    assert places(project) == [("Propaganda", "Jamais")]
    out = io.BytesIO()
    report = project.export("ptc-si", out)
    assert out.getvalue() == path.read_bytes()
    assert report.written == {"documents": 1, "annotations": 1}


def test_that_labels_of_paragraphs_cover_their_lines(project, articles) -> None:
    path = write(articles, "p.tsv", "12\t1\t\n12\t3\tDoubt,Slogans\n12\t4\tDoubt\n")
    bring(project, "semeval-paragraphs", path)
    assert places(project) == [
        ("Doubt", "Jamais, jamais !"),
        ("Slogans", "Jamais, jamais !"),
        ("Doubt", "Fin."),
    ]
    out = io.BytesIO()
    project.export("semeval-paragraphs", out)
    assert out.getvalue() == path.read_bytes()


@given(projects)
@settings(max_examples=15)
def test_that_paragraphs_keep_the_labels_of_what_touches_them(entries: Any) -> None:
    named = [entry | {"title": f"d{number}"} for number, entry in enumerate(entries)]
    sets = list(sets_of(named, frozenset()))
    out, report = io.BytesIO(), Report()
    paragraphs_tsv.write(sets, out, report)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "x.tsv").write_bytes(out.getvalue())
        with Project.create(folder / "q.elocutio", codebooks=("semeval-2023", "figures")) as other:
            other.import_sets([type(s)(s.document, s.text, ()) for s in sets], "x")
            bring(other, "semeval-paragraphs", folder / "x.tsv")
            found = {
                other.text(d.id): {
                    (n, a.label)
                    for a in other.annotations(d.id)
                    for n, place in enumerate(paragraphs_tsv.lines_of(other.text(d.id)))
                    if place == (a.start, a.end)
                }
                for d in other.documents()
            }
    for entry in sets:
        lines = list(enumerate(paragraphs_tsv.lines_of(entry.text)))
        wanted = {
            (n, a.label)
            for a in entry.annotations
            for n, (s, e) in lines
            for start, end in a.fragments
            if max(s, start) < min(e, end)
        }
        assert found[entry.text] == wanted


def test_that_frames_become_document_labels(project, articles) -> None:
    path = write(articles, "frames.tsv", "12\tDoubt,Slogans\n")
    bring(project, "semeval-frames", path)
    (document,) = project.documents()
    assert {d.label for d in project.document_labels(document.id)} == {"Doubt", "Slogans"}
    out = io.BytesIO()
    project.export("semeval-frames", out)
    assert out.getvalue() == path.read_bytes()


def test_that_the_slavic_corpus_proves_its_words(project, tmp_path) -> None:
    document = project.add_document("😀 Nikdy, nikdy !", title="a.txt")
    header = "file\tstart\tend\ttechnique\ttext\n"
    path = write(tmp_path, "x.tsv", header + "a.txt\t2\t14\tRepetition\tNikdy, nikdy\n")
    bring(project, "slavic-2025", path)
    assert [a.fragments for a in project.annotations(document.id)] == [((2, 14),)]
    bad = write(tmp_path, "y.tsv", header + "a.txt\t4\t16\tRepetition\tNikdy, nikdy\n")
    refused(project, "slavic-2025", bad, "y.tsv, line 2: Repetition: the text at 4-16")
    many = write(tmp_path, "z.tsv", "a.txt\t2\t7\tDoubt\tSlogans\tRepetition\na.txt\t2\t4\t\n")
    report = bring(project, "slavic-2025", many)
    assert report.written["annotations"] == 3
    assert report.read["paragraphs without a label"] == 1


BROKEN: dict[str, tuple[str, str, str]] = {
    "columns": ("ptc", "12\tDoubt\n", "line 1: Expected id, technique, start and end"),
    "glued": ("ptc", "12\tDoubt\t0\t3 12\tDoubt\t4\t6\n", "line 1: Expected id"),
    "word": ("ptc", "12\tDoubt\t0\t3\n12\tDoubt\tx\t3\n", "line 2: The start “x” is no whole"),
    "negative": ("ptc", "12\tDoubt\t-1\t3\n", "The start “-1” is no whole number"),
    "huge": ("ptc", f"12\tDoubt\t1\t{'9' * 40}\n", "The end “9{30}” is no whole number"),
    "outside": ("ptc", "12\tDoubt\t0\t999\n", "line 1: Doubt: The passage 0-999 lies outside"),
    "backwards": ("ptc", "12\tDoubt\t9\t3\n", "The start 9 must be smaller"),
    "no label": ("ptc", "12\t\t1\t3\n", "it has no label"),
    "no article": ("ptc", "\tDoubt\t1\t3\n", "line 1: The line names no article"),
    "no text": ("ptc", "13\tDoubt\t1\t3\n", "The text of “13” is missing"),
    "elsewhere": ("ptc", "../secret\tDoubt\t0\t1\n", "The text of “../secret” is missing"),
    "absolute": ("ptc", "/etc/passwd\tDoubt\t0\t1\n", "The text of “/etc/passwd” is missing"),
    "NUL name": ("ptc", "a\0\tDoubt\t0\t1\n", "is missing"),
    "no line": ("semeval-paragraphs", "12\t9\tDoubt\n", "there is no line 9"),
    "line zero": ("semeval-paragraphs", "12\t0\tDoubt\n", "there is no line 0"),
    "line word": ("semeval-paragraphs", "12\tx\tDoubt\n", "The line “x” is no whole number"),
    "glued lines": ("semeval-paragraphs", "12\t1\tDoubt\t12\t2\n", "not 5 columns"),
    "frames": ("semeval-frames", "12\ta\tb\n", "Expected id and frames"),
    "short": ("slavic-2025", "12\t3\n", "Expected a file, start, end"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_file_is_one_sentence_and_changes_nothing(project, articles, name) -> None:
    code, content, sentence = BROKEN[name]
    (articles.parent / "secret.txt").write_text("not to be read")
    refused(project, code, write(articles, "in.tsv", content), sentence)


def test_that_a_file_of_another_encoding_or_a_missing_folder_is_told(project, articles) -> None:
    path = articles / "x.labels"
    path.write_bytes("12\tÉté\t0\t1\n".encode("latin-1"))
    refused(project, "ptc", path, "x.labels, line 1: The file is not UTF-8")
    with pytest.raises(UserError, match="no such folder of texts"):
        bring(project, "ptc", write(articles, "y.labels", "12\tDoubt\t0\t1\n"), texts=path)


def test_that_labels_a_row_cannot_hold_are_refused_on_export(project, tmp_path) -> None:
    document = project.add_document("Jamais.", title="a")
    spans = write(tmp_path, "x.tsv", "a\tBandwagon,Reductio_ad_hitlerum\t0\t6\n")
    bring(project, "ptc", spans)
    out = io.BytesIO()
    project.export("ptc", out)
    assert out.getvalue() == spans.read_bytes()
    with pytest.raises(UserError, match="holds a comma"):
        project.export("semeval-paragraphs", io.BytesIO())
    assert len(project.annotations(document.id)) == 1


def test_that_layouts_are_told_apart_by_their_first_line(tmp_path) -> None:
    layouts = {
        "1\tDoubt\t0\t3\n": "ptc",
        "1\t0\t3\n": "ptc-si",
        "1\t4\tDoubt,Slogans\n": "semeval-paragraphs",
        "1\t4\t\n": "semeval-paragraphs",
        "1\tEconomic,Morality\n": "semeval-frames",
        "a.txt\t0\t3\tDoubt\tnon\n": "slavic-2025",
        "a.txt\t0\t3\tDoubt\tSlogans\tX\n": "slavic-2025",
    }
    for content, code in layouts.items():
        assert registry.for_file(write(tmp_path, "x.tsv", content)).code == code
    with pytest.raises(UserError, match="looks like none of the formats"):
        registry.for_file(write(tmp_path, "x.tsv", "Liebe Leute, dies ist ein Text.\n"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
@pytest.mark.parametrize("name", ["ptc_18", "ptc_14", "semeval2023_23", "slavic2025_25"])
def test_that_every_published_label_travels(project, tmp_path, name) -> None:
    listed = (SHARED / "samples" / "label_lists" / f"{name}.txt").read_text("utf-8").splitlines()
    labels = [label for label in listed if label.strip()]
    project.add_document("Jamais.", title="a")
    rows = "".join(f"a\t{label}\t0\t6\n" for label in labels)
    report = bring(project, "ptc", write(tmp_path, "x.tsv", rows))
    assert report.written["annotations"] == len(labels)
    out = io.BytesIO()
    project.export("ptc", out)
    assert sorted(out.getvalue().decode().splitlines()) == sorted(rows.splitlines())
