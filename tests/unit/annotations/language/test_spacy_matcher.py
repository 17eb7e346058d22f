"""spaCy's own Matcher over stored parses finds what patterns find, in French and in English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from annotations.language import cues, pipelines, token_patterns
from annotations.language.parse import Parse
from annotations.language.worker import Worker
from annotations.project import Project

pytestmark = pytest.mark.skipif(not pipelines.available(), reason="spaCy is not installed")

Tokens = list[dict[str, Any]]

TEXTS = {
    "fr": (
        "La guerre froide n’est pas finie. Les grandes guerres ont ravagé un continent entier.",
        "Le peuple, le vrai peuple, a payé. « Il faut agir », dit le ministre de l’Intérieur.",
        "Nous devons, nous aussi, refuser la guerre. Une belle et longue journée commence.",
        "C’est un très grand, très beau jour. L’honnête homme d’hier ne vote plus.",
        "Les élus ont menti ; ils mentiront encore. Jamais, jamais nous ne céderons !",
        "Qui paie ? Le peuple paie, les banques gagnent, et personne ne dit rien.",
        "Il aurait fallu que nous partions plus tôt, mais nous sommes restés trop longtemps.",
        "La plus belle ville du monde est aussi la plus chère ; la moins chère est loin.",
        "Non, non et non : l’école publique n’est pas à vendre, et l’hôpital public non plus.",
        "Ces hommes courageux parlaient lentement. Aujourd’hui, ils se taisent.",
        "Le 14 juillet 2024, 3 000 personnes ont manifesté à Lyon contre la réforme.",
        "On nous dit d’attendre. Attendre quoi ? Attendre qui ? On n’attendra plus.",
    ),
    "en": (
        "The cold war is not over. The great wars ruined a whole continent.",
        "The people, the real people, paid. “We must act,” said the minister.",
        "We, too, must refuse the war. A long and beautiful day begins.",
        "It is a very great, very fine day. The honest man of yesterday doesn't vote.",
        "They lied; they will lie again. Never, never shall we surrender!",
        "Who pays? The people pay, the banks win, and nobody says anything.",
        "We should have left earlier, but we stayed too long in the old house.",
        "The most beautiful town in the world is also the most expensive one.",
        "No, no and no: public schools aren't for sale, and public hospitals aren't either.",
        "These brave men were speaking slowly. Today they're silent.",
    ),
}

SAME: list[tuple[Tokens | list[Tokens], str]] = [
    # a word, a lemma, a class, a form
    ([{"TEXT": "la"}], '"la"'),
    ([{"ORTH": "The"}], '[word="The"]'),
    ([{"LOWER": "the"}], '"the"%c'),
    ([{"LOWER": "les"}], '[word="les"%c]'),
    ([{"TEXT": ","}], '","'),
    ([{"TEXT": "n’"}], '"n’"'),
    ([{"TEXT": "?"}], r'"\?"'),
    ([{"LEMMA": "guerre"}], '[lemma="guerre"]'),
    ([{"LEMMA": "war"}], '[lemma="war"]'),
    ([{"LEMMA": "attendre"}], '[lemma="attendre"]'),
    ([{"POS": "NOUN"}], '[pos="NOUN"]'),
    ([{"POS": "PROPN"}], '[pos="PROPN"]'),
    ([{"POS": "NUM"}], '[pos="NUM"]'),
    ([{"MORPH": "Gender=Fem|Number=Sing"}], r'[morph="Gender=Fem\|Number=Sing"]'),
    ([{"MORPH": "Gender=Masc|Number=Plur"}], r'[morph="Gender=Masc\|Number=Plur"]'),
    # several values, none of several, a regular expression
    ([{"LEMMA": {"IN": ["guerre", "peuple", "war"]}}], '[lemma="guerre|peuple|war"]'),
    ([{"LOWER": {"IN": ["jamais", "never", "plus"]}}], '[word="jamais|never|plus"%c]'),
    ([{"POS": {"IN": ["NUM", "PROPN"]}}], '[pos="NUM" | pos="PROPN"]'),
    ([{"POS": {"NOT_IN": ["NOUN", "PUNCT", "DET"]}}], '[pos!="NOUN|PUNCT|DET"]'),
    ([{"LEMMA": {"NOT_IN": ["guerre"]}, "POS": "NOUN"}], '[lemma!="guerre" & pos="NOUN"]'),
    ([{"LEMMA": {"REGEX": "^ment"}}], '[lemma="ment.*"]'),
    ([{"LEMMA": {"REGEX": "er$"}}], '[lemma=".*er"]'),
    ([{"TEXT": {"REGEX": r"^\d+$"}}], r'[word="\d+"]'),
    ([{"TEXT": {"REGEX": "^[A-ZÀ-Þ]"}}], '[word="[A-ZÀ-Þ].*"]'),
    ([{"TEXT": {"REGEX": "(?:le|ly)$"}}], '[word=".*(le|ly)"]'),
    ([{"MORPH": {"REGEX": "Number=Plur"}}], '[morph=".*Number=Plur.*"]'),
    ([{"MORPH": {"REGEX": "Tense=(?:Past|Imp)"}}], '[morph=".*Tense=(Past|Imp).*"]'),
    ([{"POS": {"REGEX": "^(?:ADJ|ADV)$"}}], '[pos="AD[JV]"]'),
    # more than one test of a token
    ([{"POS": "VERB", "MORPH": {"REGEX": "Plur"}}], '[pos="VERB" & morph=".*Plur.*"]'),
    ([{"POS": "ADJ", "LOWER": {"REGEX": "s$"}}], '[pos="ADJ" & word=".*s"%c]'),
    ([{"LEMMA": {"REGEX": "^p"}, "POS": {"NOT_IN": ["VERB"]}}], '[lemma="p.*" & !(pos="VERB")]'),
    ([{"POS": {"NOT_IN": ["VERB"]}, "LOWER": {"IN": ["la", "le"]}}],
     '[!(pos="VERB") & word="la|le"%c]'),
    # one behind the other
    ([{"POS": "DET"}, {"POS": "NOUN"}], '[pos="DET"] [pos="NOUN"]'),
    ([{"POS": "ADJ"}, {"POS": "NOUN"}], '[pos="ADJ"] [pos="NOUN"]'),
    ([{"POS": "NOUN"}, {"POS": "ADJ"}], '[pos="NOUN"] [pos="ADJ"]'),
    ([{"LEMMA": "guerre"}, {"POS": "ADJ"}], '[lemma="guerre"] [pos="ADJ"]'),
    ([{}, {"TEXT": ","}, {}], '[] "," []'),
    ([{"TEXT": ";"}, {"POS": "PRON"}], '";" [pos="PRON"]'),
    ([{"LOWER": "no"}, {"TEXT": ","}, {"LOWER": "no"}], '"no"%c "," "no"'),
    # how often
    ([{"POS": "NOUN"}, {"POS": "ADJ", "OP": "?"}], '[pos="NOUN"] [pos="ADJ"]?'),
    ([{"LOWER": "le", "OP": "?"}, {"LEMMA": "peuple"}], '"le"%c? [lemma="peuple"]'),
    ([{"POS": "DET", "OP": "?"}, {"POS": "NOUN"}], '[pos="DET"]? [pos="NOUN"]'),
    ([{"POS": "ADJ", "OP": "*"}, {"POS": "NOUN"}], '[pos="ADJ"]* [pos="NOUN"]'),
    ([{"POS": "DET"}, {"POS": "ADJ", "OP": "*"}, {"POS": "NOUN"}],
     '[pos="DET"] [pos="ADJ"]* [pos="NOUN"]'),
    ([{"POS": "NOUN"}, {"OP": "*"}, {"POS": "VERB"}], '[pos="NOUN"] []* [pos="VERB"]'),
    ([{"POS": "ADV", "OP": "+"}], '[pos="ADV"]+'),
    ([{"POS": "ADV", "OP": "+"}, {"POS": "ADJ"}], '[pos="ADV"]+ [pos="ADJ"]'),
    ([{"POS": "NOUN"}, {"POS": "ADJ", "OP": "+"}], '[pos="NOUN"] [pos="ADJ"]+'),
    ([{"POS": {"NOT_IN": ["PUNCT"]}, "OP": "+"}], '[pos!="PUNCT"]+'),
    ([{"OP": "{2}"}, {"TEXT": "."}], r'[]{2} "\."'),
    ([{"POS": "ADJ"}, {"OP": "{0,2}"}, {"POS": "NOUN"}], '[pos="ADJ"] []{0,2} [pos="NOUN"]'),
    ([{"POS": "PRON"}, {"OP": "{1,3}"}, {"POS": "VERB"}], '[pos="PRON"] []{1,3} [pos="VERB"]'),
    ([{"POS": {"NOT_IN": ["PUNCT"]}, "OP": "{4,}"}, {"TEXT": "."}],
     r'[pos!="PUNCT"]{4,} "\."'),
    ([{"POS": "DET"}, {"POS": "ADJ", "OP": "{,2}"}, {"POS": "NOUN"}],
     '[pos="DET"] [pos="ADJ"]{0,2} [pos="NOUN"]'),
    ([{"LEMMA": {"IN": ["nous", "we"]}}, {"OP": "{0,4}"}, {"POS": "VERB"}],
     '[lemma="nous|we"] []{0,4} [pos="VERB"]'),
    ([{"POS": "VERB"}, {"POS": "ADV", "OP": "*"}, {"POS": "PUNCT"}],
     '[pos="VERB"] [pos="ADV"]* [pos="PUNCT"]'),
    # negation
    ([{"POS": "PUNCT"}, {"POS": "ADJ", "OP": "!"}], '[pos="PUNCT"] [pos!="ADJ"]'),
    ([{"POS": "DET"}, {"POS": "NOUN", "OP": "!"}], '[pos="DET"] [!(pos="NOUN")]'),
    ([{"LEMMA": "guerre", "OP": "!"}, {"POS": "ADJ"}], '[lemma!="guerre"] [pos="ADJ"]'),
    ([{"TEXT": ","}, {"LOWER": {"NOT_IN": ["et", "and"]}}], '"," [word!="et|and"%c]'),
    # one of several
    ([[{"LEMMA": "guerre"}], [{"LEMMA": "war"}]], '([lemma="guerre"] | [lemma="war"])'),
    ([[{"POS": "DET"}, {"POS": "NOUN"}], [{"POS": "PRON"}]],
     '([pos="DET"] [pos="NOUN"] | [pos="PRON"])'),
    ([[{"POS": "ADV"}, {"POS": "ADJ"}], [{"POS": "NOUN"}, {"POS": "ADJ"}]],
     '([pos="ADV"] | [pos="NOUN"]) [pos="ADJ"]'),
    ([[{"LOWER": "le"}, {"POS": "NOUN"}], [{"LOWER": "the"}, {"POS": "NOUN"}]],
     '("le"%c | "the"%c) [pos="NOUN"]'),
    ([[{"POS": "NUM"}, {"POS": "NOUN"}], [{"POS": "NUM"}]], '[pos="NUM"] ([pos="NOUN"])?'),
    ([[{"POS": "ADJ"}, {"TEXT": ","}, {"POS": "ADV"}, {"POS": "ADJ"}],
      [{"POS": "ADJ"}, {"LEMMA": {"IN": ["et", "and"]}}, {"POS": "ADJ"}]],
     '[pos="ADJ"] ("," [pos="ADV"] | [lemma="et|and"]) [pos="ADJ"]'),
]  # fmt: skip


def _straight(value: Any) -> Any:
    """Return a pattern as spaCy must get it: texts are parsed with straight apostrophes."""
    if isinstance(value, str):
        return value.replace("’", "'")
    if isinstance(value, dict):
        return {key: _straight(inner) for key, inner in value.items()}
    return [_straight(inner) for inner in value] if isinstance(value, list) else value


@cache
def _vocab() -> Any:
    import spacy

    return spacy.blank("xx").vocab


def _doc(parse: Parse, text: str) -> Any:
    """Return spaCy's doc of a stored parse."""
    from spacy.tokens import Doc

    strings = parse.strings
    starts = parse.sentences.tolist()
    return Doc(
        _vocab(),
        words=[
            text[a:b].replace("’", "'")
            for a, b in zip(parse.starts.tolist(), parse.ends.tolist(), strict=True)
        ],
        lemmas=[strings[number] for number in parse.lemmas.tolist()],
        pos=[strings[number] for number in parse.tags.tolist()],
        morphs=[strings[number] for number in parse.morphs.tolist()],
        sent_starts=[at == 0 or starts[at - 1] != here for at, here in enumerate(starts)],
    )


