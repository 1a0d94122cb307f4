"""The allergies in the banner of an open patient."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.api import AllergyBanner, allergy_flag
from clinic_desktop.modules.chart.presenters.allergy_marks import marks_of
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.flag_mark import FlagMark
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.tips import plain_tip

_KINDS = {"allergy_intolerance", "allergy_assertion"}


class AllergyMarks(QWidget):
    """A mark each, and in words that there are none or that nobody asked; follows the record.

    The first keeps all its words however little room there is.
    """

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self._shell, self._patient_id = shell, patient_id
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(theme.SPACE.s))
        shell.on_change(self, _KINDS, lambda _changed: self._read())
        self._read()

    def marks(self) -> list[FlagMark]:
        """Return the marks in their order."""
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, FlagMark)]

    def show_flag(self, banner: AllergyBanner) -> None:
        """Replace the marks."""
        for old in self.marks():
            self._row.removeWidget(old)
            old.setParent(None)  # else the banner would still read it aloud
            old.deleteLater()
        for place, mark in enumerate(marks_of(banner)):
            made = FlagMark(mark.icon, mark.text, mark.tone, strong=mark.strong, whole=not place)
            if mark.hint:
                made.setToolTip(plain_tip(mark.hint))
                made.setAccessibleDescription(mark.hint)
            self._row.addWidget(made)

    def _read(self) -> None:
        self._shell.tasks.read(allergy_flag, self._patient_id, then=self.show_flag, owner=self)


def allergy_marks(shell: Shell, patient_id: UUID) -> QWidget | None:
    """Return the marks, or nothing for who may not see them."""
    if not shell.may(Permission.ALLERGY_FLAG_READ.value):
        return None
    return AllergyMarks(shell, patient_id)
