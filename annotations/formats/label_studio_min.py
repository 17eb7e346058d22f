"""Label Studio's JSON-MIN: what lay in a task's data and results, side by side in one object.

One object an annotation; controls have lost their types, regions their ids, and a single choice
has become a text, which nothing tells from the task's own data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotations.formats.json_files import Entry

_ABOUT = frozenset(
    (
        *("id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time"),
        *("agreement", "history"),
    )
)


def is_min(values: Mapping[str, Any]) -> bool:
    """Whether an object is a record of JSON-MIN."""
    return "annotation_id" in values and "annotator" in values


def as_task(entry: Entry) -> Entry:
    """Return a record as the task that it was exported from."""
    values = {key: value for key, value in entry.values.items() if key not in _ABOUT}
    controls = {key: value for key, value in values.items() if _is_control(value)}
    data = {key: value for key, value in values.items() if key not in controls}
    text = _text_of(data, controls)
    results = [r for key, value in controls.items() for r in _results(key, value, text)]
    annotation = {"completed_by": entry.values.get("annotator"), "result": results}
    task = {"id": entry.values.get("id"), "data": data, "annotations": [annotation]}
    return Entry(entry.path, entry.line, entry.number, task)


def _is_control(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict | str)


def _text_of(data: dict[str, Any], controls: dict[str, Any]) -> str:
    """Return the key of the text that regions stand in: it holds the words that they state."""
    stated = [
        one["text"]
        for value in controls.values()
        for one in value
        if isinstance(one, dict) and isinstance(one.get("text"), str) and "start" in one
    ]
    fitting = [
        key
        for key, value in data.items()
        if isinstance(value, str) and all(quote in value for quote in stated)
    ]
    return "text" if "text" in fitting or not fitting else fitting[0]


def _results(key: str, value: list[Any], text: str) -> Iterator[dict[str, Any]]:
    for number, one in enumerate(value):
        if not isinstance(one, dict):
            yield {"type": "choice of a region that is not told", "from_name": key}
            continue
        kinds = [name for name, inside in one.items() if isinstance(inside, list)]
        kind = "labels" if "labels" in one else next(iter(kinds), "unknown")
        yield {
            "id": f"{key}-{number}",
            "type": kind,
            "from_name": key,
            "to_name": text,
            "value": one,
        }
