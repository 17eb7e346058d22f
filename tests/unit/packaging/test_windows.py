from __future__ import annotations

import ast

import bundle_windows as windows
import pytest


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2rc1", (1, 2, 0, 0)), ("3.4.5.6.7", (3, 4, 5, 6))],
)
def test_that_the_version_resource_holds_four_numbers(
    version: str, numbers: tuple[int, ...]
) -> None:
    text = windows.version_resource(version, "elocutio.exe", "d’analyse")
    calls = [n for n in ast.walk(ast.parse(text, mode="eval")) if isinstance(n, ast.Call)]
    fixed = next(c for c in calls if getattr(c.func, "id", "") == "FixedFileInfo")
    assert {ast.literal_eval(k.value) for k in fixed.keywords[:2]} == {numbers}
    strings = dict(
        [ast.literal_eval(a) for a in c.args]
        for c in calls
        if getattr(c.func, "id", "") == "StringStruct"
    )
    assert strings["FileDescription"] == "d’analyse"
    assert (strings["ProductVersion"], strings["InternalName"]) == (version, "elocutio")
