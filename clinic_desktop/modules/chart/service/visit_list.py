"""What stands beside a visit in a list."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.visit_list import NoteMarks
from clinic_desktop.modules.chart.service.sight import hidden_encounters, person
from clinic_desktop.modules.chart.store import visit_list as store
from clinic_desktop.storage.context import Context


def note_marks(ctx: Context, patient_id: UUID) -> Mapping[UUID, NoteMarks]:
    """Return how many notes each visit of a person has; nothing of visits closed to the actor."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        found = store.note_marks(connection, who.holders)
    return {visit: marks for visit, marks in found.items() if visit not in hidden}
