"""Export of the patients as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.permissions import Agreement, Permission
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.patients.domain.codes import TelecomSystem
from clinic_desktop.modules.patients.domain.records import Address, PatientRecord, Telecom
from clinic_desktop.modules.patients.store import patients, sheets
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

# Headings that `read_header` recognises again; not translated, so that any clinic can.
COLUMNS = (
    "number",
    "given name",
    "family name",
    "second family name",
    "title",
    "preferred name",
    "birth date",
    "birth estimated",
    "gender",
    "phone",
    "second phone",
    "email",
    "address",
    "city",
    "postal code",
    "state",
    "country",
    "language",
    "identifiers",
    "deceased",
    "note",
)
PAGE = 500


class CannotWrite(EnvironmentFailure):
    """The file can't be written where it should be."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "{name} can't be written ({why}). Nothing was exported: choose another folder."
    )


def export_patients_csv(ctx: Context, path: Path, *, agreement: Agreement | None = None) -> int:
    """Write all patients to a CSV file; returns their number. Kept in the trail.

    Cells that a spreadsheet would run as formulas are guarded with an apostrophe, which the
    import takes off again. Tells how far it is; when it is stopped there is no file.
    Raises NotAllowed, CannotWrite.
    """
    ctx.require(Permission.BULK_EXPORT, agreement=agreement)
    second = agreement.second_person if agreement else None
    ctx.note(AuditEntry("E", "bulk-export", second, detail="patients"))
    with ctx.reading() as connection:
        try:
            return sheets.write_csv(path, COLUMNS, _rows(connection))
        except OSError as error:
            raise CannotWrite(name=path.name, why=error.strerror or "") from error


def patients_to_export(ctx: Context) -> int:
    """Return how many patients an export writes."""
    ctx.require(Permission.BULK_EXPORT, will_be_agreed=True)
    with ctx.reading() as connection:
        return patients.count(connection)


def _rows(connection: sa.Connection) -> Iterator[tuple[str, ...]]:
    ids = patients.all_ids(connection)
    for start in range(0, len(ids), PAGE):
        report_progress(start, len(ids))
        page = ids[start : start + PAGE]
        found = patients.records(connection, page)
        yield from (_cells(found[each]) for each in page if each in found)


def _cells(record: PatientRecord) -> tuple[str, ...]:
    details, name = record.details, record.details.name
    address = details.addresses[0] if details.addresses else Address()
    phones = _of(details.telecoms, TelecomSystem.PHONE)
    emails = _of(details.telecoms, TelecomSystem.EMAIL)
    died = details.deceased_on.isoformat() if details.deceased_on else "yes"
    return (
        record.number,
        name.given,
        name.family,
        name.second_family,
        name.prefix,
        name.preferred,
        details.birth.iso() if details.birth else "",
        "yes" if details.birth and details.birth.estimated else "",
        details.gender.value,
        phones[0] if phones else "",
        phones[1] if len(phones) > 1 else "",
        emails[0] if emails else "",
        " ".join(part for part in (address.line, address.line2) if part),
        address.city,
        address.postal_code,
        address.state,
        address.country,
        details.language,
        "; ".join(f"{i.type} {i.value}".strip() for i in details.identifiers),
        died if details.deceased else "",
        details.note,
    )


def _of(telecoms: tuple[Telecom, ...], system: TelecomSystem) -> list[str]:
    ordered = sorted(telecoms, key=lambda telecom: not telecom.preferred)
    return [each.e164 or each.value for each in ordered if each.system is system]
