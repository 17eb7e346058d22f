"""Pictures of the document shown: saved to a file, or copied."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from annotations.model import Document
from annotations.offsets import Fragment
from annotations.project import Project
from app.dialogs.picture import PictureDialog, free_path
from app.i18n import tr
from app.picture.make import Copied, copied_picture, write_picture
from app.picture.options import Options, Source, as_shown
from app.picture.sheet import Progress
from app.project_styles import relations_of, styles_of
from app.reading.view import ReadingView
from app.session import Session
from app.theme import THEMES
from app.window.files import FileCommands

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

_THEME, _LEGEND, _SUFFIX = "picture_theme", "picture_legend", "picture_suffix"


class PictureCommands:
    """Painting goes on elsewhere, from the project: nothing of the view is shared."""

    def __init__(
        self, session: Session, view: ReadingView, files: FileCommands, window: MainWindow
    ) -> None:
        self._session = session
        self._view = view
        self._files = files
        self._window = window

    def save(self) -> None:
        """Ask for a file, a part and a look, and write the picture."""
        session = self._session
        if session.project is None or session.document is None:
            return
        folder = session.project.path.parent
        suffix = str(session.settings.state(_SUFFIX) or ".svg")
        _, width = as_shown(self._view.scene.columns)
        dialog = PictureDialog(
            self._window,
            free_path(folder, session.document.title, suffix),
            self._parts(),
            width,
            self._theme(),
            self._legend(),
        )
        if not dialog.exec():
            return
        path = dialog.path()
        session.settings.set_state(_THEME, dialog.theme_chosen().name)
        session.settings.set_state(_LEGEND, "yes" if dialog.legend.isChecked() else "no")
        session.settings.set_state(_SUFFIX, path.suffix.lower())
        options = self._options(dialog.passage(), dialog.picture_width.value())
        source = self._source(session.project, session.document)

        def work(progress: Progress) -> str:
            return write_picture(source(), options, path, progress)

        def done(size: str) -> None:
            self._window.show_message(
                tr("Picture saved ({file}, {size})", file=path.name, size=size)
            )

        self._files.run(tr("Painting…"), work, done)

    def copy(self) -> None:
        """Put a picture of the selection, else of what is in view, on the clipboard."""
        session = self._session
        if session.project is None or session.document is None:
            return
        passage = session.selection or self._view.visible_passage()
        options = self._options(passage, as_shown(self._view.scene.columns)[1])
        source = self._source(session.project, session.document)

        def work(progress: Progress) -> Copied:
            return copied_picture(source(), options, progress)

        def done(copied: Copied) -> None:
            data = QMimeData()
            data.setImageData(copied.image)
            data.setData("image/png", copied.png)
            data.setData("image/svg+xml", copied.svg)
            QGuiApplication.clipboard().setMimeData(data)
            self._window.show_message(tr("Picture copied"))

        self._files.run(tr("Painting…"), work, done)

    def _parts(self) -> dict[str, Fragment | None]:
        parts: dict[str, Fragment | None] = {}
        if self._session.selection is not None:
            parts[tr("The selection, in whole lines")] = self._session.selection
        visible = self._view.visible_passage()
        if visible is not None:
            parts[tr("What is in view")] = visible
        parts[tr("The whole document")] = None
        return parts

    def _options(self, passage: Fragment | None, width: int) -> Options:
        """Return how the view paints, with its lines where the width is its own."""
        scene = self._view.scene
        columns, own_width = as_shown(scene.columns)
        return Options(
            theme=THEMES[self._theme()],
            width=width,
            look=scene.look,
            legend=self._legend(),
            passage=passage,
            columns=columns if width == own_width else None,
        )

    def _source(self, project: Project, document: Document) -> Callable[[], Source]:
        """Return what reads the document, to be called where it is painted."""
        session = self._session
        language, filters, focus = session.language, session.filters, session.focus
        in_hand = session.in_hand.row if session.in_hand else 0

        def read() -> Source:
            return Source(
                text=project.text(document.id),
                marks=project.marks(document.id),
                styles=styles_of(project, language, filters, focus),
                relations=tuple(relations_of(project, document.id, language)),
                title=document.title,
                language=document.language,
                in_hand=in_hand,
            )

        return read

    def _theme(self) -> str:
        theme = str(self._session.settings.state(_THEME) or "light")
        return theme if theme in THEMES else "light"

    def _legend(self) -> bool:
        return self._session.settings.state(_LEGEND) != "no"
