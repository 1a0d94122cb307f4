"""A chart on one screen: what holds now, and what came last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.modules.chart.domain.conditions import ConditionCategory, ConditionDetails
from clinic_desktop.modules.chart.domain.encounters import EncounterClass
from clinic_desktop.modules.chart.domain.facts import Fact
from clinic_desktop.modules.chart.domain.history import PregnancyDetails
from clinic_desktop.modules.chart.domain.immunizations import DueDose
from clinic_desktop.modules.chart.domain.medications import MedicationStatementDetails
from clinic_desktop.modules.chart.domain.notes import NoteKind
from clinic_desktop.modules.chart.domain.recalls import RecallDetails
from clinic_desktop.modules.chart.domain.result_views import OutOfRange, VitalSeries
from clinic_desktop.modules.chart.domain.structured_text import BlockKind, StructuredText


@dataclass(frozen=True, slots=True)
class LastNote:
    """A signed note as it counts now; `reason` is the one of its visit."""

    id: UUID
    encounter_id: UUID
    day: date
    encounter_class: EncounterClass
    reason: str
    kind: NoteKind
    author: str
    body: StructuredText

    @property
    def first_line(self) -> str:
        """Return the first words that are no heading."""
        lines = (block.text.strip() for block in self.body.blocks if not _is_heading(block.kind))
        return next(filter(None, lines), "")


@dataclass(frozen=True, slots=True)
class ChartSummary:
    """What the reader may see; a part is None where their role has no right to it.

    `today` is the clinic's day, `unread` counts reports. `restricted` when visits are closed to
    the reader: then there may be more.
    """

    today: date
    problems: tuple[Fact[ConditionDetails], ...] | None = None
    medication: tuple[Fact[MedicationStatementDetails], ...] | None = None
    reviewed_ms: int | None = None
    vitals: tuple[VitalSeries, ...] | None = None
    results: tuple[OutOfRange, ...] | None = None
    unread: int = 0
    due: tuple[DueDose, ...] = ()
    recalls: tuple[Fact[RecallDetails], ...] = ()
    notes: tuple[LastNote, ...] = ()
    pregnancy: Fact[PregnancyDetails] | None = None
    restricted: bool = False


def is_listed(details: ConditionDetails) -> bool:
    """Tell whether it is a problem of now, not the diagnosis of one visit."""
    return details.present and details.category is ConditionCategory.PROBLEM


def _is_heading(kind: BlockKind) -> bool:
    return kind is BlockKind.HEADING
