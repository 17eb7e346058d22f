"""A long document as PDF, and what fits as SVG and PNG.

``python -m benchmarks.picture --chars N --spans M`` prints one JSON line: seconds and pages of the
PDF, its size and the process's growth in megabytes, and seconds for an SVG and a PNG of the first
10,000 characters. Text and annotations are made up.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from annotations.model import Colour
from annotations.spanindex import Marks
from app.application import application
from app.picture.make import write_picture
from app.picture.options import Options, Source
from app.reading.styles import LabelStyle, MarkStyles
from benchmarks.reading_view import make_text

_LABELS = 23
_PASSAGE = 10_000


def make_source(chars: int, spans: int, seed: int = 3) -> Source:
    """Return a document with annotations of 4 to 160 characters anywhere."""
    rnd = random.Random(seed)
    text = make_text(chars)
    marks = []
    for row in range(1, spans + 1):
        start = rnd.randrange(0, len(text) - 160)
        marks.append((row, start, start + rnd.randint(4, 160), row % _LABELS + 1, 1, 0))
    labels = {
        row: LabelStyle(f"Label {row}", chr(64 + row), Colour(15.0 * row, 0.2, 0.8))
        for row in range(1, _LABELS + 1)
    }
    return Source(text, Marks.of(marks), MarkStyles(labels, {1: "ana"}, 1), title="Long")


def main() -> None:
    """Measure once and print the line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chars", type=int, default=5_000_000)
    parser.add_argument("--spans", type=int, default=50_000)
    arguments = parser.parse_args()
    application()
    source = make_source(arguments.chars, arguments.spans)
    result: dict[str, object] = {"benchmark": "picture", **vars(arguments)}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder:
        for suffix in (".svg", ".png", ".pdf"):
            path = Path(folder) / f"a{suffix}"
            passage = None if suffix == ".pdf" else (0, min(_PASSAGE, arguments.chars))
            start = time.perf_counter()
            size = write_picture(source, Options(passage=passage), path, lambda done, total: None)
            result[f"{suffix[1:]}_s"] = round(time.perf_counter() - start, 2)
            if suffix == ".pdf":
                result["pdf_size"] = size
                result["pdf_mb"] = round(path.stat().st_size / 1e6, 1)
    growth = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    result["memory_mb"] = round(growth / 1024, 1)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
