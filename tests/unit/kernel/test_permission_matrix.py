"""The golden table of rights: every role, every permission, every context."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.permission_matrix import MATRIX
from clinic_desktop.kernel.permissions import (
    Actor,
    Grant,
    Permission,
    Role,
    Situation,
    Verdict,
    may,
)

ME, OTHER = UUID(int=1), UUID(int=2)
MY_JOB, HIS_JOB = UUID(int=3), UUID(int=4)
PATIENT, STRANGER = UUID(int=5), UUID(int=6)

# The roles table of the security design (A.5), written down a second time and by verdict:
# columns R N D L P M A E = receptionist nurse doctor laboratory pharmacist manager administrator
# dispatcher (ambulance). Letters: Y allowed, . never, ! with a reason, 2 with a second person,
# o own only, E only after breaking the glass.
GOLDEN = {
    "patient.read": "YYYYYY!E",
    "patient.write": "YYY..Y..",
    "patient.merge": "..Y..YY.",
    "patient.merge-propose": "YYY..YY.",
    "patient.import": ".....YY.",
    "emergency-summary.read": ".YY.Y..E",
    "emergency-summary.write": "..Y.....",
    "allergy-flag.read": "YYYYY..E",
    "appointment.read": "YYYYYYY.",
    "appointment.write": "YYo..Y..",
    "appointment.overbook": "!!!..Y..",
    "absence.write": "YYo..YY.",
    "leave.request": "YYYYYYYY",
    "leave.approve": ".....YY.",
    "day.close": "YY...Y..",
    "day.reopen": ".....!..",
    "message.read": "YYY..Y..",
    "message.write": "YYY..Y..",
    "message.settings": ".....YY.",
    "call.read": ".YY.....",
    "call.host": ".YY.....",
    "call.invite": "YYY.....",
    "vitals.read": ".YY.....",
    "vitals.write": ".YY....Y",
    "encounter.read": ".YY....E",
    "encounter.write": ".YY.....",
    "encounter.sign": "..Y.....",
    "sensitive.read": ".EE....E",
    "condition.read": ".YY.Y..E",
    "condition.write": "..Y.....",
    "allergy.write": ".YY.....",
    "prescription.read": ".YY.Y..E",
    "prescription.write": "..Y.....",
    "prescription.sign": "..Y.....",
    "dispense.sign": "....Y...",
    "stock.read": ".YY.YY..",
    "stock.write": "....Y...",
    "lab-order.read": ".YYY....",
    "lab-order.write": ".YY.....",
    "lab-order.sign": "..Y.....",
    "lab-result.read": ".YYY....",
    "lab-result.write": "...Y....",
    "lab-result.sign": "..YY....",
    "document.read": ".YYo....",
    "document.write": "..Yo....",
    "document.intake": "YYYY.Y..",
    "invoice.read": "Y.Y.YY..",
    "invoice.write": "Y...YY..",
    "refund.request": "Y...YY..",
    "refund.sign": ".....Y..",
    "price-list.write": ".....Y..",
    "money-report.read": ".....Y..",
    "clinical-report.read": ".YYYYY..",
    "bulk-export.run": "..2..22.",
    "practice.read": "YYYYYYYY",
    "practice.write": ".....YY.",
    "user.invite": ".....YY.",
    "user.write": "......Y.",
    "backup.run": ".....YY.",
    "restore.run": "......2.",
    "audit.read-own": "YYYYYYYY",
    "audit.read-money": ".....Y..",
    "audit.read-system": "......Y.",
    "audit.privacy-review": "........",
}
ROLES = (
    Role.RECEPTIONIST,
    Role.NURSE,
    Role.DOCTOR,
    Role.LABORATORY_TECHNICIAN,
    Role.PHARMACIST,
    Role.OFFICE_MANAGER,
    Role.ADMINISTRATOR,
    Role.DISPATCHER,
)
GLASS = frozenset({PATIENT})
# Every context in which a cell can be asked, and what each kind of cell answers there.
CONTEXTS = {
    "nothing": Situation(),
    "patient": Situation(PATIENT),
    "own": Situation(PATIENT, MY_JOB),
    "someone else's": Situation(PATIENT, HIS_JOB),
    "reason": Situation(PATIENT, reason="phoned"),
    "blank reason": Situation(PATIENT, reason="  "),
    "glass broken": Situation(PATIENT, emergency_patients=GLASS),
    "another's glass broken": Situation(STRANGER, emergency_patients=GLASS),
    "glass broken, no patient": Situation(emergency_patients=GLASS),
}
REFUSAL = {
    "Y": Verdict.YES,
    ".": Verdict.NO,
    "!": Verdict.NEEDS_REASON,
    "2": Verdict.NEEDS_SECOND_PERSON,
    "o": Verdict.NO,
    "E": Verdict.EMERGENCY_ONLY,
}
OPENS = {"!": "reason", "o": "own", "E": "glass broken"}


def actor(*roles: Role, privacy: bool = False) -> Actor:
    return Actor(ME, "Me", frozenset(roles), MY_JOB, privacy)


def test_the_table_has_every_permission_and_no_other():
    assert set(GOLDEN) == {permission.value for permission in Permission}
    assert set(MATRIX) == set(Permission)
    assert set(ROLES) == set(Role)


@pytest.mark.parametrize("permission", Permission, ids=lambda p: p.value)
def test_golden(permission):
    for letter, role in zip(GOLDEN[permission.value], ROLES, strict=True):
        for name, situation in CONTEXTS.items():
            expected = Verdict.YES if OPENS.get(letter) == name else REFUSAL[letter]
            assert may(actor(role), permission, situation) is expected, (role, name)


def test_the_administrator_reads_nothing_clinical_by_default():
    clinical = [p for p in Permission if p.value.split(".")[0] in CLINICAL]
    assert len(clinical) > 15
    verdicts = {may(actor(Role.ADMINISTRATOR), p, Situation(PATIENT)) for p in clinical}
    assert verdicts == {Verdict.NO}


CLINICAL = {
    "emergency-summary",
    "vitals",
    "encounter",
    "sensitive",
    "condition",
    "allergy",
    "prescription",
    "lab-order",
    "lab-result",
    "document",
}


@pytest.mark.parametrize("permission", Permission)
def test_without_a_role_nothing_is_allowed(permission):
    everything = Situation(PATIENT, MY_JOB, "reason", emergency_patients=GLASS)
    assert may(actor(), permission, everything) is Verdict.NO


def test_only_the_flag_makes_a_privacy_officer():
    everyone = actor(*Role)
    assert may(everyone, Permission.PRIVACY_REVIEW, Situation()) is Verdict.NO
    officer = actor(privacy=True)
    assert may(officer, Permission.PRIVACY_REVIEW, Situation()) is Verdict.YES


def test_own_needs_a_practitioner_not_two_missing_ones():
    nobody = Actor(ME, "Me", frozenset({Role.DOCTOR}), None)
    assert may(nobody, Permission.APPOINTMENT_WRITE, Situation(PATIENT, None)) is Verdict.NO


roles = st.frozensets(st.sampled_from(Role))
situations = st.sampled_from(list(CONTEXTS.values()))
permissions = st.sampled_from(Permission)
ORDER = list(Verdict)


@given(roles, roles, permissions, situations)
def test_the_best_role_wins_and_more_roles_never_take_away(some, more, permission, situation):
    alone = may(actor(*some), permission, situation)
    together = may(actor(*some, *more), permission, situation)
    assert ORDER.index(together) <= ORDER.index(alone)
    best = min(
        (ORDER.index(may(actor(role), permission, situation)) for role in some | more),
        default=ORDER.index(Verdict.NO),
    )
    assert ORDER.index(together) == best


@given(roles, permissions, situations)
def test_yes_always_has_a_cell_that_says_so(some, permission, situation):
    verdict = may(actor(*some), permission, situation)
    cells = {MATRIX[permission].get(role, Grant.DENY) for role in some}
    if verdict is Verdict.YES:
        assert cells - {Grant.DENY}
    if cells <= {Grant.DENY}:
        assert verdict is Verdict.NO
