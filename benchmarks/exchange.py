"""Every format at work on a large project: seconds in and out, and memory.

``python -m benchmarks.exchange`` prints one JSON line. For each format: wall and processor seconds
of an export and of an import of what was exported, and by how many megabytes a fresh process grew
meanwhile at its peak (16 of them are SQLite's page cache). Beside JSONL stands what bare msgspec
takes to encode and write the same records, in the same process. ``--documents`` and
``--annotations`` choose the size, ``--formats`` some of the formats. ``--megabytes N`` measures
the import of a JSONL file of that size and of a cancel half way instead.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from annotations.errors import CancelledError, UserError
from annotations.formats import registry
from annotations.formats.base import Format
from annotations.formats.records import Record
from annotations.model import AnnotationSet
from annotations.project import Project
from benchmarks.made import made_sets

_STATUS = Path("/proc/self/status")


def measured(work: Callable[[], object]) -> dict[str, float | None]:
    """Do some work; return wall and processor seconds, and the megabytes by which this grew."""
    before = _reset_peak()
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    times = time.perf_counter() - wall, time.process_time() - cpu
    grown = None if before is None else round((_kilobytes("VmHWM") - before) / 1024, 1)
    return {"s": round(times[0], 2), "cpu_s": round(times[1], 2), "grown_mb": grown}


def _reset_peak() -> int | None:
    """Forget the peak of memory so far; return what is used now, None where nobody tells."""
    if not Path("/proc/self/clear_refs").exists():
        return None
    Path("/proc/self/clear_refs").write_text("5")
    return _kilobytes("VmRSS")


def _kilobytes(name: str) -> int:
    line = next(entry for entry in _STATUS.read_text().splitlines() if entry.startswith(name))
    return int(line.split()[1])


# -- what runs in a process of its own


def export(entry: Format, folder: Path) -> dict[str, Any]:
    """Measure an export; for JSONL bare encoding of the same records beside it."""
    target = _target(entry, folder)
    with Project.open(folder / "whole.elocutio", read_only=True) as project:
        # What is loaded on first use, whatever the size, is no part of the growth.
        warm = folder / f"warm-{target.name}"
        project.export(entry.code, warm, document=project.documents()[0].id)
        result: dict[str, Any] = measured(lambda: project.export(entry.code, target))
    files = target.rglob("*") if target.is_dir() else [target]
    result["bytes"] = sum(file.stat().st_size for file in files if file.is_file())
    if entry.code == "jsonl":
        result["bare_msgspec_s"] = _bare(target, folder / "bare.jsonl")
    return result


def _bare(source: Path, target: Path) -> float:
    decode, encode = msgspec.json.Decoder(Record).decode, msgspec.json.Encoder().encode
    records = [decode(line) for line in source.read_bytes().splitlines()]
    started = time.perf_counter()
    with target.open("wb") as out:
        for record in records:
            out.write(encode(record) + b"\n")
    return round(time.perf_counter() - started, 2)


def import_(entry: Format, folder: Path) -> dict[str, Any]:
    """Measure the import of what was exported, of textless files beside their documents."""
    source, path = _target(entry, folder), folder / f"in-{entry.code}.elocutio"
    if entry.textless:
        shutil.copy(folder / "texts.elocutio", path)
        project = Project.open(path)
    else:
        project = Project.create(path)
    with project:
        return measured(
            lambda: project.import_(entry.code, source, annotator="ana", create_labels=True)
        ) | {"annotations": project.summary()["annotations"]}


def cancelled(folder: Path) -> dict[str, Any]:
    """Measure the import of ``large.jsonl``: one that is cancelled, then a whole one."""
    source, path = folder / "large.jsonl", folder / "large.elocutio"
    with Project.create(path) as project:
        project.add_document("Un texte.", title="Un texte")
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if of and done > of / 2:
            raise CancelledError

    with Project.open(path) as project:

        def attempt() -> None:
            try:
                project.import_("jsonl", source, create_labels=True, progress=stop)
            except CancelledError:
                told.append((-1, -1))

        half = measured(attempt)
    same = hashlib.sha256(path.read_bytes()).hexdigest() == before
    with Project.open(path) as project:
        whole = measured(lambda: project.import_("jsonl", source, create_labels=True))
        documents = len(project.documents())
    return {
        "bytes": source.stat().st_size,
        "documents": documents - 1,
        "whole": whole,
        "cancelled": told[-1] == (-1, -1),
        "half": half,
        "same_bytes_after_cancel": same,
    }


def _target(entry: Format, folder: Path) -> Path:
    suffix = entry.suffixes[0] if entry.write is not None and entry.suffixes else ""
    return folder / f"out-{entry.code}{suffix}"


# -- the whole


def _alone(*arguments: str) -> dict[str, Any]:
    """Measure one thing in a fresh process."""
    program = [sys.executable, "-m", "benchmarks.exchange", "--alone", *arguments]
    done = subprocess.run(program, capture_output=True, check=False, text=True)
    if done.returncode:
        return {"error": (done.stderr.strip().splitlines() or ["?"])[-1]}
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _formats(documents: int, annotations: int, chosen: list[str], folder: Path) -> dict[str, Any]:
    with Project.create(folder / "whole.elocutio") as project:
        project.import_sets(made_sets(documents, annotations // documents), "benchmark")
    with Project.create(folder / "texts.elocutio") as project:
        project.import_sets(_texts(made_sets(documents, annotations // documents)), "benchmark")
    formats: dict[str, Any] = {}
    for entry in registry.FORMATS:
        if (chosen and entry.code not in chosen) or not entry.writes:
            continue
        one = formats[entry.code] = {"out": _alone("export", entry.code, str(folder))}
        if entry.read is not None and "error" not in one["out"]:
            one["in"] = _alone("import", entry.code, str(folder))
    return {"documents": documents, "annotations": annotations, "formats": formats}


def _texts(sets: Iterator[AnnotationSet]) -> Iterator[AnnotationSet]:
    for entry in sets:
        yield replace(entry, annotations=())


def _large(megabytes: int, folder: Path) -> dict[str, Any]:
    size, line = 0, msgspec.json.Encoder().encode
    with (folder / "large.jsonl").open("wb") as out:
        for entry in made_sets(1_000_000, 60):
            spans = [{"start": a.start, "end": a.end, "label": a.label} for a in entry.annotations]
            size += out.write(line({"text": entry.text, "spans": spans}) + b"\n")
            if size > megabytes * 1_000_000:
                break
    return _alone("cancelled", "", str(folder))


def main() -> None:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--annotations", type=int, default=60_000)
    parser.add_argument("--formats", nargs="*", default=[])
    parser.add_argument("--megabytes", type=int, default=0)
    parser.add_argument("--alone", nargs=3)
    given = parser.parse_args()
    if given.alone:
        what, code, where = given.alone
        if what == "cancelled":
            print(json.dumps(cancelled(Path(where))))
            return
        try:
            do = export if what == "export" else import_
            print(json.dumps(do(registry.find(code), Path(where))))
        except UserError as error:
            sys.exit(str(error))
        return
    with tempfile.TemporaryDirectory() as name:
        if given.megabytes:
            result = _large(given.megabytes, Path(name))
        else:
            result = _formats(given.documents, given.annotations, given.formats, Path(name))
    print(json.dumps({"benchmark": "exchange", **result}))


if __name__ == "__main__":
    main()
