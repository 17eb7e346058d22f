"""What helps: the Help menu's dialogs, loaded when they are wanted, the tour, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.window.empty_document import EmptyDocument

if TYPE_CHECKING:
    from app.dialogs.about import AboutDialog
    from app.dialogs.report import ReportDialog
    from app.tour.tour import Tour
    from app.window.main_window import MainWindow


class Helping:
    """What “Report a problem…” and “About Elocutio” do."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.tour: Tour | None = None
        self.empty = EmptyDocument(window)
        window.start.tour_clicked.connect(self.start_tour)

    def start_tour(self) -> None:
        """Begin the guided tour on a fresh copy of the sample."""
        from app.tour.tour import Tour

        if self.tour is not None:
            self.tour.end()
        self.tour = Tour(self._window)
        self.tour.begin()

    def report(self) -> ReportDialog:
        """Gather a report and show it."""
        from app import problem_report
        from app.dialogs.report import ReportDialog

        window = self._window
        text = problem_report.text(window.settings, window.session.project)
        dialog = ReportDialog(text, window)
        dialog.open()
        return dialog

    def about(self) -> AboutDialog:
        """Show versions and licences."""
        from app.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.open()
        return dialog
