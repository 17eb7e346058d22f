"""Codebooks to try formats on: one that holds everything, and any that people could make."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from annotations.model import (
    AttributeDefinition,
    AttributeType,
    Choice,
    Codebook,
    Colour,
    Confusion,
    Kind,
    Label,
    Level,
    RelationType,
)

TEXT_FIELDS = ("definition", "use_when", "not_when", "example", "counter_example")


def everything() -> Codebook:
    """Return a codebook in which every field is used, and no label is like another."""
    texts = {
        field: {"en": f"{field}, in English", "fr": f"{field}\nen « français »"}
        for field in TEXT_FIELDS
    }
    labels = (
        _label(
            "family", {"en": "Family", "fr": "Famille"}, kind=Kind.GROUP, definition={"en": "F"}
        ),
        _label(
            "Exaggeration,Minimisation",
            {"en": "Exaggeration", "fr": "Exagération"},
            parent="family",
            abbreviation="EM",
            confused_with=(
                Confusion("sub", {"en": "Is it = more?", "fr": "Est-ce plus ?"}),
                Confusion("Whole text", {}),
            ),
            key="E",
            colour=Colour(25.125, -0.25, 0.987654),
            **texts,
        ),
        _label("inner", {"en": "Inner", "pt-BR": "Interno"}, kind=Kind.GROUP, parent="family"),
        _label(
            "sub",
            {"fr": "Sous-étiquette", "en": "Sub"},
            parent="inner",
            retired=True,
            split_into=("under", "last"),
            colour=Colour(200.0, 0.5, 0.1),
            definition={"en": "=1+1", "fr": "Definition (fr): leurre"},
        ),
        _label("under", {"en": "Under a label"}, parent="sub", colour=Colour(90.0, 0.0, 0.5)),
        _label(
            "Whole text",
            {"en": "Whole text", "fr": "Texte entier"},
            level=Level.DOCUMENT,
            key="7",
            colour=Colour(300.0, 1.0, 0.75),
        ),
        _label("last", {"en": "Last", "fr": "Dernier"}, colour=Colour(10.0, 0.0, 1.0)),
    )
    return Codebook(
        id="everything",
        version="2.1",
        name={"en": "Everything", "fr": "Tout"},
        labels=labels,
        description={"en": "All of it; commas, “quotes”.", "fr": "Le tout."},
        source="Made for trying.",
        licence="MIT",
        languages=("en", "fr"),
        attributes=(
            AttributeDefinition(
                "strength", AttributeType.NUMBER, {"en": "Strength"}, minimum=0.5, maximum=3.0
            ),
            AttributeDefinition(
                "voice",
                AttributeType.CHOICE,
                {"en": "Voice", "fr": "Voix"},
                choices=(
                    Choice("author", {"en": "Author", "fr": "Auteur"}),
                    Choice("quoted by", {"en": "Quoted", "fr": "Cité"}),
                ),
                required=True,
            ),
            AttributeDefinition("target", AttributeType.TEXT, {"en": "Target", "fr": "Cible"}),
            AttributeDefinition("sure", AttributeType.YES_NO, {"en": "Sure", "fr": "Certain"}),
        ),
        relations=(RelationType("supports", {"en": "Supports", "fr": "Soutient"}),),
    )


def _label(code: str, name: dict[str, str], **more: Any) -> Label:
    return Label(code=code, name=name, codebook="everything", **more)


# -- any

_LANGUAGES = ("en", "fr", "pt-BR")
_TROUBLE = ("=1+1", "'=x", "- a", "@x", "Example (en): x", " Use when (fr): y", "|", "a\tb", '"')


def _words(least: int = 0) -> st.SearchStrategy[str]:
    """Return texts that XML can hold, spreadsheets mistake, and headings look like."""
    characters = st.characters(
        codec="utf-8",
        exclude_categories=("Cc", "Cs", "Cn", "Co"),
        include_characters="\t\n\r",
        exclude_characters="\ufffe\uffff",
    )
    free = st.text(characters, min_size=least, max_size=12)
    mixed = st.tuples(st.sampled_from(_TROUBLE), free).map("".join)
    lines = st.tuples(free, st.sampled_from(_TROUBLE)).map("\n".join)
    return st.one_of(free, mixed, lines)


def _texts() -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(_LANGUAGES), _words(), max_size=3)


def _codes(simple: bool) -> st.SearchStrategy[str]:
    if simple:
        return st.from_regex("[A-Za-z][A-Za-z0-9_-]{0,8}", fullmatch=True)
    line = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"))
    return st.text(line, min_size=1, max_size=8).filter(lambda code: bool(code.strip()))


@st.composite
def _label_of(draw: st.DrawFn, code: str, codes: list[str], parents: list[str]) -> Label:
    group = draw(st.booleans()) and not draw(st.booleans())
    others = draw(st.lists(st.sampled_from(codes), unique=True, max_size=2))
    step = st.integers(min_value=-10, max_value=10).map(lambda tenth: tenth / 10)
    colour = st.builds(
        Colour,
        st.integers(min_value=0, max_value=359).map(float),
        step,
        st.integers(min_value=0, max_value=10).map(lambda tenth: tenth / 10),
    )
    return Label(
        code=code,
        name=draw(_texts()),
        kind=Kind.GROUP if group else Kind.LABEL,
        level=Level.SPAN if group else draw(st.sampled_from(Level)),
        abbreviation="" if group else draw(st.sampled_from(("", "AR:NCL", "=x"))),
        confused_with=tuple(Confusion(other, draw(_texts())) for other in others),
        colour=Colour(0.0, 0.0, 0.0) if group else draw(colour),
        parent=draw(st.sampled_from(["", *parents])),
        retired=False if group else draw(st.booleans()),
        split_into=() if group else tuple(draw(st.lists(st.sampled_from(codes), max_size=2))),
        codebook="any",
        **{field: draw(_texts()) for field in TEXT_FIELDS},
    )


@st.composite
def _attribute(draw: st.DrawFn, code: str) -> AttributeDefinition:
    kind = draw(st.sampled_from(AttributeType))
    choices: list[str] = []
    low = high = None
    if kind is AttributeType.CHOICE:
        choices = draw(st.lists(_codes(False), unique=True, min_size=1, max_size=3))
    elif kind is AttributeType.NUMBER:
        low, high = sorted(draw(st.tuples(*[st.integers(-9, 9).map(float)] * 2)))
    return AttributeDefinition(
        code=code,
        type=kind,
        name=draw(_texts()),
        choices=tuple(Choice(choice, draw(_texts())) for choice in choices),
        minimum=draw(st.sampled_from((None, low))),
        maximum=draw(st.sampled_from((None, high))),
        required=draw(st.booleans()),
    )


@st.composite
def books(draw: st.DrawFn) -> Codebook:
    """Return any codebook: trees of groups and labels, texts of all kinds in three languages."""
    simple = draw(st.booleans())
    codes = draw(st.lists(_codes(simple), unique=True, min_size=1, max_size=5))
    labels: list[Label] = []
    path: list[str] = []
    for code in codes:
        label = draw(_label_of(code, codes, path))
        # A tree is told in its order: a parent's children stand together behind it.
        path = [*path[: path.index(label.parent) + 1], code] if label.parent else [code]
        labels.append(label)
    keys = draw(st.lists(st.sampled_from("ABCXYZ019"), unique=True, max_size=len(codes)))
    for place, key in enumerate(keys):
        label = labels[place]
        if label.kind is Kind.LABEL:
            labels[place] = Label(**{f: getattr(label, f) for f in Label.__slots__} | {"key": key})
    names = draw(st.lists(_codes(False), unique=True, max_size=3))
    links = draw(st.lists(_codes(False), unique=True, max_size=2))
    return Codebook(
        id="any",
        version=draw(st.sampled_from(("1.0", "", "=2"))),
        name=draw(_texts()),
        labels=tuple(labels),
        description=draw(_texts()),
        source=draw(_words()),
        licence=draw(_words()),
        languages=tuple(draw(st.lists(st.sampled_from(_LANGUAGES), unique=True, max_size=3))),
        attributes=tuple(draw(_attribute(name)) for name in names),
        relations=tuple(RelationType(link, draw(_texts())) for link in links),
    )
