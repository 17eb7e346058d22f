"""CoNLL in and out, and the HTML page."""

from __future__ import annotations

import io
import re
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.errors import UserError
from annotations.formats import conll, page, registry
from annotations.model import Report
from annotations.project import Project
from annotations.project.placing import Staging
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import (
    bring,
    projects,
    read_sets,
    refused,
    sets_of,
    words_of,
)

TOKEN = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")


def widened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the whole words that a passage touches, a run for each line."""
    runs: list[list[tuple[int, int]]] = [[]]
    for match in TOKEN.finditer(text):
        s, e = match.span()
        if not (s < end and start < e):
            continue
        if runs[-1] and "\n" in text[runs[-1][-1][1] : s]:
            runs.append([])
        runs[-1].append((s, e))
    return [(run[0][0], run[-1][1]) for run in runs if run]


@given(projects)
@settings(max_examples=40)
def test_that_passages_come_back_as_whole_words_of_each_line(entries: Any) -> None:
    sets = list(sets_of(entries, frozenset()))
    with tempfile.TemporaryDirectory() as name:
        conll.write_folder(sets, Staging(Path(name)), Report())
        found = {entry.text: entry for entry in read_sets("conll", Path(name))}
    for entry in sets:
        wanted = {
            (place, a.label)
            for a in entry.annotations
            for start, end in a.fragments
            for place in widened(entry.text, start, end)
        }
        ours = {((a.start, a.end), a.label) for a in found[entry.text].annotations}
        assert ours == wanted


def write(tmp_path: Path, content: str, text: str | None = None) -> Path:
    path = tmp_path / "a.conll"
    path.write_text(content, "utf-8", newline="")
    if text is not None:
        (tmp_path / "a.txt").write_text(text, "utf-8", newline="")
    return path


def test_that_columns_hold_overlapping_passages(project: Project, tmp_path: Path) -> None:
    document = project.add_document("Jamais, l’été !\nNon.", title="a")
    project.annotate(document.id, [(0, 13)], "Doubt")
    project.annotate(document.id, [(8, 13)], "Slogans")
    project.annotate(document.id, [(1, 3)], "Repetition")
    report = project.export("conll", tmp_path / "out")
    lines = (tmp_path / "out" / "a.conll").read_text("utf-8").splitlines()
    assert lines == [
        "Jamais\tB-Doubt\tB-Repetition",
        ",\tI-Doubt\tO",
        "l\tI-Doubt\tB-Slogans",
        "’\tI-Doubt\tI-Slogans",
        "été\tI-Doubt\tI-Slogans",
        "!\tO\tO",
        "",
        "Non\tO\tO",
        ".\tO\tO",
    ]
    assert report.changed == {"passages that cut words, widened to whole ones": 1}
    assert registry.for_file(tmp_path / "out").code == "conll"


def test_that_tags_of_several_styles_come_in(project, tmp_path) -> None:
    content = "-DOCSTART- O\n\nEU B-ORG\nrejects O\nthe I-X\ncall I-X\n\nNo S-Y\nno B-Z\nend E-Z\n"
    (entry,) = read_sets("conll", write(tmp_path, content))
    assert entry.text == "EU rejects the call\nNo no end"
    assert words_of(entry) == [("ORG", "EU"), ("X", "the call"), ("Y", "No"), ("Z", "no end")]
    report = bring(project, "conll", tmp_path / "a.conll")
    assert "spaces stand between its tokens" in report.assumed[0]


BROKEN: dict[str, tuple[str, str | None, str]] = {
    "tag": ("EU\tORG\n", None, "line 1: “ORG” is no tag such as B-Doubt"),
    "other text": ("EU\tO\nno\tO\n", "EU yes", "line 2: The token “no” is not what comes next"),
    "skipped words": ("EU\tO\nno\tO\n", "EU says no", "The token “no” is not what comes next"),
    "NUL": ("E\0U\tO\n", None, "NUL character"),
    "no label": ("EU\tB- \n", None, "it has no label"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_file_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    content, text, sentence = BROKEN[name]
    refused(project, "conll", write(tmp_path, content, text), sentence)


def test_that_a_missing_folder_of_texts_and_spaces_in_labels_are_told(project, tmp_path) -> None:
    path = write(tmp_path, "EU\tB-Doubt\n")
    (tmp_path / "t").mkdir()
    refused(project, "conll", path, "The text of “a” is missing", texts=tmp_path / "t")
    bring(project, "spans-json", _spaced(tmp_path))
    with pytest.raises(UserError, match="holds a space"):
        project.export("conll", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def _spaced(tmp_path: Path) -> Path:
    path = tmp_path / "s.jsonl"
    path.write_text('{"text": "EU", "labels": [[0, 2, "Two words"]]}', "utf-8")
    return path


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_samples_come_in_whole(tmp_path) -> None:
    folder = SHARED / "samples" / "doccano"
    for name in ("sequence_labeling__example", "sequence_labeling__labeling.trailing"):
        path = folder / f"data_import__tests__data__{name}.conll"
        lines = path.read_text("utf-8").splitlines()
        (entry,) = read_sets("conll", path)
        assert len(entry.annotations) == sum(" B-" in line or "\tB-" in line for line in lines)


# -- the page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: set[str] = set()
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if ("class", "text") in attrs:
            self._inside = True
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "div"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data


@given(projects)
@settings(max_examples=40)
def test_that_the_page_shows_every_text_whole_and_runs_nothing(entries: Any) -> None:
    evil = "<script>alert(1)</script>\"'&amp;"
    sets = list(
        sets_of(
            [e | {"title": evil, "text": e["text"] + evil} for e in entries], page.FORMAT.carries
        )
    )
    out = io.BytesIO()
    page.write(sets, out, Report())
    reader = _Reader()
    reader.feed(out.getvalue().decode())
    assert reader.texts == [entry.text for entry in sets]
    assert "script" not in reader.tags
    rows = out.getvalue().count(b"<tr><td>")
    assert rows == sum(len(entry.annotations) for entry in sets)
