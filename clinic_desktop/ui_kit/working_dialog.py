"""A dialog that asks, works and reports: one page at a time, and a way to stop the work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.progress_page import ProgressPage


class WorkingDialog(Dialog):
    """`pages` holds what is asked, `running` (how far the work is) and what came of it.

    While `running` shows, Cancel and Esc stop the work; closing the window always does.
    """

    def __init__(
        self, title: str, parent: QWidget | None, stop: Callable[[], None], *, width: int
    ) -> None:
        super().__init__(title, parent, width=width)
        self._stop = stop
        self.pages = QStackedWidget()
        self.running = ProgressPage()

    def add_pages(self, *pages: QWidget) -> None:
        """Put the pages and `running` into the dialog; the first one shows."""
        for page in (*pages, self.running):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages, 1)

    def show_page(self, page: QWidget, *, done: bool = False) -> None:
        """Show a page; `done` says that nothing is left to cancel."""
        self.pages.setCurrentWidget(page)
        if page is self.running:
            text = translate("Kit", "Stop")
        else:
            text = translate("Kit", "Close") if done else translate("Kit", "Cancel")
        self.cancel_button.setText(text)
        self.cancel_button.setAccessibleName(text)

    def reject(self) -> None:
        """Stop what runs; else close."""
        if self.pages.currentWidget() is self.running:
            self._stop()
            return
        super().reject()

    def closeEvent(self, q_event: QCloseEvent) -> None:
        """Stop what runs when the window is closed."""
        self._stop()
        super().closeEvent(q_event)
