"""What must agree inside one record: text, offsets, quotes, ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from annotations.errors import UserError
from annotations.formats.records import ReadRecord, ReadSpan
from annotations.offsets import Fragments, checked_text, quote, text_sha256

_SHOWN = 60


def fragments_of(span: ReadSpan) -> Fragments:
    """Return a span's fragments; its hull where it names none."""
    if span.fragments is None:
        return ((span.start, span.end),)
    return tuple(span.fragments)


def problems(record: ReadRecord) -> Iterator[str]:
    """Yield one sentence for each thing in a record that disagrees with another."""
    try:
        checked_text(record.text)
    except UserError as error:
        yield str(error)
        return
    wanted = record.document.sha256 if record.document else ""
    if wanted and wanted != text_sha256(record.text):
        yield "The text does not have the SHA-256 that the record states."
    for number, span in enumerate(record.spans, start=1):
        for fault in _faults(span, record.text):
            yield f"{named('Span', number, span.id)}: {fault}"
    yield from _repeated("Span", (span.id for span in record.spans))
    ids = {span.id for span in record.spans if span.id}
    for number, relation in enumerate(record.relations, start=1):
        for end in (relation.head, relation.child):
            if end not in ids:
                name = named("Relation", number, relation.id)
                yield f"{name}: there is no span {end!r} in its record."
    yield from _repeated("Relation", (relation.id for relation in record.relations))
    yield from _repeated("Document label", (label.id for label in record.document_labels))


def named(what: str, number: int, id_: str) -> str:
    """Return what to call an entry of a record: its number from 1, and its id where it has one."""
    return f"{what} {number} ({id_})" if id_ else f"{what} {number}"


def _repeated(what: str, ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for number, id_ in enumerate(ids, start=1):
        if id_ and id_ in seen:
            yield f"{named(what, number, id_)}: its id stands twice."
        seen.add(id_)


def _faults(span: ReadSpan, text: str) -> Iterator[str]:
    if not span.label.strip():
        yield "it has no label."
    if span.start >= span.end:
        yield f"the start {span.start} must be smaller than the end {span.end}."
        return
    if span.end > len(text):
        yield f"{span.start}-{span.end} lies outside the text (0-{len(text)})."
        return
    fragments = fragments_of(span)
    fault = _fragment_fault(span, fragments)
    if fault:
        yield fault
        return
    words = quote(text, fragments)
    if span.quote is not None and span.quote != words:
        yield (
            f"the text at {span.start}-{span.end} is “{_short(words)}”, "
            f"but its quote says “{_short(span.quote)}”."
        )
    # Other writers may give more or less context than we do; it must be true, not of one length.
    if span.prefix is not None and not _ends_at(text, span.start, span.prefix):
        yield f"the text before {span.start} is not “{_short(span.prefix)}”."
    if span.suffix is not None and not text.startswith(span.suffix, span.end):
        yield f"the text after {span.end} is not “{_short(span.suffix)}”."


def _ends_at(text: str, offset: int, words: str) -> bool:
    return offset >= len(words) and text.startswith(words, offset - len(words))


def _fragment_fault(span: ReadSpan, fragments: Fragments) -> str:
    if not fragments:
        return "it has no fragments."
    for start, end in fragments:
        if start >= end:
            return f"the fragment {start}-{end} is empty."
    for (_, end), (start, _) in pairwise(fragments):
        if start < end:
            return f"the fragments overlap or are out of order at {start}."
    if fragments[0][0] != span.start or fragments[-1][1] != span.end:
        return f"its fragments do not reach from {span.start} to {span.end}."
    return ""


def _short(words: str) -> str:
    shown = words.replace("\r", "↵").replace("\n", "↵")
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
