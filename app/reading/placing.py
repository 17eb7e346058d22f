"""Where bars and names of the margin go: pure functions, one axis at a time."""

from __future__ import annotations

from collections.abc import Sequence


def columns_of(spans: Sequence[tuple[float, float]], room: float = 3.0) -> list[int]:
    """Return the first free column for each vertical span (top, bottom), in the order given."""
    bottoms: list[float] = []
    chosen = []
    for top, bottom in spans:
        for column, used in enumerate(bottoms):
            if used + room <= top:
                bottoms[column] = bottom
                break
        else:
            column = len(bottoms)
            bottoms.append(bottom)
        chosen.append(column)
    return chosen


def pushed_apart(
    wanted: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Return tops near the wanted ones, in the same order, so that no two rows overlap.

    Least squares by pooling adjacent rows that collide, then kept between ``low`` and ``high``
    as far as there is room.
    """
    groups: list[tuple[float, int]] = []
    offset = 0.0
    offsets = []
    for want, height in zip(wanted, heights, strict=True):
        offsets.append(offset)
        groups.append((want - offset, 1))
        while len(groups) > 1 and groups[-2][0] > groups[-1][0]:
            (a, n), (b, k) = groups[-2], groups[-1]
            groups[-2:] = [((a * n + b * k) / (n + k), n + k)]
        offset += height
    most = max(low, high - offset)
    tops: list[float] = []
    for place, count in groups:
        kept = min(max(place, low), most)
        tops.extend(kept + there for there in offsets[len(tops) : len(tops) + count])
    return tops
