"""The open chart: a list of sections, their pages, and the column of the visit at the end."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.ui.section_list import SectionLine, SectionList
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.chart_slots import ChartCounts, ChartPlace, ChartSection, ChartSlots
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import EmptyState, Line, Panel

DETAILS = "details"
_COMPANION_WIDTH = 440
_WIDTH_SETTING, _SHOWN_SETTING = "chart.companion_width", "chart.companion_shown"


class ChartSections(QWidget):
    """Shows a patient section by section; a page is made when it is first shown.

    `details` is the page that is always there; alone it takes all the room. Signals:
    `section_shown(name)`, `companion_changed()` when the column at the end comes or goes.
    """

    section_shown = Signal(str)
    companion_changed = Signal()

    def __init__(
        self, shell: Shell, slots: ChartSlots, details: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell, self._slots, self._details = shell, slots, details
        self._patient_id: UUID | None = None
        self._rights: frozenset[str] = frozenset()
        self._sections: tuple[ChartSection, ...] = ()
        self._pages: dict[str, QWidget] = {}
        self._counts: dict[str, int] = {}
        self._chosen: dict[UUID, str] = {}  # where each patient of this sitting was left
        self.list = SectionList()
        self._edge = Line(vertical=True)
        self.stack = QStackedWidget()
        self.stack.addWidget(details)
        self.companion = _CompanionBox()
        self.splitter = QSplitter()
        self._lay_out()
        self.list.chosen.connect(self.go)
        self.companion.filled.connect(self._companion_filled)
        self.splitter.splitterMoved.connect(lambda _at, _index: self._keep_width())
        kinds = set().union(*(section.kinds for section in slots.sections))
        if kinds:
            shell.on_change(self, kinds, lambda _changed: self._ask(opening=False))

    def show_patient(self, patient_id: UUID, rights: frozenset[str], opened: bool) -> None:
        """Show a patient; `opened` when a person has just opened it, not when it is read anew."""
        is_new = patient_id != self._patient_id
        if is_new or rights != self._rights:
            self._patient_id, self._rights = patient_id, rights
            self._start(patient_id)
            opened = True
        if opened:
            self._ask(opening=True)

    def has_sections(self) -> bool:
        """Tell whether there is more than the page of details."""
        return bool(self._sections)

    def current(self) -> str:
        """Return the section in sight."""
        return self._chosen.get(self._patient_id, DETAILS) if self._patient_id else DETAILS

    def go(self, name: str, item: UUID | None = None) -> None:
        """Show a section, and in it an entry; one that the user may not see changes nothing."""
        page = self._page(name)
        if page is None or self._patient_id is None:
            return
        self._chosen[self._patient_id] = name
        self.list.select(name)
        self.stack.setCurrentWidget(page)
        show_item = getattr(page, "show_item", None)
        if item is not None and show_item is not None:
            show_item(item)
        self.section_shown.emit(name)

    def go_to_number(self, number: int) -> None:
        """Show the section at a place of the list, counted from zero."""
        if number < len(self.list.names()):
            self.go(self.list.names()[number])

    def go_to_place(self, place: ChartPlace) -> None:
        """Show what somebody asked for: a section, an entry, a visit."""
        if place.section:
            self.go(place.section, place.item)
        if place.visit or place.visit_for:
            self.go_to_visit(place.visit, place.visit_for)

    def has_companion(self) -> bool:
        """Tell whether the patient has a column at the end, in sight or folded away."""
        return self.companion.is_filled()

    def go_to_visit(self, visit: UUID | None, appointment: UUID | None) -> None:
        """Bring the column into sight, and in it a visit or the one of an appointment.

        The column has `open_visit(id)` and `open_visit_for(appointment id)`.
        """
        inside = self.companion.inside()
        if inside is None:
            return
        if not self._shell.settings.get(_SHOWN_SETTING, True):
            self.toggle_companion()
        name, wanted = ("open_visit", visit) if visit else ("open_visit_for", appointment)
        run = getattr(inside, name, None)
        if run is not None:
            run(wanted)

    def toggle_companion(self) -> None:
        """Fold the column away, or bring it back; the choice is kept."""
        shown = not self._shell.settings.get(_SHOWN_SETTING, True)
        self._shell.settings.set(_SHOWN_SETTING, shown)
        self._companion_filled()

    def page(self, name: str) -> QWidget | None:
        """Return the page of a section if it was made already."""
        return self._details if name == DETAILS else self._pages.get(name)

    def _start(self, patient_id: UUID) -> None:
        self._forget_pages()
        self._counts = {}
        self._sections = tuple(
            section
            for section in self._slots.sections
            if not section.permission or section.permission in self._rights
        )
        lines = [SectionLine(s.name, translate("Chart", s.title)) for s in self._sections]
        self.list.show_lines([*lines, SectionLine(DETAILS, translate("Patients", "Details"))])
        for part in (self.list, self._edge):
            part.setVisible(bool(self._sections))
        first = next((section.name for section in self._sections if section.begins), DETAILS)
        left = self._chosen.get(patient_id, first)
        self.go(left if left in self.list.names() else first)
        made = self._slots.companion(self._shell, patient_id) if self._slots.companion else None
        self.companion.fill(made)

    def _page(self, name: str) -> QWidget | None:
        found = self.page(name)
        section = next((s for s in self._sections if s.name == name), None)
        if found is not None or section is None or self._patient_id is None:
            return found
        page = section.create(self._shell, self._patient_id)
        self._pages[name] = page
        self.stack.addWidget(page)
        return page

    def _forget_pages(self) -> None:
        self.stack.setCurrentWidget(self._details)
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages = {}

    def _ask(self, opening: bool) -> None:
        wanted = self._patient_id
        if wanted is None:
            return
        asked = list(self._slots.counts)
        if opening and self._slots.opened is not None:
            asked[:1] = [self._slots.opened]
        for each in asked:
            if each.permission in self._rights:
                self._read(each, wanted)

    def _read(self, counts: ChartCounts, wanted: UUID) -> None:
        self._shell.tasks.read(
            counts.read,
            wanted,
            then=partial(self._take, wanted),
            fail=partial(self._failed, wanted),
            owner=self,
        )

    def _take(self, wanted: UUID, found: Mapping[str, int]) -> None:
        if wanted != self._patient_id:
            return
        self._counts.update(found)
        self.list.show_counts({s.name: self._count_of(s) for s in self._sections})

    def _failed(self, wanted: UUID, error: BaseException) -> None:
        if wanted != self._patient_id:
            return
        if not isinstance(error, NotAllowed):
            self._shell.show_error(error)
            return
        self._pages["closed"] = closed = EmptyState(
            "lock",
            translate("Patients", "This chart is closed to your role"),
            detail=error.message(),
            action=(
                translate("Patients", "Open emergency access …"),
                partial(self._shell.break_glass, wanted),
            ),
        )
        self.stack.addWidget(closed)
        self.stack.setCurrentWidget(closed)

    def _count_of(self, section: ChartSection) -> int | None:
        known = [self._counts[key] for key in section.counts if key in self._counts]
        return sum(known) if known else None

    def _companion_filled(self) -> None:
        shown = self.has_companion() and self._shell.settings.get(_SHOWN_SETTING, True)
        was = self.companion.isVisibleTo(self.splitter)
        self.companion.setVisible(shown)
        if shown and not was:
            width = self._shell.settings.get(_WIDTH_SETTING, theme.px(_COMPANION_WIDTH))
            self.splitter.setSizes([max(1, self.splitter.width() - width), width])
        self.companion_changed.emit()

    def _keep_width(self) -> None:
        width = self.companion.width()
        if self.companion.isVisible() and width > 0:
            self._shell.settings.set(_WIDTH_SETTING, width)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._edge)
        row.addWidget(self.splitter, 1)
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.companion)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.companion.hide()
        self.list.hide()
        self._edge.hide()


class _CompanionBox(Panel):
    """Holds the column at the end; `filled()` is sent when its widget comes, hides or shows."""

    filled = Signal()

    def __init__(self) -> None:
        super().__init__("surface")
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def fill(self, widget: QWidget | None) -> None:
        """Replace what is inside."""
        if self._inside is not None:
            self._inside.removeEventFilter(self)
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = widget
        if widget is not None:
            widget.installEventFilter(self)
            self._column.addWidget(widget)
        self.filled.emit()

    def inside(self) -> QWidget | None:
        """Return the column's widget."""
        return self._inside

    def is_filled(self) -> bool:
        """Tell whether there is something that wants to be seen."""
        if self._inside is None:
            return False
        explicit = self._inside.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        return not (explicit and self._inside.testAttribute(Qt.WidgetAttribute.WA_WState_Hidden))

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Follow a widget that hides itself (no visit runs) or comes back."""
        if q_event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.filled.emit()
        return super().eventFilter(watched, q_event)
