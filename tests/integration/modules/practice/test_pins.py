"""The PIN: uncovers a covered screen, few times wrong, and opens nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.practice.domain.locking import LockLevel
from clinic_desktop.modules.practice.domain.pins import PinUsedUp, WrongPin
from clinic_desktop.modules.practice.domain.users import UserRevoked
from clinic_desktop.modules.practice.service.doorway import SessionEnded
from clinic_desktop.modules.practice.service.pins import SetPin, own_pin, remove_pin, set_pin
from clinic_desktop.modules.practice.service.session import (
    sign_in,
    sign_out,
    switch_user,
    takes_pin,
    unlock,
)
from clinic_desktop.modules.practice.tables import UserRow
from clinic_desktop.storage.slots import WrongPassword
from tests.support.practice_clinic import PASSWORD, trail

PIN = "480215"


@pytest.fixture
def covered(session):
    set_pin(session.ctx, SetPin(PASSWORD, PIN))
    session.lock.lock(LockLevel.SOFT)
    return session


def test_it_uncovers_for_its_user(covered):
    assert takes_pin(covered)
    unlock(covered, PIN)
    assert covered.lock.level is LockLevel.OPEN
    assert ("E", "session", "success", "unlock by PIN") in trail(covered.ctx)


def test_after_five_wrong_ones_only_the_password_helps(covered, hands):
    for left in (4, 3, 2, 1):
        with pytest.raises(WrongPin) as refused:
            unlock(covered, "736028")
        assert f"Tries left: {left}" in refused.value.message()
    with pytest.raises(PinUsedUp):
        unlock(covered, "736028")
    with pytest.raises(PinUsedUp):
        unlock(covered, PIN)  # even the right one
    assert covered.lock.level is LockLevel.SOFT
    unlock(covered, PASSWORD)
    covered.lock.lock(LockLevel.SOFT)
    unlock(covered, PIN)  # the password gave the tries back
    wrong = [entry for entry in trail(covered.ctx) if entry[2] == "wrong-password"]
    assert [entry[3] for entry in wrong] == ["PIN"] * 5


def test_it_never_opens_a_hard_lock_or_a_closed_clinic(covered, folder, environment, hands):
    hands.advance(timedelta(minutes=20))
    with pytest.raises(SessionEnded):
        unlock(covered, PIN)
    sign_out(covered)
    with pytest.raises(WrongPassword):
        sign_in(folder, "alba", PIN, environment)


def test_it_lets_nobody_else_take_over(covered, nurse):
    with pytest.raises(WrongPassword):
        switch_user(covered, "bey", PIN)


def test_a_revoked_user_stays_out(covered):
    user = covered.user
    with covered.ctx.unit_of_work() as uow:
        uow.update(UserRow, user.id, user.version, {"active": False})
        uow.commit()
    with pytest.raises(UserRevoked):
        unlock(covered, PIN)


def test_who_sets_it_proves_who_it_is(ctx, session):
    with pytest.raises(WrongPassword):
        set_pin(ctx, SetPin("not the password", PIN))
    with pytest.raises(InvalidInput) as refused:
        set_pin(ctx, SetPin(PASSWORD, "123456"))
    assert set(refused.value.problems) == {"pin"}
    assert not own_pin(ctx)
    assert "480215" not in repr(SetPin(PASSWORD, PIN))


def test_it_can_be_changed_and_removed(covered):
    set_pin(covered.ctx, SetPin(PASSWORD, "736028"))
    with pytest.raises(WrongPin):
        unlock(covered, PIN)
    unlock(covered, "736028")
    remove_pin(covered.ctx)
    assert not own_pin(covered.ctx)
    covered.lock.lock(LockLevel.SOFT)
    with pytest.raises(WrongPassword):
        unlock(covered, "736028")


def test_the_digits_are_kept_nowhere(covered, folder):
    with covered.ctx.reading() as connection:
        rows = connection.exec_driver_sql("SELECT value FROM store_meta").fetchall()
    assert not any(PIN in row[0] for row in rows)
