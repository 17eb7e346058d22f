"""The search for unused objects stays out of the way of keys."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import gc
from app.window.launch import application, make_window

application()
window = make_window(None, False)
assert gc.isenabled()
gc.collect()
print(len(gc.get_objects()), gc.get_freeze_count(), gc.get_threshold()[2])
"""


def test_that_what_a_start_loads_is_left_out_of_every_later_search() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    left, frozen, rare = map(int, done.stdout.split())
    assert frozen > 50_000
    assert left < frozen // 20
    assert rare == 100
