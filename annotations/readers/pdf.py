"""PDF with a text layer, through PDFium: columns in reading order, line ends as on the page."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from threading import Lock
from typing import Any

from annotations.errors import UserError, mark
from annotations.readers.base import Options, ReadText, Source
from annotations.readers.columns import Piece, page_text

_PDFIUM = Lock()
"""PDFium works in one thread at a time."""
_MOST_PAGES = 20_000
_HYPHENS = frozenset((0x02, 0xFFFE))
"""What PDFium gives for a hyphen at the end of a line."""
_COLUMN_GAP = 1.0
_OTHER_LINE = 0.7
_OVERLAP = 1.5
"""How far a sign may lie back over the one before, in sizes: accents, kerning, wide signs."""
_PASSWORD = 4
"""PDFium's FPDF_ERR_PASSWORD."""
_LETTERLESS = "\ufffd"
_NO_FACT = re.compile(
    r"\W*(untitled|anonymous|unknown|unspecified|sans titre)?\W*|Microsoft \w+ - .*"
    r"|.*\.(docx?|odt|rtf|indd|qxd|pdf|tex|dvi)",
    re.IGNORECASE | re.DOTALL,
)
"""What programs write where nobody gave a title or an author: their own words, file names."""


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read a PDF. Raises UserError where it has no text layer, is damaged or protected."""
    if b"%PDF-" not in source.data[:1024]:
        raise UserError(
            "This is no PDF file." if source.data else "The file is empty.", file=source.place
        )
    with _PDFIUM:
        pages, facts = _pages(source)
    found = [page for page in pages if page.strip()]
    if not found:
        raise UserError(
            "This PDF has no text layer: it is a scan; run it through text recognition (OCR) "
            "first.",
            file=source.place,
        )
    yield source.text(
        "\n\n".join(found),
        title=_fact(facts, "Title"),
        metadata={"author": _fact(facts, "Author")},
        notes=_notes(pages),
    )


def _fact(facts: dict[str, str], name: str) -> str:
    words = facts.get(name, "").strip()
    return "" if _NO_FACT.fullmatch(words) else words


def _notes(pages: list[str]) -> tuple[str, ...]:
    notes = []
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page.strip()]
    if empty:
        shown = ", ".join(empty[:10]) + ("…" if len(empty) > 10 else "")
        notes.append(f"Pages without text (empty, pictures or scans): {shown}.")
    letterless = sum(page.count(_LETTERLESS) for page in pages)
    if letterless:
        notes.append(f"{letterless} signs have no letter in the PDF and stand as {_LETTERLESS}.")
    return tuple(notes)


def _pages(source: Source) -> tuple[list[str], dict[str, str]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            sentence = mark("The PDF is protected by a password; save it without one first.")
        else:
            sentence = mark("The PDF is damaged or incomplete; get it again.")
        raise UserError(sentence, file=source.place) from None
    try:
        if len(document) > _MOST_PAGES:
            raise UserError("The PDF has too many pages; split it first.", file=source.place)
        return [_page(document, number) for number in range(len(document))], (
            document.get_metadata_dict()
        )
    finally:
        document.close()


def _page(document: Any, number: int) -> str:
    """Return a page's text; a damaged page has none."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return ""
    try:
        text = page.get_textpage()
        if page.get_rotation() % 180:
            # Its lines run upwards; their order is that of the file.
            return "\n".join(piece.text for piece in _pieces(text))
        return page_text(list(_pieces(text)))
    except pypdfium2.PdfiumError:
        return ""
    finally:
        page.close()


def _pieces(page: Any) -> Iterator[Piece]:
    """Yield what stands together on a line; a gap as wide as a gutter parts it."""
    made = _Making()
    signs = _Signs(page)
    for index in range(page.count_chars()):
        code, generated = signs.code(index), signs.generated(index)
        if generated and code in (0x0A, 0x0D):
            yield from made.ended()
        elif generated:
            made.blank = True
        else:
            place = signs.place(index)
            if made.parts_from(code, place):
                yield from made.ended()
            made.add(code, place)
    yield from made.ended()


_Place = tuple[float, float, float, float]
"""Left, right, base, size."""


class _Making:
    """The piece that is being put together."""

    def __init__(self) -> None:
        self.blank = False
        self._units: list[int] = []
        self._left = self._right = self._base = self._size = 0.0
        self._last = (0.0, 0.0)

    def parts_from(self, code: int, place: _Place) -> bool:
        """Whether a sign at a place begins another piece: not where the last one leads on."""
        if not self._units:
            return False
        left, right, base, size = place
        size = max(size, self._size, 1.0)
        before, after = self._last
        forth = before - right if _is_leftward(code) else left - after
        return (
            abs(base - self._base) > _OTHER_LINE * size
            or forth > _COLUMN_GAP * size
            or forth < -_OVERLAP * size
        )

    def add(self, code: int, place: _Place) -> None:
        left, right, base, size = place
        if not self._units:
            self._left, self._right, self._base, self._size = place
        elif self.blank:
            self._units.append(0x20)
        self.blank = False
        self._units.append(0x2D if code in _HYPHENS else code or ord(_LETTERLESS))
        self._left, self._right = min(self._left, left), max(self._right, right)
        self._last = left, right
        if size > self._size:
            self._base, self._size = base, size

    def ended(self) -> Iterator[Piece]:
        """Yield the piece where it has words, and begin anew."""
        text = _decoded(self._units)
        if text.strip():
            yield Piece(text, self._left, self._right, self._base, max(self._size, 1.0))
        self._units = []
        self.blank = False


def _is_leftward(code: int) -> bool:
    return unicodedata.bidirectional(chr(code)) in ("R", "AL")


def _decoded(units: list[int]) -> str:
    """Return signs as a text; some come as UTF-16 halves, and some have no character."""
    text = "".join(chr(unit) if 0x20 <= unit <= 0x10FFFF or unit == 9 else " " for unit in units)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class _Signs:
    """PDFium's answers about the signs of a page."""

    def __init__(self, page: Any) -> None:
        from pypdfium2 import raw

        self._raw, self._page = raw, page
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def code(self, index: int) -> int:
        return int(self._raw.FPDFText_GetUnicode(self._page, index))

    def generated(self, index: int) -> bool:
        """Whether PDFium has put it in: blanks and line ends that the file does not hold."""
        return bool(self._raw.FPDFText_IsGenerated(self._page, index) == 1)

    def place(self, index: int) -> _Place:
        box = self._box
        self._raw.FPDFText_GetLooseCharBox(self._page, index, box)
        self._raw.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return box.left, box.right, self._y.value, box.top - box.bottom
