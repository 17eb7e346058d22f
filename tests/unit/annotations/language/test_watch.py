"""Silence is noticed, signs of life are heard, and nothing is counted while nobody waits."""

from __future__ import annotations

import threading
import time

from annotations.language.watch import Watch


def test_that_silence_is_noticed_once_each_time() -> None:
    hung = threading.Semaphore(0)
    watch = Watch(0.2, hung.release)
    with watch.watching():
        assert hung.acquire(timeout=20)
        assert hung.acquire(timeout=20)
    watch.close()


def test_that_signs_of_life_keep_the_watch_quiet() -> None:
    hung = threading.Event()
    watch = Watch(2.0, hung.set)
    with watch.watching():
        for _ in range(35):
            time.sleep(0.1)
            watch.heard()
    watch.close()
    assert not hung.is_set()


def test_that_nothing_is_counted_outside_and_the_count_begins_anew() -> None:
    hung = threading.Event()
    watch = Watch(1.0, hung.set)
    for _ in range(4):
        with watch.watching():
            time.sleep(0.5)
        time.sleep(0.5)
    watch.close()
    assert not hung.is_set()
