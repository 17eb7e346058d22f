"""Writes the JSON Schema of the record format: ``python -m annotations.formats.schema_file``."""

from __future__ import annotations

import json
from pathlib import Path

from annotations.formats.records import json_schema

TARGET = Path(__file__).parents[2] / "resources" / "schemas" / "elocutio-jsonl.schema.json"


def schema_text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(schema_text(), encoding="utf-8")
