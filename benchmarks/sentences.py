"""Cutting five million characters into sentences.

``python -m benchmarks.sentences`` prints one JSON line: CPU seconds (median of three rounds) for
the French and the English sample text repeated, and how many sentences there are.
"""

from __future__ import annotations

import json
import statistics
import time
from importlib import resources

from annotations.language.sentences import sentences

_CHARACTERS = 5_000_000


def _measured(language: str) -> dict[str, float]:
    sample = resources.files("resources") / "sample" / f"vernoize-{language}.txt"
    text = sample.read_text("utf-8") + "\n"
    text *= _CHARACTERS // len(text) + 1
    seconds = []
    for _ in range(3):
        started = time.process_time()
        number = len(sentences(text, language))
        seconds.append(time.process_time() - started)
    return {"seconds": round(statistics.median(seconds), 3), "sentences": number}


def main() -> None:
    """Measure and print."""
    print(json.dumps({language: _measured(language) for language in ("fr", "en")}))


if __name__ == "__main__":
    main()
