"""Observations, reports and who has read them: appended, never changed.

A correction or a withdrawal is a new row of the same `entry_id`. Which of the rows counts is told
by `precedence` (when it was issued, then how final it is) and then by the id, never by the order in
which the rows arrived: that differs from device to device.
"""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class ResultColumns(Recorded):
    """What an observation and a report have in common.

    `replaces_id` is the row that this one corrects, as far as it was here then. `effective_ms` is
    effective[x] to the moment, `effective_on` the FHIR date where only a date is known, and
    `sort_ms` the place in time for lists, which is always there. `source_key` tells an import that
    it has been here: unique in a patient. `reason` says why a row was corrected or withdrawn.
    `kept` is JSON of imported elements that have no column.
    """

    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"))
    encounter_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("encounter.id"))
    entry_id: Mapped[UUID]
    replaces_id: Mapped[UUID | None]
    precedence: Mapped[int] = mapped_column(sa.BigInteger)
    category: Mapped[str]
    code_system: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="")
    display: Mapped[str] = mapped_column(default="")
    status: Mapped[str]
    effective_ms: Mapped[int | None] = mapped_column(sa.BigInteger)
    effective_on: Mapped[str | None]
    sort_ms: Mapped[int] = mapped_column(sa.BigInteger)
    issued_ms: Mapped[int | None] = mapped_column(sa.BigInteger)
    performer: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    source: Mapped[str]
    source_key: Mapped[str | None]
    reason: Mapped[str] = mapped_column(default="")
    kept: Mapped[str] = mapped_column(default="{}")


class ObservationRow(ResultColumns, Base):
    """FHIR Observation.

    `report_id` is the `entry_id` of its report (DiagnosticReport.result), `value_kind` says which
    value[x] it is. Numbers are decimal text in `value`; `value_to` is the upper end of a range or
    the denominator of a ratio. `unit` is as sent, `unit_code` UCUM where it is known.
    `interpretation` is as sent, several separated by a comma. `ranges` (referenceRange) and
    `components` are JSON. `place` is the observation's place in DiagnosticReport.result, from 1.
    """

    __tablename__ = "observation"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    report_id: Mapped[UUID | None]
    value_kind: Mapped[str] = mapped_column(default="")
    value: Mapped[str] = mapped_column(default="")
    value_to: Mapped[str] = mapped_column(default="")
    comparator: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    unit_code: Mapped[str] = mapped_column(default="")
    value_system: Mapped[str] = mapped_column(default="")
    value_code: Mapped[str] = mapped_column(default="")
    absent_reason: Mapped[str] = mapped_column(default="")
    interpretation: Mapped[str] = mapped_column(default="")
    ranges: Mapped[str] = mapped_column(default="[]")
    components: Mapped[str] = mapped_column(default="[]")
    body_site: Mapped[str] = mapped_column(default="")
    method: Mapped[str] = mapped_column(default="")
    device: Mapped[str] = mapped_column(default="")
    place: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        sa.Index("ix_observation_patient_time", "patient_id", "category", "sort_ms"),
        sa.Index("ix_observation_patient_code", "patient_id", "code", "sort_ms"),
        sa.Index("ix_observation_entry", "entry_id", "precedence", "id"),
        sa.Index("ix_observation_report", "report_id"),
        sa.Index("uq_observation_source", "patient_id", "source_key", unique=True),
    )


class DiagnosticReportRow(ResultColumns, Base):
    """FHIR DiagnosticReport; its observations name it.

    `orderer` is who asked for it as sent, `responsible_id` the practitioner who should read it
    (resultsInterpreter to be; null: everybody). `documents` is JSON of the ids of attached
    documents (presentedForm). `severity` orders what is unread, and is how far its worst value is
    out of range; without `to_review` nobody need read it, as with old results from elsewhere.
    """

    __tablename__ = "diagnostic_report"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    identifier: Mapped[str] = mapped_column(default="")
    orderer: Mapped[str] = mapped_column(default="")
    responsible_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("practitioner.id"))
    conclusion: Mapped[str] = mapped_column(default="")
    specimen: Mapped[str] = mapped_column(default="")
    documents: Mapped[str] = mapped_column(default="[]")
    severity: Mapped[int] = mapped_column(default=0)
    to_review: Mapped[bool] = mapped_column(default=True)
    __table_args__ = (
        sa.Index("ix_diagnostic_report_patient_time", "patient_id", "sort_ms"),
        sa.Index("ix_diagnostic_report_entry", "entry_id", "precedence", "id"),
        sa.Index("uq_diagnostic_report_source", "patient_id", "source_key", unique=True),
    )


class ResultReviewRow(Recorded, Base):
    """Somebody read one version of a report, or handed it to somebody else to read."""

    __tablename__ = "result_review"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"))
    entry_id: Mapped[UUID] = mapped_column(index=True)
    report_id: Mapped[UUID] = mapped_column(sa.ForeignKey("diagnostic_report.id"))
    action: Mapped[str]
    comment: Mapped[str] = mapped_column(default="")
    assigned_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("practitioner.id"))
    by_name: Mapped[str]
    done_ms: Mapped[int] = mapped_column(sa.BigInteger)


class ResultUnreadRow(Base):
    """The reports that nobody has acknowledged as they are now.

    Derived by triggers, so that it is right also for what arrives from another device, and small:
    the list of unread results costs the same after ten years.
    """

    __tablename__ = "result_unread"
    entry_id: Mapped[UUID] = mapped_column(primary_key=True)
    report_id: Mapped[UUID]
    patient_id: Mapped[UUID]
    responsible_id: Mapped[UUID | None]
    severity: Mapped[int]
    sort_ms: Mapped[int] = mapped_column(sa.BigInteger)
    __table_args__ = (
        sa.Index("ix_result_unread_order", "severity", "sort_ms"),
        sa.Index("ix_result_unread_whose", "responsible_id", "severity", "sort_ms"),
        {"sqlite_with_rowid": False},
    )


_ANEW = """DELETE FROM result_unread WHERE entry_id = new.entry_id;
  INSERT INTO result_unread (entry_id, report_id, patient_id, responsible_id, severity, sort_ms)
  SELECT r.entry_id, r.id, r.patient_id, coalesce((SELECT v.assigned_id FROM result_review v
  WHERE v.entry_id = r.entry_id AND v.action = 'reassigned' ORDER BY v.done_ms DESC, v.id DESC
  LIMIT 1), r.responsible_id), r.severity, r.sort_ms
  FROM (SELECT * FROM diagnostic_report WHERE entry_id = new.entry_id
  ORDER BY precedence DESC, id DESC LIMIT 1) r
  WHERE r.to_review = 1
  AND r.status NOT IN ('entered-in-error', 'cancelled', 'registered')
  AND NOT EXISTS (SELECT 1 FROM result_review v
  WHERE v.entry_id = r.entry_id AND v.report_id = r.id AND v.action = 'acknowledged');"""
TRIGGERS = (
    "CREATE TRIGGER IF NOT EXISTS report_arrived AFTER INSERT ON diagnostic_report"
    f" BEGIN {_ANEW} END",
    f"CREATE TRIGGER IF NOT EXISTS result_reviewed AFTER INSERT ON result_review BEGIN {_ANEW} END",
)
for _trigger in TRIGGERS:
    sa.event.listen(Base.metadata, "after_create", sa.DDL(_trigger))  # type: ignore[no-untyped-call]

RESULT_TABLES: tuple[type[Base], ...] = (
    ObservationRow,
    DiagnosticReportRow,
    ResultReviewRow,
    ResultUnreadRow,
)
