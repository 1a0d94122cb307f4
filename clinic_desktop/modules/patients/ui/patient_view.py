"""The open patient: banner on top, below it the sections of the chart."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.patients.presenters.overview import Overview
from clinic_desktop.modules.patients.ui.banner import PatientBannerBar
from clinic_desktop.modules.patients.ui.chart_sections import DETAILS, ChartSections
from clinic_desktop.modules.patients.ui.chart_slot import ChartSlot
from clinic_desktop.modules.patients.ui.overview_page import OverviewPage
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.chart_slots import ChartSlots, Contribution
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_print import tell_whose
from clinic_desktop.ui_kit.widgets import IconButton, QuietButton

_STEPS = (
    (
        "next",
        QT_TRANSLATE_NOOP("Patients", "Next section of the chart"),
        "arrow-down",
        "Ctrl+PgDown",
    ),
    ("previous", QT_TRANSLATE_NOOP("Patients", "Section before"), "arrow-up", "Ctrl+PgUp"),
    ("companion", QT_TRANSLATE_NOOP("Patients", "Visit beside the chart"), "panel-right", "Alt+0"),
)


class PatientView(QWidget):
    """Banner and sections of one patient. `cards`, the details, sends what the user wants."""

    def __init__(
        self, shell: Shell, slots: ChartSlots, may_write: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._slots = slots
        self._patient_id: UUID | None = None
        self.banner = PatientBannerBar()
        self.cards = OverviewPage(ChartSlot(shell, slots.summary), may_write)
        self.sections = ChartSections(shell, slots, self.cards)
        self._stale: Overview | None = None  # details that are not in sight yet
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
        self.list_button = IconButton("panel-left", translate("Patients", "Patient list"))
        self.list_button.hide()
        self.companion_button = IconButton(
            "panel-right", translate("Patients", "Visit beside the chart"), outlined=True
        )
        self.companion_button.clicked.connect(self.sections.toggle_companion)
        self.companion_button.hide()
        self.sections.companion_changed.connect(self._show_companion)
        self._lay_out()
        self.section_actions = self._make_section_actions()
        self.enable_sections(False)
        self.sections.section_shown.connect(self._fill_details)

    def show_overview(self, overview: Overview) -> None:
        """Show a patient; a newly opened one begins at the top."""
        patient_id = overview.record.id
        self._stale = overview
        tell_whose(self, f"{overview.banner.ref.display_name}, {overview.banner.ref.number}")
        if patient_id != self._patient_id:
            self._patient_id = patient_id
            self.cards.verticalScrollBar().setValue(0)
            if self._slots.marks:
                self.banner.show_marks(self._contributions(self._slots.marks))
            clear_layout(self._contributed)
            for widget in self._contributions(self._slots.banner):
                self._contributed.addWidget(widget)
        self.banner.show_banner(overview.banner)
        self.sections.show_patient(patient_id, overview.rights, overview.opened)
        self._fill_details(self.sections.current())

    def _lay_out(self) -> None:
        self.banner.lead.addWidget(self.list_button)
        self.banner.slot.addLayout(self._contributed)
        self.banner.slot.addWidget(self.edit_button)
        self.banner.slot.addWidget(self.more_button)
        self.banner.slot.addWidget(self.companion_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.sections, 1)

    def _contributions(self, slots: tuple[Contribution, ...]) -> list[QWidget]:
        assert self._patient_id is not None
        made = (contribute(self._shell, self._patient_id) for contribute in slots)
        return [widget for widget in made if widget is not None]

    def _fill_details(self, section: str) -> None:
        if section == DETAILS and self._stale is not None:
            overview, self._stale = self._stale, None
            self.cards.show_overview(overview)

    def add_actions(self, edit: QAction, flag: QAction, merge: QAction, fhir: QAction) -> None:
        """Take the screen's actions into the banner's button and menu."""
        self.edit_button.clicked.connect(edit.trigger)
        edit.changed.connect(partial(self._show_whether, edit))
        icons.bind(flag, "flag")
        icons.bind(merge, "merge")
        icons.bind(fhir, "file-down")
        self.menu.setToolTipsVisible(True)
        self.menu.addActions([flag, merge, fhir])

    def enable_sections(self, shown: bool) -> None:
        """Let the keys of sections work where there is one for them; `shown`: a patient is open."""
        lines = self.sections.list.lines() if self.sections.has_sections() else ()
        titles = [line.title for line in lines]
        missing = translate("Patients", "Open a patient first.")
        if shown:
            missing = translate("Patients", "There is no such section for your role.")
        steps, numbered = self.section_actions[:3], self.section_actions[3:]
        for action in steps[:2]:
            _allow(action, "" if shown and titles else missing)
        _allow(steps[2], "" if shown and self.sections.has_companion() else missing)
        for number, action in enumerate(numbered, 1):
            there = shown and number <= len(titles)
            title = titles[number - 1] if there else str(number)
            action.setText(
                translate("Patients", "Section of the chart: {title}").format(title=title)
            )
            _allow(action, "" if there else missing)

    def _make_section_actions(self) -> list[QAction]:
        step, place = self.sections.list.step, self.sections.go_to_number
        run: dict[str, Callable[[], None]] = {
            "next": partial(step, 1),
            "previous": partial(step, -1),
            "companion": self.sections.toggle_companion,
        }
        actions = make_actions(self, "Patients", _STEPS, run)
        for number in range(1, 10):
            action = QAction(self)
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(partial(place, number - 1))
            self.addAction(action)
            actions.append(action)
        return actions

    def _show_companion(self) -> None:
        self.companion_button.setVisible(self.sections.has_companion())

    def _show_whether(self, edit: QAction) -> None:
        self.edit_button.explain("" if edit.isEnabled() else edit.toolTip())
        if edit.isEnabled():
            self.edit_button.show_shortcut("Ctrl+E")

    def _open_menu(self) -> None:
        corner = self.more_button.rect().bottomLeft()
        self.menu.popup(self.more_button.mapToGlobal(corner))


def _allow(action: QAction, missing: str) -> None:
    action.setEnabled(not missing)
    action.setToolTip(missing or action.text())
