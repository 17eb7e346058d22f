"""The voice that new annotations get by themselves, on every way in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotations import codebooks
from annotations.errors import UserError
from annotations.language import voice as voices
from annotations.model import AttributeDefinition, AttributeType, Codebook, Label
from annotations.project import Project
from app.main import main
from tests.unit.annotations.support import span, write_jsonl

TEXT = (
    "Un désastre annoncé\n"
    "Le plan est absurde. « Ce plan est une honte ! », affirme Jean Dupont. Le maire assure que "
    "le plan est parfait.\n"
)


def _place(words: str, text: str = TEXT) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


HONTE, ABSURDE = _place("honte"), _place("absurde")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "p.elocutio"
    books = ["semeval-2023", "figures"]
    with Project.create(path, codebooks=books, language="fr") as made:
        made.set_current_annotator("ana")
        made.add_document(TEXT, title="Un")
        yield made


@pytest.mark.parametrize(
    ("words", "attributes"),
    [
        ("désastre", {"voice": "heading"}),
        ("absurde", {"voice": "author"}),
        ("honte", {"voice": "quoted", "speaker": "Jean Dupont"}),
        ("parfait", {"voice": "reported", "speaker": "Le maire"}),
    ],
)
def test_that_an_annotation_gets_its_voice_in_the_same_step(
    project: Project, words: str, attributes: dict[str, str]
) -> None:
    document = project.documents()[0].id
    made = project.annotate(document, [_place(words)], "Loaded_Language")
    assert made.attributes == attributes == project.annotation(made.id).attributes
    assert project.history()[0].op == "annotate"
    project.undo()
    assert project.annotations(document) == ()
    assert project.check() == []


def test_that_a_voice_that_is_given_stays_and_any_can_be_corrected(project: Project) -> None:
    document = project.documents()[0].id
    given = {"voice": "author"}
    made = project.annotate(document, [HONTE], "Loaded_Language", attributes=given)
    assert made.attributes == given
    project.set_attribute(made.id, "voice", "heading")
    project.set_attribute(made.id, "speaker", "Anne")
    assert project.annotation(made.id).attributes == {"voice": "heading", "speaker": "Anne"}
    project.set_attribute(made.id, "voice", None)
    assert project.annotation(made.id).attributes == {"speaker": "Anne"}
    with pytest.raises(UserError, match="“voice” must be one of author, quoted, reported, heading"):
        project.set_attribute(made.id, "voice", "nobody")


def test_that_many_passages_and_suggestions_get_it_too(project: Project) -> None:
    document = project.documents()[0].id
    project.annotate_many([(document, HONTE), (document, ABSURDE)], "Doubt")
    assert [a.attributes["voice"] for a in project.annotations(document)] == ["author", "quoted"]
    project.suggest(rules=["loaded"])
    found = [a for a in project.annotations(document) if a.origin == "rule:loaded"]
    assert {TEXT[a.start : a.end]: a.attributes["voice"] for a in found} == {
        "désastre": "heading",
        "absurde": "author",
        "honte": "quoted",
    }


def test_that_the_command_sets_it_and_an_import_does_not(project: Project, tmp_path: Path) -> None:
    path = project.path
    project.close()
    place = ["--start", str(HONTE[0]), "--end", str(HONTE[1])]
    label = ["--label", "Doubt"]
    assert main(["annotate", str(path), "--document", "1", *place, *label]) == 0
    file = write_jsonl(
        tmp_path / "x.jsonl", {"text": TEXT, "spans": [span(*HONTE, "Loaded_Language")]}
    )
    with Project.open(path) as again:
        again.import_("jsonl", file)
        found = {a.label: a.attributes for d in again.documents() for a in again.annotations(d.id)}
    assert found["Doubt"] == {"voice": "quoted", "speaker": "Jean Dupont"}
    assert found["Loaded_Language"] == {}


def test_that_a_codebook_without_the_attribute_or_with_another_keeps_its_own(
    project: Project,
) -> None:
    document = project.documents()[0].id
    topic = Label("Topic", {"en": "Topic"}, codebook="mine")
    project.add_codebook(Codebook("mine", "1", {}, (topic,)))
    made = project.annotate(document, [HONTE], "Topic")
    assert made.attributes == {"voice": "quoted", "speaker": "Jean Dupont"}
    number = AttributeDefinition("voice", AttributeType.NUMBER, {"en": "Loudness"})
    loud = replace(topic, code="Loud", codebook="loud")
    project.add_codebook(Codebook("loud", "1", {}, (loud,), attributes=(number,)))
    assert project.annotate(document, [HONTE], "Loud").attributes == {}


def test_that_what_a_codebook_says_of_voices_is_completed_not_changed() -> None:
    from annotations.project.attributes import definitions

    book = codebooks.load("figures")
    (voice,) = [entry for entry in definitions(book) if entry.code == "voice"]
    assert [choice.code for choice in voice.choices] == list(voices.VOICES)
    assert {entry.code for entry in definitions(book)} >= {"confidence", "speaker", "cue"}


def test_that_a_text_is_listened_to_once(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    original = voices.voices

    def counting(text: str, language: str = "", offset: int = 0) -> voices.Voices:
        asked.append(len(text))
        return original(text, language, offset)

    monkeypatch.setattr(voices, "voices", counting)
    document = project.documents()[0].id
    for number in range(5):
        project.annotate(document, [(number, number + 3)], "Doubt")
    assert asked == [len(TEXT)]


def test_that_of_a_long_text_only_the_surroundings_are_listened_to(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    original = voices.voices

    def counting(text: str, language: str = "", offset: int = 0) -> voices.Voices:
        asked.append(len(text))
        return original(text, language, offset)

    monkeypatch.setattr(voices, "voices", counting)
    filler = "Il pleut sur la ville é.\n" * 8_000
    text = filler + TEXT + filler
    document = project.add_document(text, title="Long").id
    made = project.annotate(document, [_place("honte", text)], "Doubt")
    assert made.attributes == {"voice": "quoted", "speaker": "Jean Dupont"}
    whole = project.annotate(document, [(0, len(text))], "Doubt")
    assert whole.attributes == {"voice": "author"}
    assert len(asked) == 1
    assert asked[0] <= 30_000
