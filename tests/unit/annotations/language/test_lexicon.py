"""Words and phrases by key, looked for at once."""

from __future__ import annotations

from annotations.language.lexicon import Lexicon

LEXICON = Lexicon(
    {
        "fear": ("danger*", "guerre civile", "bain* de sang"),
        "war": ("guerre", "guerre civile", "l'heure est venue"),
        "œ": ("œuvre*",),
    }
)


def _found(text: str) -> dict[str, list[str]]:
    return {key: [text[a:b] for a, b in places] for key, places in LEXICON.find(text).items()}


def test_that_each_key_finds_its_longest_phrases_at_exact_offsets() -> None:
    text = "😀 Une GUERRE\u00a0civile, un Danger, des dangereux ; L’heure est venue."
    assert _found(text) == {
        "fear": ["GUERRE\u00a0civile", "Danger", "dangereux"],
        "war": ["GUERRE\u00a0civile", "L’heure est venue"],
    }
    assert _found("Œuvres, oeuvre.") == {"œ": ["Œuvres", "oeuvre"]}


def test_that_words_are_whole_and_phrases_stand_together() -> None:
    assert _found("Les guerres. Un bain, de sang. Bains de sang. Guerre, et civile.") == {
        "fear": ["bain, de sang", "Bains de sang"],
        "war": ["Guerre"],
    }


def test_that_a_phrase_cut_off_by_the_end_of_the_text_is_none() -> None:
    assert _found("Bain de") == {}
    assert _found("") == {}


def test_that_places_of_one_key_do_not_overlap() -> None:
    lexicon = Lexicon({"k": ("a b", "b c")})
    assert lexicon.find("a b c b c")["k"] == [(0, 3), (6, 9)]
