"""The text of a document that could be added: what is kept of it, what would be cut off."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from annotations.offsets import Fragment, OffsetMap
from annotations.readers.cutting import line_at
from app.i18n import tr
from app.theme import Theme, reading_font

_SHOWN = 60_000
"""Characters of either end of a long text that are shown; laying out more holds up the window."""
_FACE = 15


class TextPreview(QPlainTextEdit):
    """Shows a text, or both ends of a long one; offsets are code points of the whole text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._tail = 0
        self._head_map = self._tail_map = OffsetMap("")
        self._tail_begin = 0
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            self.textInteractionFlags() | self.textInteractionFlags().TextSelectableByKeyboard
        )
        self.setProperty("role", "field")
        self.setAccessibleName(tr("Text"))
        self.setFont(reading_font(_FACE))

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        long = len(text) > 2 * _SHOWN
        head = text[:_SHOWN] if long else text
        self._tail = len(text) - _SHOWN if long else len(text)
        self._head_map, self._tail_map = OffsetMap(head), OffsetMap(text[self._tail :])
        display = self._head_map.display
        if long:
            hidden = tr("{n} characters are not shown here", n=self._tail - _SHOWN)
            display += f"\n\n[… {hidden} …]\n\n"
        self._tail_begin = _units(display)
        self.setPlainText(display + self._tail_map.display)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def caret_line(self) -> Fragment:
        """Return the line that the caret stands in (code points, without its end)."""
        return line_at(self._text, self._offset(self.textCursor().position()))

    def selected_lines(self) -> Fragment:
        """Return the start of the first and the end of the last selected line."""
        cursor = self.textCursor()
        first = line_at(self._text, self._offset(cursor.selectionStart()))
        last = line_at(self._text, self._offset(cursor.selectionEnd()))
        return first[0], last[1]

    def go_to(self, offset: int) -> None:
        """Put the caret at an offset and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(self._position(offset))
        self.setTextCursor(cursor)
        self.centerCursor()

    def show_kept(self, keep: Fragment) -> None:
        """Strike out what is not kept."""
        struck = QTextCharFormat()
        struck.setForeground(QColor(self._theme.text_3))
        struck.setFontStrikeOut(True)
        end = self.document().characterCount() - 1
        marks = []
        for first, last in ((0, self._position(keep[0])), (self._position(keep[1]), end)):
            if first < last:
                mark = QTextEdit.ExtraSelection()
                mark.format = struck
                cursor = QTextCursor(self.document())
                cursor.setPosition(first)
                cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor = cursor
                marks.append(mark)
        self.setExtraSelections(marks)

    def _position(self, offset: int) -> int:
        if offset >= self._tail and self._tail < len(self._text):
            return self._tail_begin + self._tail_map.to_qt(offset - self._tail)
        return self._head_map.to_qt(min(offset, self._head_map.length))

    def _offset(self, position: int) -> int:
        if position >= self._tail_begin and self._tail < len(self._text):
            return self._tail + self._tail_map.to_offset(position - self._tail_begin)
        return min(self._head_map.to_offset(position), self._head_map.length)


def _units(text: str) -> int:
    """Return the length of a text in Qt's units (UTF-16)."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
