"""Restoring a backup: as a copy beside the project, or in its place after backing that up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from annotations.project import backups
from annotations.project.backups import Backup
from app.dialogs.restore import RestoreDialog, shown_time
from app.i18n import tr
from app.window.backing_up import folder_of

if TYPE_CHECKING:
    from app.window.main_window import MainWindow


class Restoring:
    """What “Restore from backup…” does."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: RestoreDialog | None = None

    def open(self) -> RestoreDialog:
        """Show the backups of the open project, or of those lately opened."""
        window = self._window
        project = window.session.project
        paths = [project.path] if project is not None else []
        known = [path.resolve() for path in paths]
        paths += [Path(path) for path in window.settings.recent() if Path(path) not in known]
        dialog = RestoreDialog(paths, folder_of(window.settings), window)
        dialog.copy_wanted.connect(self.copy)
        dialog.replace_wanted.connect(self._ask)
        self.dialog = dialog
        dialog.open()
        return dialog

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog.deleteLater()
            self.dialog = None

    def copy(self, backup: Backup, project: Path) -> None:
        """Write a backup beside its project, and open it."""
        self._close()
        target = backups.free_name(project, backup.created)
        self._window.files.run(
            tr("Restoring…"),
            lambda _: backups.restore_copy(backup.path, target),
            lambda _: self._open(target, tr("Restored as “{name}”", name=target.stem)),
        )

    def _ask(self, backup: Backup, project: Path) -> None:
        box = QMessageBox(self.dialog)
        box.setWindowTitle(tr("Restore from backup"))
        box.setText(
            tr(
                "Put the backup of {time} in the place of “{name}”?",
                time=shown_time(backup),
                name=project.stem,
            )
        )
        box.setInformativeText(
            tr("The present state is backed up first; it stands in the list of backups then.")
        )
        box.addButton(tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.accepted.connect(lambda: self.replace(backup, project))
        box.open()

    def replace(self, backup: Backup, project: Path) -> None:
        """Put a backup in the place of its project, which is closed for it and opened again."""
        self._close()
        window = self._window
        current = window.session.project
        if current is not None and current.path.resolve() == project.resolve():
            window.files.close()
        folder, kept = folder_of(window.settings), int(window.settings.get("backups_kept"))

        def work(_: object) -> Path:
            return backups.restore_in_place(backup.path, project, folder, kept=kept)

        def done(former: Path) -> None:
            aside = former.parent == project.parent and former != project
            words = (
                tr("Restored; the file as it was is “{name}” now", name=former.name)
                if aside
                else tr("Restored; the state before is among the backups")
            )
            self._open(project, words)

        def failed(error: BaseException) -> None:
            if project.exists():
                window.files.open(project)
            window.files.failed(error)

        window.files.run(tr("Restoring…"), work, done, failed)

    def _open(self, path: Path, words: str) -> None:
        if self._window.files.open(path):
            self._window.files.note(words)
