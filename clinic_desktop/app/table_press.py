"""Any table of the program on the clinic's paper: made in the background, shown, then printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.api import ClinicProfile, clinic_profile
from clinic_desktop.ui_kit import printing
from clinic_desktop.ui_kit.table_print import PrintedTable


class TablePress:
    """Prints for one signed-in user: clinic, title, day, who printed when, page of pages."""

    def __init__(self, tasks: Tasks, now: Callable[[], datetime], user_name: str) -> None:
        self._tasks = tasks
        self._now = now
        self._user_name = user_name

    def __call__(self, table: PrintedTable, parent: QWidget) -> None:
        """Make the pages and open the preview over `parent`."""
        self._tasks.read(
            clinic_profile, then=lambda profile: self._make(profile, table, parent), owner=parent
        )

    def _make(self, profile: ClinicProfile, table: PrintedTable, parent: QWidget) -> None:
        from clinic_desktop.paper import PaperColumn, SheetHead, listing

        now, locale = self._now(), QLocale()
        day = QDate(now.year, now.month, now.day)
        moment = QDateTime(day, QTime(now.hour, now.minute))
        printed = translate("Paper", "Printed {time} by {name}").format(
            time=locale.toString(moment, QLocale.FormatType.ShortFormat), name=self._user_name
        )
        head = SheetHead(
            table.title,
            profile.name,
            " · ".join(
                filter(None, (locale.toString(day, QLocale.FormatType.LongFormat), table.note))
            ),
            printed,
            paper=profile.paper_size,
            rtl=QGuiApplication.isRightToLeft(),
        )

        def show(pdf: bytes) -> None:
            printing.preview(parent, table.title, pdf)

        columns = [PaperColumn(c.title, right=c.right, bold=c.strong) for c in table.columns]
        self._tasks.run_cpu(
            listing,
            head,
            columns,
            table.rows,
            then=show,
            owner=parent,
            label=translate("Paper", "Making the document"),
        )
