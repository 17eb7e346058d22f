"""Label Studio JSON: a list of tasks with annotations, predictions, relations; JSON-MIN, read.

Offsets are code points since Label Studio's frontend corrects them, UTF-16 units before; each
region states its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotations.formats.base import Format, Options, Unit
from annotations.formats.building import Draft
from annotations.formats.files import Tell
from annotations.formats.json_files import Entry, entries, first_object
from annotations.formats.label_studio_min import as_task, is_min
from annotations.formats.label_studio_out import CARRIES, write
from annotations.formats.units import Detector, Reading, Span
from annotations.model import AnnotationSet, Report, Status

_SPANS = frozenset({"labels"})
_DATA_OBJECT = re.compile(rb'"data"\s*:\s*\{')
_DATA = frozenset({"title", "language"})


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each task with a text."""
    detector = Detector(Unit.CODE_POINT, options.unit)
    for task in _tasks(path, options.tell):
        found = _text(task)
        if found is None:
            Report.count(report.left_out, "task without a text")
            continue
        text, results = found[1], [r for _, rs in _results(task) for r in rs]
        detector.see(text, [_place(task, r, text) for r in results if _is_span(r)])
    reading = detector.decide(report)
    for task in _tasks(path, options.tell):
        found = _text(task)
        if found is not None:
            yield _document(task, *found, reading, report)


def _tasks(path: Path, tell: Tell | None = None) -> Iterator[Entry]:
    for task in entries(path, tell):
        if is_min(task.values) and "data" not in task.values:
            yield as_task(task)
        elif isinstance(task.values.get("data"), dict):
            yield task
        else:
            raise task.fault("The task has no “data”; export the project as JSON or JSON-MIN.")


def _text(task: Entry) -> tuple[str, str] | None:
    """Return (key, text): what regions refer to, else “text”, else the only text of the task.

    None for a task about a picture or sound. Raises UserError where regions of a text lack it.
    """
    data = task.object("data")
    named = [str(r.get("to_name")) for _, rs in _results(task) for r in rs if _is_span(r)]
    texts = [key for key, value in data.items() if isinstance(value, str)]
    for key in (*dict.fromkeys(named), "text", *(texts if len(texts) == 1 else ())):
        if isinstance(data.get(key), str):
            return key, str(data[key])
    if named:
        raise task.fault("The task's data hold no “text”.")
    return None


def _results(task: Entry) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    for name in ("annotations", "predictions"):
        for one in task.objects(name):
            yield one, task.objects("result", one)


def _is_span(result: dict[str, Any]) -> bool:
    value = result.get("value")
    return (
        result.get("type") in _SPANS
        and isinstance(value, dict)
        and isinstance(value.get("start"), int)
    )


def _place(task: Entry, result: dict[str, Any], text: str) -> Span:
    value = task.object("value", result)
    start = task.offset(value.get("start"), "A start")
    quote = task.text("text", value) or None
    if quote is not None and "\\n" in quote and "\\n" not in text:
        quote = quote.replace("\\n", "\n")  # how the frontend writes a line end
    return start, task.offset(value.get("end"), "An end"), quote


def _document(task: Entry, key: str, text: str, reading: Reading, report: Report) -> AnnotationSet:
    draft = Draft(text, report, str(task.path), reading, task.line)
    Report.count(report.left_out, "draft of an annotation", len(task.objects("drafts")))
    for annotation, results in _results(task):
        if annotation.get("was_cancelled"):
            Report.count(report.left_out, "annotation of a skipped task", len(results))
            continue
        _Annotation(task, draft, annotation).take(results)
    data = task.object("data")
    rest = {k: v for k, v in data.items() if k not in _DATA | {key}}
    return draft.finish(
        title=task.text("title", data),
        language=task.text("language", data),
        metadata=dict(task.object("meta")) | rest,
    )


