"""Ids that the program makes: version 7 of RFC 9562, in the order in which they were made."""

from __future__ import annotations

import threading
import time
import uuid

import pytest

from annotations import model
from annotations.model import new_id


def test_that_ids_are_version_7_and_tell_their_time() -> None:
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_id())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert before <= made.int >> 80 <= time.time_ns() // 1_000_000 + 1


@pytest.mark.parametrize("moments", [[1_700_000_000_000] * 500, range(1_700_000_000_500, 0, -1)])
def test_that_later_ids_are_greater_in_one_millisecond_and_when_the_clock_goes_back(
    moments, monkeypatch
) -> None:
    clock = iter(moments)
    monkeypatch.setattr(model.time, "time_ns", lambda: next(clock) * 1_000_000)
    made = [new_id() for _ in range(500)]
    assert made == sorted(made)
    assert len(set(made)) == 500


def test_that_threads_never_get_the_same_id() -> None:
    made: list[str] = []
    threads = [
        threading.Thread(target=lambda: made.extend(new_id() for _ in range(500))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 2_000
