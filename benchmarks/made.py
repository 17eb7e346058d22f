"""Annotation sets that are made by rule, for benchmarks: the same ones at every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from uuid import UUID

from annotations.model import Annotation, AnnotationSet, Document, new_id
from annotations.offsets import text_sha256

_WORDS = ["jamais", "l’été", "déjà", "nous", "politique", "😀", "encore", "la", "de", "vérité"]
_LABELS = ("Repetition", "Slogans", "Loaded_Language", "Doubt")


def made_sets(documents: int, annotations: int, words: int = 1_000) -> Iterator[AnnotationSet]:
    """Yield documents of so many words, each with so many annotations of two annotators."""
    chance = random.Random(1)
    for number in range(documents):
        text = " ".join(chance.choices(_WORDS, k=words))
        id_ = str(UUID(int=chance.getrandbits(128)))
        title = f"Document {number}"
        document = Document(0, id_, 0, title, "fr", len(text), text_sha256(text))
        yield AnnotationSet(document, text, tuple(_annotations(chance, len(text), annotations)))


def _annotations(chance: random.Random, length: int, annotations: int) -> Iterator[Annotation]:
    for number in range(annotations):
        start = chance.randrange(length - 100)
        place = (start, start + chance.randrange(5, 100))
        yield Annotation(
            row=0,
            id=new_id(),
            document="",
            label=_LABELS[number % len(_LABELS)],
            codebook="semeval-2023",
            annotator="ana" if number % 2 else "léa",
            fragments=(place,),
            note="une note" if number % 10 == 0 else "",
        )
