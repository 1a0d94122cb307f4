"""Who may do what: the table as data, and one pure function that reads it."""

from __future__ import annotations

from dataclasses import InitVar, dataclass, field
from datetime import datetime, timedelta
from enum import Enum, StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a user may do in the program (a PermissionRole; jobs are PractitionerRole)."""

    RECEPTIONIST = "receptionist"
    NURSE = "nurse"
    DOCTOR = "doctor"
    LABORATORY_TECHNICIAN = "laboratory-technician"
    PHARMACIST = "pharmacist"
    OFFICE_MANAGER = "office-manager"
    ADMINISTRATOR = "administrator"
    DISPATCHER = "dispatcher"


class Grant(Enum):
    """One cell of the table, weakest first."""

    DENY = 0
    OWN = 1  # only what is assigned to the user
    EMERGENCY = 2  # through break-the-glass only
    REASON = 3  # with a reason, and flagged in the audit trail
    TWO = 4  # with a second person
    ALLOW = 5


class Permission(StrEnum):
    """Every right of the program, as `resource.action`."""

    PATIENT_READ = "patient.read"
    PATIENT_WRITE = "patient.write"
    PATIENT_MERGE = "patient.merge"
    PATIENT_MERGE_PROPOSE = "patient.merge-propose"
    PATIENT_IMPORT = "patient.import"
    EMERGENCY_SUMMARY_READ = "emergency-summary.read"
    EMERGENCY_SUMMARY_WRITE = "emergency-summary.write"
    ALLERGY_FLAG_READ = "allergy-flag.read"
    APPOINTMENT_READ = "appointment.read"
    APPOINTMENT_WRITE = "appointment.write"
    APPOINTMENT_OVERBOOK = "appointment.overbook"
    ABSENCE_WRITE = "absence.write"
    LEAVE_REQUEST = "leave.request"
    LEAVE_APPROVE = "leave.approve"
    DAY_CLOSE = "day.close"
    DAY_REOPEN = "day.reopen"
    MESSAGE_READ = "message.read"
    MESSAGE_WRITE = "message.write"
    MESSAGE_SETTINGS = "message.settings"
    CALL_READ = "call.read"
    CALL_HOST = "call.host"
    CALL_INVITE = "call.invite"
    VITALS_READ = "vitals.read"
    VITALS_WRITE = "vitals.write"
    ENCOUNTER_READ = "encounter.read"
    ENCOUNTER_WRITE = "encounter.write"
    ENCOUNTER_SIGN = "encounter.sign"
    SENSITIVE_READ = "sensitive.read"
    CONDITION_READ = "condition.read"
    CONDITION_WRITE = "condition.write"
    ALLERGY_WRITE = "allergy.write"
    PRESCRIPTION_READ = "prescription.read"
    PRESCRIPTION_WRITE = "prescription.write"
    PRESCRIPTION_SIGN = "prescription.sign"
    DISPENSE_SIGN = "dispense.sign"
    STOCK_READ = "stock.read"
    STOCK_WRITE = "stock.write"
    LAB_ORDER_READ = "lab-order.read"
    LAB_ORDER_WRITE = "lab-order.write"
    LAB_ORDER_SIGN = "lab-order.sign"
    LAB_RESULT_READ = "lab-result.read"
    LAB_RESULT_WRITE = "lab-result.write"
    LAB_RESULT_SIGN = "lab-result.sign"
    DOCUMENT_READ = "document.read"
    DOCUMENT_WRITE = "document.write"
    DOCUMENT_INTAKE = "document.intake"
    INVOICE_READ = "invoice.read"
    INVOICE_WRITE = "invoice.write"
    REFUND_REQUEST = "refund.request"
    REFUND_SIGN = "refund.sign"
    PRICE_LIST_WRITE = "price-list.write"
    MONEY_REPORT_READ = "money-report.read"
    CLINICAL_REPORT_READ = "clinical-report.read"
    BULK_EXPORT = "bulk-export.run"
    PRACTICE_READ = "practice.read"
    PRACTICE_WRITE = "practice.write"
    USER_INVITE = "user.invite"
    USER_WRITE = "user.write"
    BACKUP_RUN = "backup.run"
    RESTORE_RUN = "restore.run"
    AUDIT_READ_OWN = "audit.read-own"
    AUDIT_READ_MONEY = "audit.read-money"
    AUDIT_READ_SYSTEM = "audit.read-system"
    PRIVACY_REVIEW = "audit.privacy-review"


@dataclass(frozen=True, slots=True)
class Actor:
    """The signed-in user: who acts, with which roles."""

    user_id: UUID
    name: str
    roles: frozenset[Role]
    practitioner_id: UUID | None = None
    privacy_officer: bool = False


AGREEMENT_LASTS = timedelta(minutes=5)
_SEAL = object()


@dataclass(frozen=True)
class Agreement:
    """That a second person, who proved who they are, agreed to one act of one user.

    Made by `agreed` alone: an id that came from anywhere else opens nothing.
    """

    permission: Permission
    requester: UUID
    second_person: UUID
    made_at: datetime
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("an agreement is made by `agreed` alone")

    def covers(self, requester: UUID, permission: Permission, now: datetime | None) -> bool:
        """Tell whether it opens this right to this user now."""
        return (
            self.permission is permission
            and self.requester == requester != self.second_person
            and now is not None
            and self.made_at <= now <= self.made_at + AGREEMENT_LASTS
        )


@dataclass(frozen=True, slots=True)
class Situation:
    """What the decision depends on beside the role.

    `owner_id` is the practitioner that the thing is assigned to; `emergency_patients` are those
    whose glass the user broke and whose time has not run out. `dual_control` is the clinic's own
    choice whether acts of two persons really need two: a clinic of one must not be locked in.
    """

    patient_id: UUID | None = None
    owner_id: UUID | None = None
    reason: str = ""
    agreement: Agreement | None = None
    emergency_patients: frozenset[UUID] = field(default_factory=frozenset)
    dual_control: bool = True
    now: datetime | None = None  # an agreement without a time is none


class Verdict(Enum):
    """The answer of `may`."""

    YES = "yes"
    NEEDS_REASON = "needs-reason"
    NEEDS_SECOND_PERSON = "needs-second-person"
    EMERGENCY_ONLY = "emergency-only"
    NO = "no"


def may(actor: Actor, permission: Permission, situation: Situation) -> Verdict:
    """Decide, by default no. The best of the user's roles counts; the rest is in the cell.

    Source: the roles table of the security design (docs/architecture.md, Permissions).
    """
    from clinic_desktop.kernel.permission_matrix import MATRIX  # data after types

    if permission is Permission.PRIVACY_REVIEW:
        return Verdict.YES if actor.privacy_officer else Verdict.NO
    cells = (MATRIX[permission].get(role, Grant.DENY) for role in actor.roles)
    verdicts = {_verdict(cell, actor, permission, situation) for cell in cells}
    return next((v for v in Verdict if v in verdicts), Verdict.NO)


def may_agree(person: Actor, permission: Permission) -> bool:
    """Tell whether somebody can be the second person: they hold the right themselves."""
    from clinic_desktop.kernel.permission_matrix import MATRIX  # data after types

    cells = {MATRIX[permission].get(role, Grant.DENY) for role in person.roles}
    return bool(cells & {Grant.ALLOW, Grant.REASON, Grant.TWO})


def agreed(requester: Actor, permission: Permission, second: Actor, now: datetime) -> Agreement:
    """Return the agreement of a second person whose password was right just now.

    Called by the one function that checks it. Raises ValueError for who can't agree.
    """
    if second.user_id == requester.user_id or not may_agree(second, permission):
        raise ValueError("who can't agree was to be refused before")
    return Agreement(permission, requester.user_id, second.user_id, now, _SEAL)


def _verdict(grant: Grant, actor: Actor, permission: Permission, situation: Situation) -> Verdict:
    if grant is Grant.ALLOW:
        return Verdict.YES
    if grant is Grant.REASON:
        return Verdict.YES if situation.reason.strip() else Verdict.NEEDS_REASON
    if grant is Grant.TWO:
        if not situation.dual_control:
            return Verdict.YES
        made = situation.agreement
        covered = made is not None and made.covers(actor.user_id, permission, situation.now)
        return Verdict.YES if covered else Verdict.NEEDS_SECOND_PERSON
    if grant is Grant.OWN:
        mine = actor.practitioner_id is not None and situation.owner_id == actor.practitioner_id
        return Verdict.YES if mine else Verdict.NO
    if grant is Grant.EMERGENCY:
        opened = situation.patient_id in situation.emergency_patients
        return Verdict.YES if opened else Verdict.EMERGENCY_ONLY
    return Verdict.NO