class _Annotation:
    """One annotator's results, or a model's, for a task."""

    def __init__(self, task: Entry, draft: Draft, values: dict[str, Any]) -> None:
        self._task = task
        self._draft = draft
        self._is_prediction = "model_version" in values and "completed_by" not in values
        self._who = str(values.get("model_version") or "") if self._is_prediction else _who(values)
        self._made: dict[str, list[str]] = {}

    def take(self, results: list[dict[str, Any]]) -> None:
        about: dict[str, list[dict[str, Any]]] = {}
        for result in results:
            about.setdefault(str(result.get("id")), []).append(result)
        for result in results:
            if _is_span(result):
                self._region(result, about[str(result.get("id"))])
        for result in results:
            self._other(result)

    def _region(self, result: dict[str, Any], about: list[dict[str, Any]]) -> None:
        """Make an annotation of each label of a region."""
        task, meta = self._task, self._task.object("meta", result)
        value = task.object("value", result)
        labels = value.get("labels")
        if not isinstance(labels, list) or not all(isinstance(one, str) for one in labels):
            raise task.fault("“labels” must be a list of texts.")
        start, end, quote = _place(task, result, self._draft.text)
        attributes: dict[str, Any] = dict(task.object("attributes", meta))
        for other in about:
            if other is not result and not _is_span(other) and other.get("type") != "relation":
                inner = task.object("value", other)
                attributes[str(other.get("from_name"))] = inner.get(str(other.get("type")))
        notes = meta.get("text")
        usual = Status.SUGGESTED if self._is_prediction else Status.ACCEPTED
        stated = task.text("status", meta)
        made = self._made.setdefault(str(result.get("id")), [])
        for label in labels:
            one = self._draft.annotate(
                [(start, end)],
                label,
                name=f"Region {result.get('id')}",
                quote=quote,
                codebook=task.text("codebook", meta),
                annotator=self._who,
                status=Status(stated) if stated in {s.value for s in Status} else usual,
                origin="model" if self._is_prediction else "import",
                attributes=attributes,
                note="\n".join(map(str, notes)) if isinstance(notes, list) else "",
            )
            made.append(one.id if one else "")

    def _other(self, result: dict[str, Any]) -> None:
        kind, draft = str(result.get("type")), self._draft
        if kind == "relation":
            self._relation(result)
        elif _is_span(result) or str(result.get("id")) in self._made:
            return
        elif kind == "choices":
            choices = self._task.object("value", result).get("choices")
            for choice in choices if isinstance(choices, list) else ():
                draft.label_document(str(choice), annotator=self._who)
        else:
            Report.count(draft.report.left_out, f"result of the type “{kind[:40]}”")

    def _relation(self, result: dict[str, Any]) -> None:
        ends = [str(result.get(name)) for name in ("from_id", "to_id")]
        missing = [end for end in ends if end not in self._made]
        if missing:
            Report.count(self._draft.report.left_out, "relation to a region left out")
            return
        if result.get("direction") == "left":
            ends.reverse()
        labels = result.get("labels") or [""]
        heads, children = self._made[ends[0]], self._made[ends[1]]
        for label in labels if isinstance(labels, list) else [labels]:
            self._draft.relate(heads[0], children[0], str(label), annotator=self._who)


def _who(values: dict[str, Any]) -> str:
    """Return an annotator's name, else e-mail address, else number."""
    person = values.get("completed_by")
    if not isinstance(person, dict):
        return "" if person is None else f"user {person}"
    name = f"{person.get('first_name') or ''} {person.get('last_name') or ''}".strip()
    return name or str(person.get("email") or "") or f"user {person.get('id')}"


def recognise(_: Path, head: bytes) -> bool:
    """Whether the first object, or the first bytes, look like a task with data and results."""
    one = first_object(head)
    if one:
        full = isinstance(one.get("data"), dict) and "annotations" in one
        return full or is_min(one)
    whole = _DATA_OBJECT.search(head) or (b'"annotation_id"' in head and b'"annotator"' in head)
    return head.lstrip()[:1] == b"[" and bool(whole)


FORMAT = Format(
    code="label-studio",
    name="Label Studio JSON",
    suffixes=(".json",),
    read=read,
    write=write,
    carries=CARRIES,
    more_losses=("relations between passages of different annotators",),
    recognise=recognise,
    open_unit=True,
)
