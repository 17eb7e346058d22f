"""Spoilt files of every kind: taken, or refused with one sentence and nothing changed.

The whole run is ``python -m benchmarks.fuzz --count 20000``.
"""

from __future__ import annotations

import random
from pathlib import Path

from annotations.formats import registry
from annotations.readers import registry as readers
from tests.conftest import SHARED
from tests.fuzz.running import run, seeds
from tests.fuzz.spoiling import spoilt


def test_that_every_format_and_every_reader_is_spoilt(tmp_path: Path) -> None:
    known = seeds(tmp_path, SHARED)
    wanted = {entry.code for entry in registry.FORMATS if entry.read is not None}
    assert wanted <= {seed.format_ for seed in known}
    names = [Path(seed.whole).name for seed in known if not seed.format_]
    for reader in readers.READERS:
        assert any(name.endswith(reader.suffixes) for name in names), reader.code


def test_that_spoiling_spoils_and_does_so_again() -> None:
    data = b'{"text": "Un mot", "spans": [{"start": 0, "end": 2, "label": "x"}]}\n' * 3
    made = [spoilt(data, random.Random(number)) for number in range(200)]
    assert made == [spoilt(data, random.Random(number)) for number in range(200)]
    assert sum(one != data for one in made) > 180
    assert len(set(made)) > 150


def test_that_spoilt_files_are_taken_or_refused_with_a_sentence(tmp_path: Path) -> None:
    outcome = run(tmp_path, SHARED, range(300))
    assert outcome.faults == []
    assert outcome.taken > 30
    assert outcome.refused > 100
