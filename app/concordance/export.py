"""Writing what is shown as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from annotations.errors import UserError
from annotations.formats.table import FORMULA
from annotations.language.concordance import Line
from app.concordance.model import Counts
from app.i18n import mark, tr

_HEADS = (
    mark("Identifier"),
    mark("Document"),
    mark("Start"),
    mark("End"),
    mark("Left"),
    mark("Match"),
    mark("Right"),
)
"""In the window's language, as all tables of the window; those of commands stay in English."""


def as_csv(heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> bytes:
    """Return a table as CSV in UTF-8, with the mark by which Excel knows it.

    What a spreadsheet would take for a formula gets an apostrophe before it.
    """
    buffer = io.StringIO()
    table = csv.writer(buffer)
    table.writerow(heads)
    table.writerows([_cell(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def lines_csv(lines: Sequence[Line]) -> bytes:
    """Return lines as CSV; ``start`` and ``end`` are code points."""
    columns = [
        (line.document, line.title, line.start, line.end, line.left, line.match, line.right)
        for line in lines
    ]
    return as_csv([tr(head) for head in _HEADS], columns)


def table_csv(table: Counts) -> bytes:
    """Return a table of counts as CSV."""
    return as_csv([tr(head) for head in table.heads], table.rows)


def write(path: Path, data: bytes) -> Path:
    """Write a file and return its path. Raises UserError where it cannot be written."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UserError(
            "The table could not be written ({why}); choose another place.",
            why=error.strerror or str(error),
            file=str(path),
        ) from error
    return path


def ask_path(parent: QWidget, name: str) -> Path | None:
    """Ask where a table shall go."""
    path, _ = QFileDialog.getSaveFileName(
        parent, tr("Export as a table"), f"{name}.csv", tr("Tables (*.csv)")
    )
    if not path:
        return None
    return Path(path) if Path(path).suffix else Path(f"{path}.csv")
