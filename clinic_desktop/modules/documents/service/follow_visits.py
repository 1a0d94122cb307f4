"""Papers and images of a visit are as open as the visit."""

from __future__ import annotations

from clinic_desktop.modules.documents.domain.records import VisitRestricted
from clinic_desktop.modules.documents.store import restriction
from clinic_desktop.storage.unit_of_work import UnitOfWork


def on_visit_restricted(uow: UnitOfWork, event: VisitRestricted) -> None:
    """Close or open what is linked to the visit, now and later, in the same transaction."""
    restriction.put(uow, event)
