"""Spoilt files of every format and reader, imported one after the other.

``python -m benchmarks.fuzz --count 20000`` spoils that many files (of the shared samples where they
are, of exports in every format, of one file of every reader), each by its number as seed, and
imports each into a project. It prints one JSON line: how many were taken, refused with a sentence,
and faults (another exception, a hang, a project that changed, a file outside the folder), with the
number that does it again: ``--first N --count 1``. ``--keep FOLDER`` keeps the files with faults.
"""

from __future__ import annotations

import argparse
import json
import logging
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.fuzz.running import run

_CHUNK = 500
_SHARED = Path(__file__).parents[2] / "shared"


def _chunk(first: int, count: int, keep: Path | None) -> dict[str, Any]:
    """Do some in a process of its own: who crashes or grows costs only these."""
    program = [sys.executable, "-m", "benchmarks.fuzz", "--alone", "--first", str(first)]
    program += ["--count", str(count), *(["--keep", str(keep)] if keep else [])]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    if done.returncode:
        told = done.stderr.strip()[-1500:]
        return {"faults": [[first, "the process", f"ended with {done.returncode}: {told}"]]}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _alone(first: int, count: int, keep: Path | None) -> None:
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(Path(folder), _SHARED, range(first, first + count), keep=keep)
    print(
        json.dumps(
            {
                "taken": outcome.taken,
                "refused": outcome.refused,
                "faults": outcome.faults,
                "slowest_s": round(outcome.slowest, 2),
                "slowest": outcome.slowest_name,
            }
        )
    )


def main() -> None:
    """Run and print one JSON line; exit with 1 where there are faults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--alone", action="store_true")
    given = parser.parse_args()
    if given.alone:
        _alone(given.first, given.count, given.keep)
        return
    every: dict[str, Any] = {"benchmark": "fuzz", "files": given.count, "taken": 0, "refused": 0}
    faults: list[Any] = []
    slowest: tuple[float, str] = (0.0, "")
    for first in range(given.first, given.first + given.count, _CHUNK):
        left = given.first + given.count - first
        found = _chunk(first, min(_CHUNK, left), given.keep)
        for name in ("taken", "refused"):
            every[name] += found.get(name, 0)
        faults += found["faults"]
        slowest = max(slowest, (found.get("slowest_s", 0.0), found.get("slowest", "")))
        print(f"{first}: {len(faults)} faults", file=sys.stderr, flush=True)
    print(json.dumps({**every, "slowest": slowest, "faults": faults}))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
