"""The page of a label, with links to those it is confused with, and passages that bear it."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from annotations.model import Label
from annotations.offsets import quote
from app.i18n import tr
from app.label_page import LabelPages
from app.session import Session
from app.theme import Theme
from app.widgets import parts

_QUOTES = 6
_LONGEST = 160


class LabelPageDialog(QDialog):
    """Stays open while the analyst works on."""

    def __init__(self, session: Session, theme: Theme, label: Label, parent: QWidget) -> None:
        super().__init__(parent)
        parts.fit_to_window(self, 520, 620)
        self._session, self._theme = session, theme
        self._codebook = label.codebook
        self.page = QTextBrowser()
        self.page.setAccessibleName(tr("Label"))
        self.page.setProperty("role", "page")
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox()
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.page, 1)
        column.addWidget(buttons)
        self.show_label(label)

    def show_label(self, label: Label) -> None:
        """Show another label's page."""
        project = self._session.project
        if project is None:
            return
        pages = LabelPages(project.codebooks(), self._session.language, self._theme)
        rows = project.annotations_with(label.code, label.codebook)
        self.setWindowTitle(pages.name(label))
        self._codebook = label.codebook
        self.page.setHtml(pages.page(label, self._quotes(rows[:_QUOTES]), len(rows)))

    def _quotes(self, rows: list[int]) -> list[str]:
        project = self._session.project
        assert project is not None
        found = []
        for row in rows:
            there = project.annotation_at(row)
            if there is not None:
                words = " ".join(quote(project.text(there.document), there.fragments).split())
                found.append(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")
        return found

    def _follow(self, url: QUrl) -> None:
        project = self._session.project
        if project is not None:
            code = unquote(url.path(QUrl.ComponentFormattingOption.FullyEncoded))
            self.show_label(project.any_label(self._codebook, code))
