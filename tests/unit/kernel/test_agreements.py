"""Acts of two: only a proven, entitled, other person opens them, for one act, for minutes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from clinic_desktop.kernel.permission_matrix import MATRIX
from clinic_desktop.kernel.permissions import (
    AGREEMENT_LASTS,
    Actor,
    Agreement,
    Grant,
    Permission,
    Role,
    Situation,
    Verdict,
    agreed,
    may,
    may_agree,
)

NOW = datetime(2026, 11, 24, 10, 24, tzinfo=UTC)
ACTS = [(p, role) for p in Permission for role, g in MATRIX[p].items() if g is Grant.TWO]


def person(number: int, *roles: Role) -> Actor:
    return Actor(UUID(int=number), "P", frozenset(roles))


def asked(actor: Actor, permission: Permission, made: Agreement | None, now: datetime | None):
    return may(actor, permission, Situation(agreement=made, now=now))


@pytest.mark.parametrize(("permission", "role"), ACTS)
def test_the_agreement_of_who_holds_the_right_opens_it(permission, role):
    me, other = person(1, role), person(2, role)
    made = agreed(me, permission, other, NOW)
    assert asked(me, permission, made, NOW) is Verdict.YES
    assert asked(me, permission, made, NOW + AGREEMENT_LASTS) is Verdict.YES
    assert asked(me, permission, None, NOW) is Verdict.NEEDS_SECOND_PERSON


@pytest.mark.parametrize(("permission", "role"), ACTS)
def test_it_opens_nothing_else(permission, role):
    me, other, third = person(1, role), person(2, role), person(3, role)
    made = agreed(me, permission, other, NOW)
    late = NOW + AGREEMENT_LASTS + timedelta(microseconds=1)
    elsewhere = next(p for p in (Permission.BULK_EXPORT, Permission.RESTORE_RUN) if p != permission)
    refused = Verdict.NEEDS_SECOND_PERSON
    assert asked(me, permission, made, late) is refused
    assert asked(me, permission, made, NOW - timedelta(microseconds=1)) is refused
    assert asked(me, permission, made, None) is refused
    assert asked(third, permission, made, NOW) is refused
    assert asked(other, permission, made, NOW) is refused
    admin = person(1, Role.ADMINISTRATOR)
    assert asked(admin, elsewhere, made, NOW) is refused


def test_who_lacks_the_right_can_not_agree_and_nobody_agrees_with_themselves():
    me = person(1, Role.OFFICE_MANAGER)
    assert not may_agree(person(2, Role.RECEPTIONIST), Permission.BULK_EXPORT)
    assert not may_agree(person(2), Permission.BULK_EXPORT)
    assert may_agree(person(2, Role.DOCTOR), Permission.BULK_EXPORT)
    for other in (person(2, Role.RECEPTIONIST), person(1, Role.DOCTOR)):
        with pytest.raises(ValueError, match="agree"):
            agreed(me, Permission.BULK_EXPORT, other, NOW)


def test_an_agreement_is_not_made_by_hand():
    with pytest.raises(TypeError, match="agreed"):
        Agreement(Permission.BULK_EXPORT, UUID(int=1), UUID(int=2), NOW, object())
