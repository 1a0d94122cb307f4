"""The open patient: banner on top, cards below."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.presenters.overview import Overview
from clinic_desktop.modules.patients.ui.banner import PatientBannerBar
from clinic_desktop.modules.patients.ui.chart_slot import ChartSlot, ChartSlots
from clinic_desktop.modules.patients.ui.overview_page import OverviewPage
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import IconButton, QuietButton


class PatientView(QWidget):
    """Banner and cards of one patient. `cards` sends what the user wants."""

    def __init__(
        self, shell: Shell, slots: ChartSlots, may_write: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._slots = slots
        self._patient_id: UUID | None = None
        self.banner = PatientBannerBar()
        self.cards = OverviewPage(ChartSlot(shell, slots.summary), may_write)
        self._contributed = QHBoxLayout()
        self._contributed.setSpacing(theme.px(theme.SPACE.m))
        self.edit_button = QuietButton(translate("Patients", "&Edit"), icon="pencil")
        self.edit_button.show_shortcut("Ctrl+E")
        self.edit_button.setVisible(may_write)
        self.more_button = IconButton(
            "ellipsis-vertical", translate("Patients", "More about this patient"), outlined=True
        )
        self.menu = QMenu(self)
        self.more_button.clicked.connect(self._open_menu)
        self.banner.slot.addLayout(self._contributed)
        self.banner.slot.addWidget(self.edit_button)
        self.banner.slot.addWidget(self.more_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.cards, 1)

    def show_overview(self, overview: Overview) -> None:
        """Show a patient; a newly opened one begins at the top."""
        self.banner.show_banner(overview.banner)
        self.cards.show_overview(overview)
        if overview.record.id != self._patient_id:
            self._patient_id = overview.record.id
            self.cards.verticalScrollBar().setValue(0)
            clear_layout(self._contributed)
            for contribute in self._slots.banner:
                widget = contribute(self._shell, overview.record.id)
                if widget is not None:
                    self._contributed.addWidget(widget)

    def add_actions(self, edit: QAction, flag: QAction, merge: QAction, fhir: QAction) -> None:
        """Take the screen's actions into the banner's button and menu."""
        self.edit_button.clicked.connect(edit.trigger)
        edit.changed.connect(partial(self._show_whether, edit))
        icons.bind(flag, "flag")
        icons.bind(merge, "merge")
        icons.bind(fhir, "file-down")
        self.menu.setToolTipsVisible(True)
        self.menu.addActions([flag, merge, fhir])

    def _show_whether(self, edit: QAction) -> None:
        self.edit_button.explain("" if edit.isEnabled() else edit.toolTip())
        if edit.isEnabled():
            self.edit_button.show_shortcut("Ctrl+E")

    def _open_menu(self) -> None:
        corner = self.more_button.rect().bottomLeft()
        self.menu.popup(self.more_button.mapToGlobal(corner))
