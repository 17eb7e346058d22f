"""Voice where quotations nest, dialogue runs on, apostrophes abound and headings quote."""

from __future__ import annotations

import pytest

from annotations.language.voice import voice_at
from tests.unit.annotations.language.test_voice import placed
from tests.unit.annotations.language.voice_cases import CASES


def test_that_both_languages_have_twenty_cases_and_more() -> None:
    for language in ("fr", "en"):
        assert len({text for code, text, *_ in CASES if code == language}) >= 20


@pytest.mark.parametrize(("language", "text", "voice", "speaker"), CASES)
def test_that_a_passage_has_its_voice_and_speaker(
    language: str, text: str, voice: str, speaker: str
) -> None:
    plain, places = placed(text)
    found = voice_at(plain, places, language)
    assert (found.voice, found.speaker) == (voice, speaker)
