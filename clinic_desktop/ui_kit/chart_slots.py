"""What modules put on an open patient: sections, cards, words of the banner, the visit's column.

The patients' screen shows them, other modules fill them, and the app joins the two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.ui_kit.plugin import Shell

Contribution = Callable[[Shell, UUID], QWidget | None]
Counts = Callable[[Any, UUID], Mapping[str, int]]  # a service function: (context, patient id)


@dataclass(frozen=True, slots=True)
class ChartSection:
    """One line of the list beside an open patient, and the page that it opens.

    `title` is the source text, marked by QT_TRANSLATE_NOOP("Chart", ...). `counts` names the keys
    of `ChartSlots.counts` whose sum stands beside the title; none: no number. The page is made when
    it is first shown; `kinds` are the tables whose changes make the count stale. A page with
    `show_item(id)` is told which entry to bring into sight: see `open_section`. A chart opens with
    the first section that `begins`; for who has none, with the details.
    """

    name: str
    title: str
    icon: str
    create: Callable[[Shell, UUID], QWidget]
    permission: str = ""
    counts: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    begins: bool = True


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """Where in a chart to go: a section and an entry in it, a visit, or one to begin.

    `visit` is shown in the column at the end; `visit_for` is the appointment whose visit begins.
    """

    section: str = ""
    item: UUID | None = None
    visit: UUID | None = None
    visit_for: UUID | None = None

    def __bool__(self) -> bool:
        """Tell whether anything is asked for."""
        return bool(self.section or self.visit or self.visit_for)


@dataclass(frozen=True, slots=True)
class ChartCounts:
    """A service function (context, patient id) that says how many entries there are, by kind.

    It is asked only in the name of who has `permission`: a refusal would stand in the trail.
    """

    read: Counts
    permission: str


@dataclass(frozen=True, slots=True)
class ChartSlots:
    """What the app contributes to an open patient.

    `summary` cards stand on the page of details, `banner` words at the banner's end; `marks` are
    the banner's first signs (allergies) and hide by themselves; `sections` in their order; `counts`
    say what stands beside them; `opened` is asked in place of the first of `counts`, once when a
    person opens the chart, and notes it in the trail; `companion` makes the column at the end.
    """

    summary: tuple[Contribution, ...] = ()
    banner: tuple[Contribution, ...] = ()
    marks: tuple[Contribution, ...] = ()
    sections: tuple[ChartSection, ...] = ()
    counts: tuple[ChartCounts, ...] = ()
    opened: ChartCounts | None = None
    companion: Contribution | None = None


def open_section(shell: Shell, patient_id: UUID, section: str, item: UUID | None = None) -> None:
    """Go to a section of a patient's chart, and there to one entry; a page's rows call it."""
    shell.open_tab("patients", patient_id=patient_id, section=section, item=item)
