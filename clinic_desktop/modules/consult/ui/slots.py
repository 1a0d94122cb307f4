"""What the app hands to the consult screen: parts of other modules."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.ui_kit.chart_slots import Contribution


def _nothing(_shell: object, _patient_id: object) -> None:
    return None


@dataclass(frozen=True, slots=True)
class ConsultSlots:
    """`banner` says whose consult it is; `companion` is the column in which the visit is written.

    The companion may have `open_visit_for(appointment id)`.
    """

    banner: Contribution = _nothing
    companion: Contribution = _nothing
