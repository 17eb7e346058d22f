"""The rules of a project: shipped and own ones, switched, counted and shared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotations.errors import CancelledError, UserError
from annotations.language import pipelines
from annotations.language.rules import Rule
from annotations.language.tokens import words
from annotations.model import Status
from annotations.project import Project
from annotations.project.rule_sets import RuleCounts

TEXT = "Jamais, jamais ! Cette « réforme » est un scandale. Elle est inique, oui, inique."
OWN = Rule(
    "inique",
    "Loaded_Language",
    "semeval-2023",
    {"fr": "Un mot de prétoire."},
    name={"fr": "Inique"},
    words=("inique*",),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=["semeval-2023", "figures"], language="fr") as made:
        made.set_current_annotator("ana")
        made.add_document(TEXT, title="Un")
        yield made


def _found(project: Project, *rules: str) -> list[tuple[str, str]]:
    return [(p.suggestion.rule.id, p.quote) for p in project.proposals(rules=rules).made]


def test_that_a_suggestion_keeps_where_the_words_stand_that_fired(project: Project) -> None:
    project.suggest(rules=["scare_quotes", "anaphora", "loaded"])
    document = project.documents()[0].id
    quoted = {
        a.label: [TEXT[start:end] for start, end in project.cue_of(a)]
        for a in project.annotations(document)
    }
    assert quoted == {"Scare_Quotes": ["«", "»"], "Loaded_Language": ["scandale"]}
    own = project.annotate(document, [(0, 6)], "Slogans")
    assert project.cue_of(own) == ()


@pytest.mark.parametrize("value", ["x", "1-", "3-2", "0-9999", "1-2 ²-3", "1-2,3-4", 7, "-1-2"])
def test_that_a_cue_that_does_not_fit_the_text_is_none(project: Project, value: object) -> None:
    from annotations.project.attributes import cue_ranges

    assert cue_ranges({"cue": value}, 100) == ()


def test_that_own_rules_are_asked_with_the_others_and_travel_with_the_file(
    project: Project,
) -> None:
    steps = len(project.history())
    project.keep_rule("fr", OWN)
    assert len(project.history()) == steps
    assert _found(project, "inique") == [("inique", "inique"), ("inique", "inique")]
    entry = project.rules("fr")[-1]
    assert (entry.rule, entry.own, entry.ships, entry.on) == (OWN, True, False, True)
    assert (entry.rule.named("fr"), entry.rule.named("en")) == ("Inique", "inique")
    path = project.path
    project.close()
    with Project.open(path, read_only=True) as again:
        assert again.rule("fr-CA", "inique") == OWN
        with pytest.raises(UserError, match="reading only"):
            again.keep_rule("fr", OWN)


def test_that_an_own_rule_stands_for_the_shipped_one_until_it_is_removed(project: Project) -> None:
    shipped = project.rule("fr", "loaded")
    other = Rule("loaded", "Slogans", "semeval-2023", {"en": "Mine."}, words=("réforme",))
    project.keep_rule("fr", other)
    assert _found(project, "loaded") == [("loaded", "réforme")]
    ids = [entry.rule.id for entry in project.rules("fr")]
    assert len(ids) == len(set(ids))
    project.remove_rule("fr", "loaded")
    assert project.rule("fr", "loaded") == shipped
    with pytest.raises(UserError, match="ships with the program and cannot be removed"):
        project.remove_rule("fr", "loaded")
    with pytest.raises(UserError, match="no rule “nope”"):
        project.remove_rule("fr", "nope")


def test_that_a_rule_can_change_its_id_but_not_take_anothers(project: Project) -> None:
    project.keep_rule("fr", OWN)
    renamed = Rule("juste", OWN.label, OWN.codebook, OWN.explanation, words=OWN.words)
    project.keep_rule("fr", renamed, replacing="inique")
    assert [entry.rule.id for entry in project.rules("fr") if entry.own] == ["juste"]
    project.keep_rule("fr", OWN)
    with pytest.raises(UserError, match="a rule “juste” already"):
        project.keep_rule("fr", renamed, replacing="inique")


def test_that_a_rule_switched_off_is_asked_only_by_name(project: Project) -> None:
    project.switch_rule("epizeuxis", on=False)
    assert "epizeuxis" not in {rule for rule, _ in _found(project)}
    assert _found(project, "epizeuxis") == [("epizeuxis", "Jamais, jamais")]
    assert [e.rule.id for e in project.rules("fr") if not e.on] == ["epizeuxis"]
    project.switch_rule("epizeuxis", on=True)
    assert "epizeuxis" in {rule for rule, _ in _found(project)}
    with pytest.raises(UserError, match="no rule “nope”"):
        project.switch_rule("nope", on=False)


def test_that_it_is_counted_how_a_project_decided_about_a_rule(project: Project) -> None:
    document = project.documents()[0].id
    assert project.rule_counts() == {}
    project.keep_rule("fr", OWN)
    project.suggest()
    first, second = (a for a in project.annotations(document) if a.origin == "rule:inique")
    project.set_status(first.id, Status.ACCEPTED)
    project.relabel(first.id, "Slogans")
    assert project.rule_counts()["inique"] == RuleCounts(accepted=1, suggested=1)
    project.set_status(second.id, Status.REJECTED)
    counts = {e.rule.id: e.counts for e in project.rules("fr")}
    assert counts["inique"] == RuleCounts(accepted=1, rejected=1)
    assert counts["epizeuxis"] == RuleCounts(suggested=1)
    assert counts["tricolon"] == RuleCounts()


def test_that_rules_are_shared_as_a_file(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "rules.json"
    with pytest.raises(UserError, match="no rules of its own"):
        project.share_rules(target, "fr")
    project.keep_rule("fr", OWN)
    assert project.share_rules(target, "fr") == 1
    with Project.create(tmp_path / "q.elocutio", language="fr") as other:
        assert other.take_rules(target) == (OWN,)
        assert other.rule("fr", "inique") == OWN
        assert other.share_rules(target, "fr", ["loaded", "inique"]) == 2
    assert {rule["id"] for rule in json.loads(target.read_text("utf-8"))["rules"]} == {
        "loaded",
        "inique",
    }


def test_that_an_unsound_file_of_rules_adds_none(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    sound = {
        "id": "x",
        "label": "Slogans",
        "codebook": "semeval-2023",
        "explanation": {"en": "E."},
        "words": ["x"],
    }
    for rules, told in [
        ([sound, sound], "“x” stands in it twice"),
        ([sound, {**sound, "id": "y", "pattern": "("}], "pattern of the rule “y” is no regular"),
        ([sound, {**sound, "id": "y", "word": ["x"]}], "unknown field"),
    ]:
        path.write_text(json.dumps({"language": "fr", "rules": rules}), "utf-8")
        with pytest.raises(UserError, match=told) as error:
            project.take_rules(path)
        assert str(path) in str(error.value)
    assert not any(entry.own for entry in project.rules("fr"))


def test_that_a_damaged_list_of_rules_in_a_file_is_left_out(project: Project) -> None:
    for kept in ([], {"own": 3, "off": "x"}, {"own": {"fr": [{"id": "x"}, 7]}, "off": [1]}):
        project.set_state("rules", kept)
        assert all(entry.on and not entry.own for entry in project.rules("fr"))


def test_that_a_rule_is_tried_on_a_document_without_being_kept(project: Project) -> None:
    (document,) = project.documents()
    found = project.try_rule(document.id, OWN)
    assert [TEXT[a:b] for s in found for a, b in s.fragments] == ["inique", "inique"]
    assert project.annotations(document.id) == ()
    with pytest.raises(UserError, match="needs words or a pattern"):
        project.try_rule(document.id, Rule("x", "Slogans", "semeval-2023", {"en": "E."}))


def test_that_stopping_stores_nothing(project: Project) -> None:
    project.add_document(TEXT + " Bis.", title="Deux")

    def stop(done: int, _all: int) -> None:
        if done == 1:
            raise CancelledError

    with pytest.raises(CancelledError):
        project.suggest(progress=stop)
    assert all(not project.annotations(document.id) for document in project.documents())


def test_that_rules_for_lemmas_wait_for_a_parse_and_say_so(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotations.language.parse import Builder

    (document,) = project.documents()
    rule = Rule(
        "verdict",
        "Slogans",
        "semeval-2023",
        {"en": "E."},
        tokens=({"LEMMA": "être"}, {"POS": "ADJ"}),
    )
    project.keep_rule("fr", rule)
    found = project.proposals(rules=["verdict"])
    assert (found.made, [d.id for d in found.unparsed]) == ([], [document.id])
    bare = words(TEXT, "fr")
    with monkeypatch.context() as without_model:
        without_model.setattr(pipelines, "model", lambda language: "")
        project.keep_parse(document.id, replace(bare, pipeline="blank_fr"))
        found = project.proposals(rules=["verdict"])
        assert (found.made, found.unparsed, found.words_only) == ([], [], [document])
    made = Builder("fr_core_news_sm", "3.8.0")
    at = TEXT.index("est inique")
    made.add(at, at + 3, 0, lemma="être", tag="AUX")
    made.add(at + 4, at + 10, 0, lemma="inique", tag="ADJ")
    project.keep_parse(document.id, made.made())
    if project.parse_of(document.id) is None:
        pytest.skip("the pipeline that parsed is not the one installed")
    found = project.proposals(rules=["verdict"])
    assert [p.quote for p in found.made] == ["est inique"]
    assert (found.unparsed, found.words_only) == ([], [])