def _theirs(patterns: Sequence[Tokens], parse: Parse, text: str) -> list[tuple[int, int]]:
    """Return what spaCy's Matcher finds, told as patterns tell it.

    It tells every way to match; a pattern tells those inside a sentence, from left to right, the
    longest where several begin, none overlapping another.
    """
    from spacy.matcher import Matcher

    doc = _doc(parse, text)
    matcher = Matcher(doc.vocab)
    matcher.add("x", _straight(list(patterns)))
    kept: list[tuple[int, int]] = []
    found = sorted(matcher(doc), key=lambda match: (match[1], -match[2]))
    for _, first, last in found:
        inside = parse.sentences[first] == parse.sentences[last - 1]
        if inside and (not kept or first >= kept[-1][1]):
            kept.append((first, last))
    return kept


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """All texts, parsed by the language process with the pipelines that are installed."""
    path = tmp_path_factory.mktemp("matcher") / "p.elocutio"
    with Project.create(path) as made, Worker() as worker:
        for language, texts in TEXTS.items():
            for number, text in enumerate(texts):
                made.add_document(text, title=f"{language} {number}", language=language)
        made.parse(worker)
        assert made.unparsed() == ()
        yield made


@pytest.mark.parametrize("case", SAME, ids=[query for _, query in SAME])
def test_that_spacys_matcher_finds_the_same(
    project: Project, case: tuple[Tokens | list[Tokens], str]
) -> None:
    tokens, query = case
    alone = tokens if isinstance(tokens[0], dict) else None
    several: Any = [tokens] if alone is not None else tokens
    expected, by_spacys_pattern = [], []
    for document in project.documents():
        text, parse = project.text(document.id), project.parse_of(document.id)
        assert parse is not None
        theirs = _theirs(several, parse, text)
        expected += [
            (document.title, int(parse.starts[first]), int(parse.ends[last - 1]))
            for first, last in theirs
        ]
        if alone is not None:
            ours: Any = token_patterns.pattern(alone)
            by_spacys_pattern += [list(ours.matches(parse, text)) == theirs]
    assert all(by_spacys_pattern)
    found = project.concordance(query, kind="tokens")
    assert [(line.title, line.start, line.end) for line in found.lines] == expected
    assert found.unparsed == ()
    english = bool(pipelines.model("en"))
    only_english = "war" in query or "no" in query or "The" in query
    assert expected or (only_english and not english)


