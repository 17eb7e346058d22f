"""What an import or export did, in words."""

from __future__ import annotations

from collections.abc import Mapping

from annotations.model import Report
from app.i18n import tr


def report_text(report: Report) -> str:
    """Return a report in words, a line a count, with a blank line between its portions."""
    portions = (
        (tr("Read:"), report.read),
        (tr("Written:"), report.written),
        (tr("Changed:"), report.changed),
        (tr("Left out:"), report.left_out),
    )
    told = [
        "\n".join([head, *(f"  {line}" for line in count_lines(counts))])
        for head, counts in portions
        if counts
    ]
    if report.assumed:
        told.append("\n".join(report.assumed))
    return "\n\n".join(told) or tr("Nothing.")


def count_lines(counts: Mapping[str, int]) -> list[str]:
    """Return what was counted, each with its number."""
    return [tr("{what}: {n}", what=tr(what), n=number) for what, number in counts.items()]
