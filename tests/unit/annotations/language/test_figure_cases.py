"""Every detector on texts with and without its figure, in both languages."""

from __future__ import annotations

import re

import pytest

from annotations.language import cues
from annotations.language.figures import DETECTORS, OF_A_PARSE
from annotations.language.tokens import words
from annotations.language.units import Units
from tests.unit.annotations.language.figure_cases import CASES as FIRST
from tests.unit.annotations.language.figure_cases_more import MORE
from tests.unit.annotations.language.tagged import plain, tagged

CASES = {
    name: {language: (*cases, *MORE[name][language]) for language, cases in languages.items()}
    for name, languages in FIRST.items()
}
ALL = [
    (name, language, case)
    for name, languages in CASES.items()
    for language, cases in languages.items()
    for case in cases
]


def test_that_every_detector_has_a_dozen_cases_in_each_language() -> None:
    assert set(CASES) == set(MORE) == set(DETECTORS)
    for name, languages in CASES.items():
        assert set(languages) == {"fr", "en"}, name
        for language, cases in languages.items():
            assert len(set(cases)) == len(cases) >= 12, (name, language)
            with_it = sum("[[" in case for case in cases)
            assert with_it >= 6, (name, language)
            assert len(cases) - with_it >= 6, (name, language)


@pytest.mark.parametrize(("name", "language", "case"), ALL)
def test_that_a_detector_finds_its_figure_and_nothing_else(
    name: str, language: str, case: str
) -> None:
    wanted = [plain(found) for found in re.findall(r"\[\[(.*?)\]\]", case, re.DOTALL)]
    text, parse = tagged(case.replace("[[", "").replace("]]", ""), language)
    rules = cues.rules_of(language)
    settings = next(rule.settings for rule in rules.rules if rule.detector == name)
    units = Units(text, words(text, language), rules.function_words, parse)
    found = [
        text[one.fragments[0][0] : one.fragments[-1][1]] for one in DETECTORS[name](units, settings)
    ]
    assert found == wanted


@pytest.mark.parametrize("name", sorted(OF_A_PARSE))
def test_that_without_a_parse_detectors_of_lemmas_find_nothing(name: str) -> None:
    for language, cases in CASES[name].items():
        for case in cases:
            text = plain(case.replace("[[", "").replace("]]", ""))
            units = Units(text, words(text, language), cues.rules_of(language).function_words)
            assert list(DETECTORS[name](units, {})) == []