def test_that_the_table_is_large_and_says_all_that_patterns_can() -> None:
    assert len(SAME) >= 60
    assert sum(map(len, TEXTS.values())) >= 20
    told = str([tokens for tokens, _ in SAME])
    for said in ("TEXT", "ORTH", "LOWER", "LEMMA", "POS", "MORPH", "IN", "NOT_IN", "REGEX"):
        assert f"'{said}'" in told, said
    for many in ("!", "?", "*", "+", "{2}", "{0,2}", "{4,}", "{,2}"):
        assert f"'OP': '{many}'" in told, many


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_that_the_token_patterns_of_the_rules_find_what_spacys_matcher_finds(
    project: Project, language: str, tmp_path: Path
) -> None:
    rules = [rule for rule in cues.rules_of(language).rules if rule.tokens]
    assert rules
    with Project.create(tmp_path / "p.elocutio", language=language) as examples, Worker() as worker:
        for rule in rules:
            for text in (*rule.examples, *rule.counter_examples):
                examples.add_document(text, title=rule.id, language=language)
        examples.parse(worker)
        places = [(examples, document) for document in examples.documents()]
        places += [(project, document) for document in project.documents()]
        for rule in rules:
            ours = token_patterns.pattern(rule.tokens)
            fired = 0
            for source, document in places:
                text, parse = source.text(document.id), source.parse_of(document.id)
                assert parse is not None
                theirs = _theirs([[dict(token) for token in rule.tokens]], parse, text)
                assert list(ours.matches(parse, text)) == theirs
                fired += bool(theirs) and source is examples
            assert fired == len(rule.examples) or not pipelines.model(language)
