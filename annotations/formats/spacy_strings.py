"""How spaCy numbers strings: some by a table, all others by their 64-bit MurmurHash.

MurmurHash64A after Austin Appleby (public domain), of UTF-8 with the seed 1. The table is that of
``spacy.symbols``, whose numbers are part of the file format.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_MASK = 2**64 - 1
_MULTIPLIER = 0xC6A4A7935BD1E995
_SHIFT = 47
_SEED = 1

ORTH, ENT_IOB, ENT_TYPE = 65, 77, 78
"""Columns of the tokens: the word itself, where a named entity begins, and its label."""


_ATTRIBUTES = (
    "ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE "
    "HEAD SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON "
    "PROPN PUNCT SCONJ SYM VERB X EOL SPACE"
)
_LABELS = (
    "PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME "
    "PERCENT MONEY QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux "
    "auxpass cc ccomp complm conj cop csubj csubjpass dep det dobj expl hmod hyph infmod intj "
    "iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis "
    "partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp "
    "acl ENT_KB_ID MORPH ENT_ID IDX _"
)


def _symbols() -> Iterator[str]:
    yield from ("", "IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_PUNCT", "IS_SPACE")
    yield from ("IS_TITLE", "IS_UPPER", "LIKE_URL", "LIKE_NUM", "LIKE_EMAIL", "IS_STOP")
    yield from ("IS_OOV_DEPRECATED", "IS_BRACKET", "IS_QUOTE", "IS_LEFT_PUNCT", "IS_RIGHT_PUNCT")
    yield "IS_CURRENCY"
    yield from (f"FLAG{number}" for number in range(19, 64))
    yield from _ATTRIBUTES.split()
    yield from (f"DEPRECATED{number:03}" for number in range(1, 277))
    yield from _LABELS.split()


SYMBOLS = {name: number for number, name in enumerate(_symbols())}


@lru_cache(maxsize=200_000)
def key(string: str) -> int:
    """Return the number by which spaCy knows a string."""
    known = SYMBOLS.get(string)
    return _hash(string.encode()) if known is None else known


def _hash(data: bytes) -> int:
    h = (_SEED ^ (len(data) * _MULTIPLIER)) & _MASK
    whole = len(data) & ~7
    for place in range(0, whole, 8):
        k = (int.from_bytes(data[place : place + 8], "little") * _MULTIPLIER) & _MASK
        k = ((k ^ (k >> _SHIFT)) * _MULTIPLIER) & _MASK
        h = ((h ^ k) * _MULTIPLIER) & _MASK
    if whole < len(data):
        h = ((h ^ int.from_bytes(data[whole:], "little")) * _MULTIPLIER) & _MASK
    h = ((h ^ (h >> _SHIFT)) * _MULTIPLIER) & _MASK
    return h ^ (h >> _SHIFT)


def by_key(strings: list[str]) -> dict[int, str]:
    """Return the strings of a file, and those of the table, by their numbers."""
    found = {number: name for name, number in SYMBOLS.items()}
    found.update((key(string), string) for string in strings)
    return found
