"""A few zero bytes make no text UTF-16, and every refusal names its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.readers.plaintext import decode
from tests.unit.annotations.readers.support import read


@pytest.mark.parametrize("place", [0, 9, 10, 17])
def test_that_a_text_with_a_zero_byte_is_no_utf16(place: int) -> None:
    words = bytearray(b"text with * inside")
    words[place] = 0
    for data in (bytes(words), bytes(words) + b"the words go on and on for a while" * 20):
        with pytest.raises(UserError, match="binary"):
            decode(data, "x")


@pytest.mark.parametrize("text", ["Été, naïf : œuvre.", "Γειά σου, κόσμε. Πώς είσαι;", "a b"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_that_alphabets_in_utf16_are_known_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfea\0\0\0b\0", b"\xef\xbb\xbfa\0b", b"\x89PNG\r\n", b"a\0b", b"a\0cb", b"\0abc"],
)
def test_that_a_refusal_names_the_file(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: ")
