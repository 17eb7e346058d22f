"""The command ``picture`` as a user runs it, with no display."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as Xml

import pypdfium2 as pdfium
import pytest
from PySide6.QtGui import QColor, QImage

from annotations.project import Project
from annotations.project.sample import create_sample
from app.main import main
from app.theme import THEMES

ROOT = Path(__file__).parents[2]
WORD = re.compile(r"\w+")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "s.elocutio"
    create_sample(path).close()
    return path


def text_of(sample: Path, number: int = 0) -> str:
    with Project.open(sample, read_only=True) as project:
        return project.text(project.documents()[number].id)


def run(*arguments: object, display: str = "") -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "LANG")}
    if display:
        kept["DISPLAY"] = display
    return subprocess.run(
        [sys.executable, "-m", "app", "picture", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=kept,
        check=False,
    )


def missing(words: list[str], text: str) -> str:
    """Return the first word that does not follow the others in a text, nearby; "" if all do."""
    at = 0
    for word in words:
        # Between two pages stand numbers, names and the footer of the first.
        found = text.find(word, at, at + 1600)
        if found < 0:
            return word
        at = found + len(word)
    return ""


@pytest.mark.parametrize("theme", list(THEMES))
def test_that_the_svg_holds_the_words_and_refers_to_nothing_outside(
    sample: Path, tmp_path: Path, theme: str
) -> None:
    out = tmp_path / "a.svg"
    done = run(sample, "--document", 1, "-o", out, "--theme", theme)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(out) in done.stdout
    root = Xml.parse(out).getroot()
    said = "".join("".join(group.itertext()) for group in root.iter(f"{SVG}g"))
    assert missing(WORD.findall(text_of(sample)), said) == ""
    for sign in "«»;:?!…’":
        assert said.count(sign) >= text_of(sample).count(sign)
    assert THEMES[theme].page in out.read_text("utf-8")
    for element in root.iter():
        for name, value in element.attrib.items():
            assert "href" not in name
            assert "://" not in value
            assert "url(" not in value.replace("url(#", "")
    families = {e.get("font-family") for e in root.iter(f"{SVG}text")} - {None}
    assert families
    assert all(str(family).endswith("serif") for family in families)


@pytest.mark.parametrize("theme", list(THEMES))
def test_that_the_pdf_s_text_holds_the_words_in_order(
    sample: Path, tmp_path: Path, theme: str
) -> None:
    out = tmp_path / "a.pdf"
    done = run(sample, "--document", 1, "-o", out, "--theme", theme, display=":4711")
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 pages" in done.stdout
    file = pdfium.PdfDocument(out)
    pages = [page.get_textpage().get_text_range() for page in file]
    picture = file[0].render(scale=1).to_numpy()
    assert file.get_metadata_dict()["Title"] == "Vernoize n’est pas un terminus"
    file.close()
    said = "".join(pages)
    assert missing(WORD.findall(text_of(sample)), said) == ""
    for sign in "«»;:?!…’":
        assert said.count(sign) >= text_of(sample).count(sign)
    ground = QColor(THEMES[theme].page)
    assert picture[2, 2, ::-1].tolist()[-3:] == [ground.red(), ground.green(), ground.blue()]


@pytest.mark.parametrize("theme", list(THEMES))
def test_that_the_png_has_the_colours_of_the_labels(
    sample: Path, tmp_path: Path, theme: str
) -> None:
    out = tmp_path / "a.png"
    done = run(sample, "--document", 2, "-o", out, "--theme", theme, "--start", 0, "--end", 900)
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(out))
    assert image.width() == 1800
    colours = {
        image.pixel(x, y) & 0xFFFFFF
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    with Project.open(sample, read_only=True) as project:
        document = project.documents()[1]
        here = [a for a in project.annotations(document.id) if a.fragments[0][1] < 800]
        labels = {(a.codebook, a.label) for a in here if a.status == "accepted"}
        identities = [
            label.colour
            for book in project.codebooks()
            for label in book.labels
            if (book.id, label.code) in labels
        ]
    assert len(identities) > 5
    for colour in identities:
        derived = THEMES[theme].label(colour)
        for wanted in (derived.ink, derived.tint):
            assert QColor(wanted).rgb() & 0xFFFFFF in colours


def test_that_options_change_what_is_shown(sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.svg"
    said = []
    for more in (
        [],
        ["--no-legend"],
        ["--language", "fr"],
        ["--annotator", "Bruno Keller"],
        ["--width", "600"],
        ["--lanes", "2"],
    ):
        assert main(["picture", str(sample), "--document", "1", "-o", str(out), *more]) == 0
        said.append(out.read_text("utf-8"))
    assert len(set(said)) == len(said)
    assert said[0].count("Loaded Language") > said[1].count("Loaded Language") > 1
    assert "Langage chargé" in said[2]
    assert "thin:" not in said[3]
    assert 'width="600"' in said[4]


def test_that_an_annotation_is_shown_with_its_relations(sample: Path, tmp_path: Path) -> None:
    with Project.open(sample, read_only=True) as project:
        document = project.documents()[0]
        relation = project.relations(document.id)[0]
        other = project.annotations(project.documents()[1].id)[0]
    out = tmp_path / "a.svg"
    arguments = ["picture", str(sample), "--document", "1", "-o", str(out)]
    assert main([*arguments, "--annotation", relation.head]) == 0
    held = out.read_text("utf-8")
    assert main(arguments) == 0
    assert held.count("<text") > out.read_text("utf-8").count("<text")
    assert main([*arguments, "--annotation", other.id]) == 1


@pytest.mark.parametrize(
    ("more", "status", "says"),
    [
        (["-o", "a.gif"], 2, ".svg, .pdf or .png"),
        (["-o", "a.svg", "--width", "9"], 2, "520 to 2400"),
        (["-o", "a.svg", "--start", "3"], 2, "--end"),
        (["-o", "a.svg", "--start", "3", "--end", "999999"], 2, "characters"),
        (["-o", "a.svg", "--lanes", "7"], 2, "lanes"),
        (["-o", "a.svg", "--theme", "pink"], 2, "pink"),
        (["-o", "nowhere/a.svg"], 1, "nowhere"),
        (["-o", "a.svg", "--annotator", "Nobody"], 1, "Nobody"),
        (["-o", "a.svg", "--annotation", "none"], 1, "none"),
    ],
)
def test_that_what_cannot_be_painted_gets_one_sentence(
    more: list[str],
    status: int,
    says: str,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["picture", str(sample), "--document", "1", *more]) == status
    told = capsys.readouterr().err
    assert len(told.strip().splitlines()) == 1
    assert says in told
    assert list(tmp_path.iterdir()) == []


def test_that_a_project_is_not_replaced_by_its_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.svg"
    with Project.create(path) as project:
        project.add_document("Texte")
    before = path.read_bytes()
    assert main(["picture", str(path), "--document", "1", "-o", str(path)]) == 2
    assert "replace the project" in capsys.readouterr().err
    assert path.read_bytes() == before
