"""What reaches the terminal: no control characters, a bar only where somebody watches."""

from __future__ import annotations

import io
import sys

import pytest

from annotations.changes import OPS, HistoryStep
from annotations.cli.output import counted, progress_bar, shown, write_report
from annotations.cli.words import step_text
from annotations.codebooks import load
from annotations.model import Report


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a\r\nb\nc\rd\u2028e", "a↵b↵c↵d↵e"),
        ("\x1b[31mred\x07\x9b", "\ufffd[31mred\ufffd\ufffd"),
        ("é\u00a0😀 e\u0301", "é\u00a0😀 e\u0301"),
    ],
)
def test_that_texts_are_shown_on_one_line(text: str, wanted: str) -> None:
    assert shown(text) == wanted


def test_that_nouns_follow_their_numbers() -> None:
    assert [counted(n, "file") for n in (0, 1, 2)] == ["0 files", "1 file", "2 files"]


def test_that_a_report_says_all_that_it_holds() -> None:
    lines: list[str] = []
    report = Report(
        {"documents": 2}, {"annotations": 3}, {"titles": 1}, {"a reason": 4}, ["UTF-16"]
    )
    write_report(report, lines.append)
    assert "\n".join(lines) == (
        "  read: documents 2\n  written: annotations 3\n  changed: titles 1\n"
        "  left out: 4 × a reason\n  assumed: UTF-16"
    )


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_that_a_bar_is_drawn_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress_bar("Adding") as progress:
        assert progress is None
    monkeypatch.setattr(sys, "stderr", _Terminal())
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar("Adding") as progress:
        assert progress is not None
        progress(1, 2)
        progress(2, 0)
    assert "Adding" in sys.stderr.getvalue()


def _step(op: str, detail: dict[str, object]) -> HistoryStep:
    return HistoryStep(1, "id", op, detail, "ana", "2026-11-22T10:00:00Z", False)


def test_that_every_step_has_words_even_where_its_detail_is_missing() -> None:
    books = [load("semeval-2023")]
    for op in OPS:
        assert step_text(_step(op, {}), books)
    known = {"label": ["semeval-2023", "Loaded_Language"]}
    assert step_text(_step("annotate", known), books) == "tag Loaded Language"
    assert step_text(_step("annotate", {"label": ["gone", "X"]}), books) == "tag X"
    assert step_text(_step("of_the_future\x1b", {}), books) == "of_the_future\ufffd"
