"""WebAnno TSV in and out."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from annotations.formats import registry
from annotations.formats.base import Unit
from annotations.model import Report
from annotations.offsets import Fragments
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import (
    bring,
    projects,
    read_sets,
    refused,
    round_trip,
    words_of,
)

HEAD = "#FORMAT=WebAnno TSV 3.3\n"
SAMPLES = SHARED / "samples" / "webanno_tsv"


def trimmed(text: str, fragments: Fragments) -> Fragments:
    """Return the fragments without white space at their edges, which tokens cannot hold."""
    found = []
    for start, end in fragments:
        words = text[start:end]
        lead = len(words) - len(words.lstrip())
        if words.strip():
            found.append((start + lead, start + lead + len(words.strip())))
    return tuple(found)


def test_that_a_project_comes_back_but_for_what_is_declared_lost() -> None:
    @given(projects)
    @settings(max_examples=20)
    def run(entries: Any) -> None:
        kept = [entry for entry in entries if entry["text"].strip()]
        if kept:
            round_trip("webanno-tsv", kept, suit=trimmed)

    run()


def write(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "in.tsv"
    path.write_text(content, "utf-8", newline="")
    return path


def test_that_layers_slots_relations_and_chains_come_in(project: Project, tmp_path: Path) -> None:
    content = HEAD + (
        "#T_SP=custom.Span|value|sure\n"
        "#T_SP=custom.Host|ROLE_custom.Host:links_custom.Link|custom.Span\n"
        "#T_CH=custom.Coref|referenceRelation|referenceType\n"
        "#T_RL=custom.Rel|value|BT_custom.Span\n\n\n"
        "#Text=Ja\\tmais 😀 non\n"
        "1-1\t0-2\tJa\tDoubt[1]|Loaded\\_Language[2]\t*[1]|yes[2]\t_\t_\t*->1-1\tpro[7]\t_\t_\t\n"
        "1-2\t3-7\tmais\tDoubt[1]\t*[1]\tby;*\t1-1[1];1-3\t_\t_\t_\t_\t\n"
        "1-3\t11-14\tnon\tNo\\|el\t_\t_\t_\tis->1-2\t*\techoes\t1-1[2_0]\t\n"
    )
    report = bring(project, "webanno-tsv", write(tmp_path, content))
    (document,) = project.documents()
    text = project.text(document.id)
    assert text == "Ja\tmais 😀 non"
    found = {a.label: a for a in project.annotations(document.id)}
    words = {label: text[a.start : a.end] for label, a in found.items()}
    assert words == {
        "Doubt": "Ja\tmais",
        "Loaded_Language": "Ja",
        "No|el": "non",
        "Host": "mais",
        "pro": "Ja",
        "Coref": "non",
    }
    assert found["Loaded_Language"].attributes == {"sure": "yes"}
    names = {a.id: a.label for a in found.values()}
    links = {(names[r.head], r.label, names[r.child]) for r in project.relations(document.id)}
    assert links == {
        ("Host", "by", "Doubt"),
        ("Host", "links", "No|el"),
        ("Loaded_Language", "echoes", "No|el"),
        ("pro", "Coref", "Coref"),
    }
    assert report.read["annotations"] == 6


ROW = "1-1\t0-2\tJa\tDoubt\t\n"
LAYER = "#T_SP=custom.Span|value\n\n\n#Text=Ja mais\n"
BROKEN: dict[str, tuple[str, str]] = {
    "empty": ("", "line 1: The file does not begin with"),
    "other version": ("#FORMAT=WebAnno TSV 2.0\n", "line 1: The file does not begin with"),
    "no text": (HEAD + "#T_SP=c.S|value\n\n\n" + ROW, "before the first “#Text=” line"),
    "columns": (HEAD + LAYER + "1-1\t0-2\tJa\tDoubt\t*\t*\n", "Expected 4 columns"),
    "too few": (HEAD + LAYER + "1-1\t0-2\tJa\n", "Expected 4 columns, as the layers say, not 3"),
    "no number": (HEAD + LAYER + "eins\t0-2\tJa\tDoubt\n", "Expected a token's number"),
    "no offsets": (HEAD + LAYER + "1-1\t0\tJa\tDoubt\n", "Expected a token's number"),
    "other words": (HEAD + LAYER + "1-1\t0-2\tNo\tDoubt\n", "The token 1-1 “No” does not stand"),
    "shifted": (HEAD + LAYER + ROW + "1-2\t4-8\tmais\t_\n", "Token 1-2: The passage 4-8 lies out"),
    "wrong place": (HEAD + LAYER + ROW + "1-2\t2-6\tmais\t_\n", "Token 1-2: the text at 2-6"),
    "twice": (HEAD + LAYER + ROW + ROW, "line 7: The token 1-1 stands twice"),
    "far away": (
        HEAD + LAYER + ROW + "\n#Text=x\n2-1\t999999999999-1000000000000\tx\t_\n",
        "line 9: The token 2-1 “x” does not stand",
    ),
    "stacks": (
        HEAD + "#T_SP=c.S|a|b\n\n\n#Text=Ja\n1-1\t0-2\tJa\tx|y|z\tx|y\n",
        "do not hold equally many values",
    ),
    "relation": (
        HEAD + "#T_RL=c.R|a|BT_c.S\n\n\n#Text=Ja\n1-1\t0-2\tJa\tx\tnowhere\n",
        "“nowhere” does not name where the relation begins",
    ),
    "chain": (HEAD + "#T_CH=c.C|a|b\n\n\n#Text=Ja\n1-1\t0-2\tJa\tx\ty\n", "its place in a chain"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_file_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    content, sentence = BROKEN[name]
    refused(project, "webanno-tsv", write(tmp_path, content), sentence)


def test_that_code_points_are_known_by_the_tokens(project, tmp_path) -> None:
    content = HEAD + "#T_SP=c.S|value\n\n\n#Text=😀 Ja\n1-1\t0-1\t😀\t_\n1-2\t2-4\tJa\tDoubt\n"
    report = bring(project, "webanno-tsv", write(tmp_path, content))
    (made,) = project.annotations(project.documents()[0].id)
    assert made.fragments == ((2, 4),)
    assert report.assumed == ["Offsets are taken as code points: the tokens stand there."]
    refused(project, "webanno-tsv", tmp_path / "in.tsv", "Token|token", unit=Unit.UTF16)


def test_that_white_space_that_tokens_cannot_hold_is_told(project, tmp_path) -> None:
    a = project.add_document("Ja  \r\n", title="a")
    project.add_document(" \n ", title="b")
    project.annotate(a.id, [(0, 4)], "Doubt")
    lost = project.annotate(a.id, [(2, 4)], "Slogans")
    kept = project.annotations(a.id)[0]
    project.relate(lost.id, kept.id, "echoes")
    report = project.export("webanno-tsv", tmp_path / "out")
    assert report.left_out == {
        "passage of white space only": 1,
        "relation of a passage of white space only": 1,
        "document of white space only": 1,
    } | {k: v for k, v in report.left_out.items() if "white" not in k}
    (entry,) = read_sets("webanno-tsv", tmp_path / "out")
    assert (entry.text, words_of(entry)) == ("Ja  \r\n", [("Doubt", "Ja")])


def test_that_files_and_folders_are_recognised(tmp_path) -> None:
    path = write(tmp_path, HEAD)
    assert registry.for_file(path).code == "webanno-tsv"
    assert registry.for_file(tmp_path).code == "webanno-tsv"


def twin_of(path: Path) -> tuple[str, list[tuple[int, int]]]:
    """Return text and passages of a file's twin in UIMA's own format, apart from token layers."""
    found = []
    text = ""
    for entry in ElementTree.parse(path).getroot():
        name = entry.tag.partition("}")[2]
        ours = "webanno/custom" in entry.tag or name == "NamedEntity"
        if name == "Sofa":
            text = entry.attrib["sofaString"]
        elif ours and "begin" in entry.attrib and "Governor" not in entry.attrib:
            found.append((int(entry.attrib["begin"]), int(entry.attrib["end"])))
    return text, found


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_every_sample_agrees_with_its_twin() -> None:
    seen = 0
    for folder in sorted(SAMPLES.iterdir()):
        report = Report()
        (entry,) = read_sets("webanno-tsv", folder / "reference.tsv", report)
        twin = folder / "reference.xmi"
        if not twin.is_file():
            continue
        text, stated = twin_of(twin)
        assert entry.text.split() == text.split(), folder.name
        solid = [place for place in stated if place[0] < place[1]]
        ours = [(a.start, a.end) for a in entry.annotations]
        if "Chain" not in folder.name:
            strip = {(s, e) for s, e in solid}
            assert len(ours) == len(solid), (folder.name, ours, stated)
            if "hitespace" not in folder.name:
                assert set(ours) == strip, folder.name
            assert report.left_out.get("annotation of no character", 0) == len(stated) - len(solid)
        seen += 1
    assert seen > 30
