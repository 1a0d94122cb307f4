"""Two people side by side: whom the files name, and whose chart it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from clinic_desktop.foreign.facts import DicomPatient
from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Difference
from clinic_desktop.modules.documents.presenters.imaging_words import (
    born_text,
    dicom_name,
    field_text,
)
from clinic_desktop.modules.patients.api import PatientRef
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.page_card import clear_layout, selectable
from clinic_desktop.ui_kit.widgets import Label, Tag


class ComparePeople(QWidget):
    """Shows name, birth date and number of both, and asks why they are one person all the same.

    Signal: `said(bool)`: whether a reason is there.
    """

    said = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.words = Label("")
        self.words.setWordWrap(True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme.px(theme.SPACE.l))
        self.grid.setVerticalSpacing(theme.px(theme.SPACE.s))
        for place in (1, 2):
            self.grid.setColumnStretch(place, 1)
        self.label = Label(translate("Documents", "&Reason why these images belong here"))
        self.reason = LineField(limit=200)
        self.reason.setAccessibleName(translate("Documents", "Reason why these images belong here"))
        self.label.setBuddy(self.reason)
        self.reason.textChanged.connect(lambda text: self.said.emit(bool(text.strip())))
        column.addWidget(self.words)
        column.addLayout(self.grid)
        column.addWidget(self.label)
        column.addWidget(self.reason)
        column.addStretch(1)

    def show_people(
        self, file: DicomPatient, chart: PatientRef, found: Sequence[Difference], words: str
    ) -> None:
        """Show both; what differs is marked with a word."""
        self.words.setText(words)
        self.reason.clear()
        clear_layout(self.grid)
        heads = ("", translate("Documents", "In the files"), translate("Documents", "This chart"))
        for place, head in enumerate(heads):
            self.grid.addWidget(Label(head, "secondary"), 0, place)
        unknown = translate("Documents", "not told")
        born = day_text(chart.birth_date) if chart.birth_date else unknown
        rows = (
            ("name", dicom_name(file.name), chart.display_name),
            ("born", born_text(file.born), born),
            ("identifier", file.identifier, chart.number),
        )
        differing = {difference.field for difference in found}
        for row, (field, told, known) in enumerate(rows, start=1):
            self.grid.addWidget(Label(field_text(field), "secondary"), row, 0)
            tone = "danger" if field in differing else ""
            for place, text in ((1, told or unknown), (2, known)):
                self.grid.addWidget(selectable(Label(text, "strong", tone=tone)), row, place)
            if field in differing:
                self.grid.addWidget(Tag(translate("Documents", "differs"), tone="red"), row, 3)
        self.said.emit(False)
