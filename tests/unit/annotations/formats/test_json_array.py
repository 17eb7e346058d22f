"""A list in a JSON file is read element by element, and as strictly as the whole would be."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.errors import UserError
from annotations.formats import json_array
from annotations.formats.json_array import BrokenArrayError, elements
from annotations.formats.json_files import entries

_VALUES = st.recursive(
    st.none() | st.integers(-5, 5) | st.text(alphabet='a"\\[]{},é😀\n', max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(alphabet='k"\\}]', max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)
_OBJECTS = st.dictionaries(st.text(alphabet='k"\\}]', max_size=3), _VALUES, max_size=3)


@settings(max_examples=150, deadline=None)
@given(st.lists(_OBJECTS, max_size=5), st.sampled_from([1, 2, 7, 64]), st.sampled_from([0, 1, 4]))
def test_that_elements_are_those_of_the_whole_list_however_it_is_cut(
    tmp_path_factory: pytest.TempPathFactory, values: list[object], window: int, indent: int
) -> None:
    file = tmp_path_factory.mktemp("array") / "a.json"
    data = msgspec.json.encode(values)
    file.write_bytes(msgspec.json.format(data, indent=indent) if indent else data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_array, "_WINDOW", window)
        assert [msgspec.json.decode(raw) for raw in elements(file)] == values
        assert [entry.values for entry in entries(file)] == values
        assert [entry.number for entry in entries(file)] == list(range(1, len(values) + 1))


@pytest.mark.parametrize(
    "data",
    [
        *(b"[{}", b"[{},]", b"[,{}]", b"[{}{}]", b"[{}] x", b"[{}]]", b'[{"a":1]', b"[{} \\{}]"),
        *(b'[{"a":"}]', b"[{},{]", b'[{"a":1},\\"x\\",{}]', b"[[}]", b"["),
    ],
)
def test_that_a_list_which_is_broken_is_refused_however_it_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.setattr(json_array, "_WINDOW", 3)
    (tmp_path / "a.json").write_bytes(data)
    with pytest.raises(UserError):
        list(entries(tmp_path / "a.json"))


@pytest.mark.parametrize("data", [b"[1]", b"[{}, 1, {}]", b"[{}, [], {}]", b'["a"]'])
def test_that_an_entry_which_is_no_object_is_named_by_its_number(
    tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "a.json").write_bytes(data)
    number = "2" if data.startswith(b"[{") else "1"
    with pytest.raises(UserError, match=f"Entry {number} is no object"):
        list(entries(tmp_path / "a.json"))


def test_that_progress_is_told_and_that_a_mark_at_the_beginning_and_space_behind_are_none(
    tmp_path: Path,
) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"\xef\xbb\xbf \n [ ] \n")
    told: list[tuple[int, int]] = []
    assert list(elements(file, lambda done, of: told.append((done, of)))) == []
    assert told == [(11, 11)]


@pytest.mark.parametrize("data", [b"", b"{}", b"1", b"[1]", b"[{}"])
def test_that_what_is_no_list_of_objects_is_left_to_who_reads_it_whole(
    tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "a.json").write_bytes(data)
    with pytest.raises(BrokenArrayError):
        list(elements(tmp_path / "a.json"))
