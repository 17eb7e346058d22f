"""Samples that are documents are read as what they say, counted by other means."""

from __future__ import annotations

import csv
import html
import json
import re
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.readers import registry
from tests.conftest import SHARED
from tests.unit.annotations.readers.support import read

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the samples are not here")

SAMPLES = SHARED / "samples"
PLAIN = sorted([*SHARED.glob("samples/**/*.txt"), *SHARED.glob("articles/*.txt")])
TABLES = sorted(SAMPLES.glob("**/*.csv"))
LINES = sorted(SAMPLES.glob("**/*.jsonl"))


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.name)
def test_that_a_plain_text_is_read_as_it_is(path: Path) -> None:
    (found,) = read(path)
    assert found.text == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_that_a_table_gives_a_document_for_each_row(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if row]
    assert len(read(path)) == len(rows) - 1  # the first one names the columns


def test_that_a_page_gives_the_words_of_its_content() -> None:
    path = SAMPLES / "w3c_web_annotation" / "recogito_connections_source.html"
    (found,) = read(path)
    page = path.read_text("utf-8")
    inside = re.search(r'<div id="content" class="plaintext">(.*?)</div>', page, re.DOTALL)
    assert inside is not None
    words = html.unescape(re.sub(r"<[^>]*>", "", inside[1])).split()
    assert len(words) > 200
    assert " ".join(words) in " ".join(found.text.split())


@pytest.mark.parametrize("path", LINES, ids=lambda path: path.name)
def test_that_lines_are_documents_or_said_to_be_an_annotation_set(path: Path) -> None:
    assert registry.is_document(path.name)
    try:
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    except ValueError:
        with pytest.raises(UserError, match="no JSON"):
            read(path)
        return
    if any(key in record for record in records for key in ("label", "entities", "spans")):
        with pytest.raises(UserError, match="import the file as an annotation set"):
            read(path)
    else:
        assert [one.text for one in read(path)] == [record["column_data"] for record in records]
