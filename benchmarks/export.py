"""The JSONL export of a large project against msgspec alone, encoding the same records.

``python -m benchmarks.export`` prints one JSON line: median seconds for 1,000 documents with
60,000 annotations, median seconds of the bare encoder on records that are built already, their
ratio, bytes written, and by how many megabytes a fresh process grew while exporting (16 of them are
SQLite's page cache, whatever the project's size).
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from annotations.formats.records import Record
from annotations.project import Project
from benchmarks.made import made_sets

_DOCUMENTS = 1_000
_ANNOTATIONS = 60
_ROUNDS = 5


def _timed_bare(records: list[Record], path: Path) -> float:
    encode = msgspec.json.Encoder().encode
    started = time.perf_counter()
    with path.open("wb") as out:
        for record in records:
            out.write(encode(record) + b"\n")
    return time.perf_counter() - started


def _timed_ours(project: Project, path: Path) -> float:
    started = time.perf_counter()
    project.export("jsonl", path)
    return time.perf_counter() - started


def _grown(project: Path, out: Path) -> float | None:
    """Return by how many MB a fresh process grew during an export, None where it is unknown."""
    if not Path("/proc/self/clear_refs").exists():
        return None
    program = [sys.executable, "-m", "benchmarks.export", str(project), str(out)]
    done = subprocess.run(program, stdout=subprocess.PIPE, check=True, text=True)
    return float(done.stdout)


def _grow(path: Path, out: Path) -> float:
    status = Path("/proc/self/status")
    with Project.open(path, read_only=True) as project:
        # What is imported and read on first use, whatever the size, is no part of the growth.
        project.export("jsonl", out, document=project.documents()[0].id)
        Path("/proc/self/clear_refs").write_text("5")  # resets the peak
        before = _status_kb(status, "VmRSS")
        project.export("jsonl", out)
        return (_status_kb(status, "VmHWM") - before) / 1024


def _status_kb(status: Path, name: str) -> int:
    line = next(entry for entry in status.read_text().splitlines() if entry.startswith(name))
    return int(line.split()[1])


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out, bare_out = folder / "ours.jsonl", folder / "bare.jsonl"
        with Project.create(folder / "p.elocutio") as project:
            started = time.perf_counter()
            project.import_sets(made_sets(_DOCUMENTS, _ANNOTATIONS), "benchmark")
            imported = time.perf_counter() - started
        grown = _grown(folder / "p.elocutio", out)
        with Project.open(folder / "p.elocutio", read_only=True) as project:
            _timed_ours(project, out)
            decode = msgspec.json.Decoder(Record).decode
            records = [decode(line) for line in out.read_bytes().splitlines()]
            pairs = [
                (_timed_ours(project, out), _timed_bare(records, bare_out)) for _ in range(_ROUNDS)
            ]
            same = out.read_bytes() == bare_out.read_bytes()
        ours, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
        result = {
            "documents": _DOCUMENTS,
            "annotations": _DOCUMENTS * _ANNOTATIONS,
            "export_s": round(ours, 3),
            "bare_msgspec_s": round(bare, 3),
            "ratio": round(ours / bare, 2),
            "same_bytes": same,
            "bytes": out.stat().st_size,
            "grown_mb": grown,
            "import_s": round(imported, 3),
        }
    print(json.dumps(result))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(round(_grow(Path(sys.argv[1]), Path(sys.argv[2])), 1))
    else:
        main()
