"""The second person of an act of two: entitled, active, proven by their own password."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.modules.practice.domain.users import UserDetails, UserRevoked
from clinic_desktop.modules.practice.service.accounts import user_values
from clinic_desktop.modules.practice.service.agreeing import (
    MayNotAgree,
    OneTimePassword,
    agreement_of,
    who_may_agree,
)
from clinic_desktop.modules.practice.tables import UserRow
from clinic_desktop.storage.context import SecondPersonNeeded
from clinic_desktop.storage.slots import NewUser, UnknownLogin, WrongPassword

EXPORT = Permission.BULK_EXPORT
PASSWORD = "seven calm herons"


@pytest.fixture
def add(ctx):
    """Return a function that adds a user with a password."""

    def make(login, *roles, active=True, one_time=False):
        details = UserDetails(login, login.title(), frozenset(roles))
        values = {**user_values(details), "active": active, "must_change_password": one_time}
        with ctx.unit_of_work() as uow:
            user_id = uow.insert(UserRow, values)
            uow.commit()
        ctx.store.vault.put_user(NewUser(user_id, login, login.title(), PASSWORD))
        return user_id

    return make


def trail(ctx):
    with ctx.reading() as connection:
        query = sa.text(
            "SELECT detail, outcome FROM audit_event WHERE kind='bulk-export.run' ORDER BY rowid"
        )
        return [tuple(row) for row in connection.execute(query)]


def test_an_entitled_person_agrees_with_their_password(ctx, add):
    ctx.dual_control = lambda: True
    boss = add("boss", Role.OFFICE_MANAGER)
    made = agreement_of(ctx, EXPORT, "boss", PASSWORD)
    assert (made.requester, made.second_person) == (ctx.actor.user_id, boss)
    ctx.require(EXPORT, agreement=made)
    assert trail(ctx)[0][0] == "agreed as second person"
    ctx.clock.advance(timedelta(minutes=5, seconds=1))
    with pytest.raises(SecondPersonNeeded):
        ctx.require(EXPORT, agreement=made)


def test_a_receptionists_right_password_agrees_to_nothing(ctx, add):
    add("desk", Role.RECEPTIONIST)
    with pytest.raises(MayNotAgree):
        agreement_of(ctx, EXPORT, "desk", PASSWORD)
    assert trail(ctx)[-1][1] == "second-person-refused"


def test_nor_does_who_left_who_never_chose_a_password_or_who_is_unknown(ctx, add):
    add("gone", Role.DOCTOR, active=False)
    add("new", Role.DOCTOR, one_time=True)
    for login, error in (("gone", UserRevoked), ("new", OneTimePassword), ("no", UnknownLogin)):
        with pytest.raises(error):
            agreement_of(ctx, EXPORT, login, PASSWORD)


def test_a_wrong_password_is_refused_and_kept_in_the_trail(ctx, add):
    add("boss", Role.OFFICE_MANAGER)
    with pytest.raises(WrongPassword):
        agreement_of(ctx, EXPORT, "boss", "something else")
    assert trail(ctx)[-1][1] == "wrong-password"


def test_nobody_agrees_with_themselves_or_for_who_lacks_the_right(ctx, add):
    boss = add("boss", Role.OFFICE_MANAGER)
    myself = replace(ctx, actor=replace(ctx.actor, user_id=boss))
    with pytest.raises(MayNotAgree):
        agreement_of(myself, EXPORT, "boss", PASSWORD)
    desk = replace(ctx, actor=replace(ctx.actor, roles=frozenset({Role.RECEPTIONIST})))
    with pytest.raises(NotAllowed):
        agreement_of(desk, EXPORT, "boss", PASSWORD)


def test_only_who_may_agree_is_offered(ctx, add):
    add("boss", Role.OFFICE_MANAGER)
    add("desk", Role.RECEPTIONIST)
    add("gone", Role.DOCTOR, active=False)
    add("new", Role.DOCTOR, one_time=True)
    assert "boss" in {user.login for user in who_may_agree(ctx, EXPORT)}
    assert not {"desk", "gone", "new"} & {user.login for user in who_may_agree(ctx, EXPORT)}
