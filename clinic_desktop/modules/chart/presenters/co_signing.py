"""What waits for a co-signature, with the words of each note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from clinic_desktop.modules.chart.api import co_sign, composition_is_intact
from clinic_desktop.modules.chart.api.co_signing import WantedCoSignature, wanted_co_signatures
from clinic_desktop.modules.chart.presenters.encounters import NoteEntry
from clinic_desktop.modules.chart.presenters.results import moment_of
from clinic_desktop.modules.practice.api import clinic_profile, user_names
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class WantedLine:
    """One note that waits, with the clinic's wall time of the request and its text to read."""

    wanted: WantedCoSignature
    asked_by: str
    asked: datetime
    entry: NoteEntry

    @property
    def composition_id(self) -> UUID:
        """Return the text that is to be agreed with."""
        return self.wanted.thread.current.id


def read_wanted(ctx: Context, mine: bool = True) -> tuple[WantedLine, ...]:
    """Read what waits for the actor, or for anybody of the clinic."""
    own = ctx.actor.practitioner_id
    if mine and own is None:
        return ()
    found = wanted_co_signatures(ctx, own if mine else None)
    zone, names = clinic_profile(ctx).zone, user_names(ctx)
    lines = []
    for wanted in found:
        current = wanted.thread.current
        signed = moment_of(current.signed_ms, zone)
        intact = composition_is_intact(ctx, current.id)
        entry = NoteEntry(
            current.kind,
            current.author_name,
            current.signer_name,
            signed,
            current.body,
            current.reason,
            intact,
        )
        asked_by = names.get(wanted.request.asked_by, "")
        asked = moment_of(wanted.request.asked_ms, zone)
        lines.append(WantedLine(wanted, asked_by, asked, entry))
    return tuple(lines)


def agree(ctx: Context, line: WantedLine, comment: str) -> None:
    """Co-sign the note of a line."""
    co_sign(ctx, line.composition_id, comment)
