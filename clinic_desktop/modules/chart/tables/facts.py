"""Facts of the chart: what all of them have, and one table a kind."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class FactColumns(Recorded):
    """Columns of every fact.

    `error_reason` is why it was entered in error ('' = it holds). What an imported resource says
    beside these columns is in `kept_resource`.
    """

    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    encounter_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("encounter.id"))
    error_reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class CodedColumns(FactColumns):
    """Columns of a fact with words and, where there is one, a code (CodeableConcept)."""

    text: Mapped[str] = mapped_column(default="")
    code_system: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="")
    code_display: Mapped[str] = mapped_column(default="")


class ConditionRow(CodedColumns, Base):
    """FHIR Condition; `certainty` is verificationStatus, `side` the bodySite's side.

    Dates are FHIR dates.
    """

    __tablename__ = "condition"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    category: Mapped[str]
    clinical_status: Mapped[str]
    certainty: Mapped[str]
    severity: Mapped[str] = mapped_column(default="")
    onset: Mapped[str | None]
    abatement: Mapped[str | None]
    side: Mapped[str] = mapped_column(default="")


class AllergyIntoleranceRow(CodedColumns, Base):
    """FHIR AllergyIntolerance; `agent_kind` says whether a class is meant, `reactions` is JSON."""

    __tablename__ = "allergy_intolerance"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    agent_kind: Mapped[str]
    allergy_type: Mapped[str]
    category: Mapped[str]
    criticality: Mapped[str] = mapped_column(default="")
    clinical_status: Mapped[str]
    certainty: Mapped[str]
    onset: Mapped[str | None]
    reactions: Mapped[str] = mapped_column(default="[]")


class AllergyAssertionRow(Recorded, Base):
    """Somebody asked for allergies and none were known. No row: nobody asked."""

    __tablename__ = "allergy_assertion"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    asked_ms: Mapped[int] = mapped_column(sa.BigInteger)
    asked_by: Mapped[UUID]


class MedicationStatementRow(CodedColumns, Base):
    """FHIR MedicationStatement; `regimens` (dosage) is JSON, doses decimal text with UCUM."""

    __tablename__ = "medication_statement"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    status: Mapped[str]
    source: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    start: Mapped[str | None]
    end: Mapped[str | None]
    regimens: Mapped[str] = mapped_column(default="[]")


class MedicationReviewRow(Recorded, Base):
    """Somebody went through the list of medicines with the patient (List.date)."""

    __tablename__ = "medication_review"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    reviewed_ms: Mapped[int] = mapped_column(sa.BigInteger)
    reviewed_by: Mapped[UUID]


class ProcedureRow(CodedColumns, Base):
    """FHIR Procedure."""

    __tablename__ = "procedure"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    status: Mapped[str]
    surgical: Mapped[bool] = mapped_column(default=False)
    performed: Mapped[str | None]
    performed_time: Mapped[str | None]
    performer: Mapped[str] = mapped_column(default="")
    body_site: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str] = mapped_column(default="")


class FamilyMemberHistoryRow(CodedColumns, Base):
    """FHIR FamilyMemberHistory, one row a condition."""

    __tablename__ = "family_member_history"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    relation: Mapped[str]
    onset_age: Mapped[int | None]
    deceased: Mapped[bool] = mapped_column(default=False)
    cause_of_death: Mapped[bool] = mapped_column(default=False)


class SocialHistoryRow(FactColumns, Base):
    """FHIR Observation of category social-history; `amount` decimal text with UCUM `unit`."""

    __tablename__ = "social_history"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    topic: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    use: Mapped[str] = mapped_column(default="")
    amount: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    start: Mapped[str | None]
    end: Mapped[str | None]


class PregnancyRow(FactColumns, Base):
    """One pregnancy (FHIR Observation, pregnancy outcome).

    `lmp` is the first day of the last period, `scan_days` the age that a scan found on `scan_on`.
    """

    __tablename__ = "pregnancy"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    outcome: Mapped[str]
    ended: Mapped[str | None]
    due: Mapped[str | None]
    lmp: Mapped[str | None]
    scan_on: Mapped[str | None]
    scan_days: Mapped[int | None]
    weeks: Mapped[int | None]
    children: Mapped[int] = mapped_column(default=1)
    delivery: Mapped[str] = mapped_column(default="")
    birth_weight_g: Mapped[int | None]
    text: Mapped[str] = mapped_column(default="")


class ImmunizationRow(CodedColumns, Base):
    """FHIR Immunization; `vaccine` is the key of the schedule, `given` occurrence[x]."""

    __tablename__ = "immunization"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    vaccine: Mapped[str]
    status: Mapped[str]
    given: Mapped[str | None]
    dose_number: Mapped[int | None]
    lot: Mapped[str] = mapped_column(default="")
    expires: Mapped[str | None]
    manufacturer: Mapped[str] = mapped_column(default="")
    site: Mapped[str] = mapped_column(default="")
    route: Mapped[str] = mapped_column(default="")
    elsewhere: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")
    __table_args__ = (sa.Index("ix_immunization_lot", "lot"),)


class ImmunizationSeriesRow(Recorded, Base):
    """The clinic's series of one vaccine, in place of one that ships; the id is made from it."""

    __tablename__ = "immunization_series"
    merge_class = MergeClass.REGISTER
    vaccine: Mapped[str]
    title: Mapped[str]
    doses: Mapped[str]  # JSON
    repeat_months: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)


class RecallRow(FactColumns, Base):
    """Who should come back; `due` a local day."""

    __tablename__ = "recall"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    text: Mapped[str]
    due: Mapped[str]
    status: Mapped[str]
    appointment_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("appointment.id"))
    __table_args__ = (sa.Index("ix_recall_status_due", "status", "due"),)


FACT_TABLES: tuple[type[Base], ...] = (
    ConditionRow,
    AllergyIntoleranceRow,
    AllergyAssertionRow,
    MedicationStatementRow,
    MedicationReviewRow,
    ProcedureRow,
    FamilyMemberHistoryRow,
    SocialHistoryRow,
    PregnancyRow,
    ImmunizationRow,
    ImmunizationSeriesRow,
    RecallRow,
)
