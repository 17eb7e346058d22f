"""Names of files that are written, texts that are looked for, and what building refuses."""

from __future__ import annotations

import pytest

from annotations.errors import UserError
from annotations.formats.base import Options
from annotations.formats.building import Draft, utc
from annotations.formats.files import Names
from annotations.formats.texts import Texts
from annotations.model import Document, Report
from annotations.project.placing import Staging, replaced_folder


def named(title: str, file_name: str = "") -> Document:
    return Document(0, "", 0, title, "", 0, "", file_name=file_name)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("CON", "document_CON"),
        ("nul.txt", "document_nul.txt"),
        ("...", "document"),
        ("a\x00b\nc", "a_b_c"),
        ("é" * 200, "é" * 80),
        ("a:b?c", "a_b_c"),
    ],
)
def test_that_a_title_becomes_a_name_that_every_system_holds(title: str, name: str) -> None:
    assert Names().of(named(title)) == name


def test_that_names_of_one_export_differ_whatever_their_capitals() -> None:
    names = Names()
    given = [names.of(named(title)) for title in ("A", "a", "A", "a-2")]
    assert given == ["A", "a-2", "A-3", "a-2-2"]
    assert names.of(named("T", "article12.txt")) == "article12"


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "/a", "a\\b", "../a"])
def test_that_nothing_is_written_outside_the_folder(tmp_path, name) -> None:
    with pytest.raises(ValueError, match="plain file name"), Staging(tmp_path).file(name):
        pass


def test_that_a_failed_export_leaves_the_folder_as_it_was(tmp_path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "a.txt").write_text("old")

    def fail() -> None:
        with replaced_folder(target, Report()) as folder, folder.file("a.txt") as out:
            out.write(b"new")
            raise UserError("no")

    with pytest.raises(UserError, match="no"):
        fail()
    assert (target / "a.txt").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("where", ["a file", "no folder", "a folder in the way"])
def test_that_an_unwritable_folder_is_a_sentence(tmp_path, where) -> None:
    target = tmp_path / "out"
    if where == "a file":
        target.write_text("x")
    elif where == "no folder":
        target = tmp_path / "missing" / "out"
    else:
        (target / "a.txt").mkdir(parents=True)
    there = sorted(tmp_path.rglob("*"))
    with (
        pytest.raises(UserError),
        replaced_folder(target, Report()) as folder,
        folder.file("a.txt") as out,
    ):
        out.write(b"x")
    assert sorted(tmp_path.rglob("*")) == there


def test_that_texts_are_found_beside_before_in_the_project_and_never_elsewhere(tmp_path) -> None:
    inner = tmp_path / "in"
    inner.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (inner / "a.txt").write_text("beside")
    texts = Texts(inner / "x.tsv", Options())
    assert texts.find("a").text == "beside"
    for name in ("../secret", "secret", "../secret.txt", str(tmp_path / "secret"), "a\0"):
        with pytest.raises(UserError, match="is missing"):
            texts.find(name)


def test_that_two_texts_of_one_name_in_the_folder_given_are_told(tmp_path) -> None:
    for place in ("x", "y"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "a.txt").write_text(place)
    with pytest.raises(UserError, match="several texts named “a”"):
        Texts(tmp_path / "l.tsv", Options(texts=tmp_path)).find("a")


def test_that_an_id_that_stands_twice_is_given_once() -> None:
    draft = Draft("Jamais", Report(), "x")
    one = draft.annotate([(0, 2)], "A", name="1", id_="same")
    two = draft.annotate([(0, 3)], "A", name="2", id_="same")
    assert one is not None
    assert two is not None
    assert one.id == "same" != two.id


def test_that_half_characters_and_nul_are_refused_in_names() -> None:
    draft = Draft("Jamais", Report(), "x")
    for options in ({"label": "a\0"}, {"label": "a", "codebook": "\ud800"}):
        with pytest.raises(UserError, match=r"NUL|surrogate"):
            draft.annotate([(0, 2)], name="1", **options)  # type: ignore[arg-type]
    with pytest.raises(UserError, match="NUL"):
        draft.relate("a", "b", "x\0")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"),
        ("2026-01-02T03:04:05.123+00:00", "2026-01-02T03:04:05Z"),
        ("2026-01-02T03:04:05", ""),
        ("2026-01-02T03:04:05+02:00", ""),
        ("yesterday", ""),
        (None, ""),
        (7, ""),
    ],
)
def test_that_only_times_in_utc_are_taken(given: object, kept: str) -> None:
    assert utc(given) == kept
