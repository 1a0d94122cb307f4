"""Signing in, switching, locking and passwords, on a real encrypted store."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.domain.locking import LockLevel
from clinic_desktop.modules.practice.domain.users import UserDetails, UserRevoked
from clinic_desktop.modules.practice.service.accounts import (
    AmendUser,
    ChangePassword,
    SetUserAccess,
    amend_user,
    change_password,
    confirm_password,
    invite_user,
    revoke_user,
    users,
)
from clinic_desktop.modules.practice.service.clinic import clinic_profile
from clinic_desktop.modules.practice.service.doorway import SessionEnded
from clinic_desktop.modules.practice.service.drafts import draft_of, drafts, drop_draft, keep_draft
from clinic_desktop.modules.practice.service.session import (
    reload_user,
    reset_with_recovery,
    sign_in,
    sign_out,
    switch_user,
    unlock,
)
from clinic_desktop.storage.opening import people_at
from clinic_desktop.storage.slots import UnknownLogin, WrongPassword
from clinic_desktop.storage.throttle import TooManyAttempts
from tests.support.practice_clinic import PASSWORD, trail


def version_of(ctx, user_id):
    return next(user.version for user in users(ctx) if user.id == user_id)


def test_the_first_user_signs_in_again_with_roles_and_name(session, folder, environment):
    sign_out(session)
    again = sign_in(folder, "ALBA", PASSWORD, environment)
    assert again.user.display_name == "Alba Ferrer"
    assert again.ctx.actor.roles == {Role.ADMINISTRATOR, Role.DOCTOR}
    assert clinic_profile(again.ctx).name == "Clinic Rio Claro"
    assert ("E", "session", "success", "sign-in") in trail(again.ctx)
    sign_out(again)


def test_the_sign_in_page_lists_people_without_a_password(session, nurse, folder):
    sign_out(session)
    assert [(p.login, p.name) for p in people_at(folder)] == [
        ("alba", "Alba Ferrer"),
        ("bey", "Nurse Bey"),
    ]


def test_wrong_passwords_are_answered_by_a_growing_pause(session, folder, environment, hands):
    sign_out(session)
    for pause in (1, 2, 4):
        with pytest.raises(WrongPassword):
            sign_in(folder, "alba", "not this one", environment)
        with pytest.raises(TooManyAttempts) as refused:
            sign_in(folder, "alba", PASSWORD, environment)
        assert refused.value.parameters == {"seconds": pause}
        hands.advance(timedelta(seconds=pause))
    sign_out(sign_in(folder, "alba", PASSWORD, environment))


def test_the_store_is_closed_after_a_refused_sign_in(session, nurse, folder, environment):
    revoke_user(session.ctx, SetUserAccess(nurse.user_id, version_of(session.ctx, nurse.user_id)))
    sign_out(session)
    with pytest.raises(UnknownLogin):
        sign_in(folder, "bey", nurse.one_time_password, environment)
    sign_out(sign_in(folder, "alba", PASSWORD, environment))


def test_a_user_without_active_row_is_refused_even_with_a_slot(session, nurse, folder, environment):
    with session.ctx.unit_of_work() as uow:
        from clinic_desktop.modules.practice.tables import UserRow

        uow.update(UserRow, nurse.user_id, 1, {"active": False})
        uow.commit()
    with pytest.raises(UserRevoked):
        switch_user(session, "bey", nurse.one_time_password)
    sign_out(session)
    with pytest.raises(UserRevoked):
        sign_in(folder, "bey", nurse.one_time_password, environment)
    sign_out(sign_in(folder, "alba", PASSWORD, environment))


def test_switching_keeps_the_store_open_and_each_ones_drafts(session, nurse):
    keep_draft(session.ctx, "patient", "new", '{"family": "Perez"}')
    bey = switch_user(session, "bey", nurse.one_time_password)
    assert bey.ctx.store is session.ctx.store
    assert bey.ctx.actor.roles == {Role.NURSE}
    assert drafts(bey.ctx) == ()
    keep_draft(bey.ctx, "patient", "new", '{"family": "Gil"}')
    back = switch_user(bey, "alba", PASSWORD)
    kept = draft_of(back.ctx, "patient", "new")
    assert kept is not None
    assert kept.body == '{"family": "Perez"}'
    drop_draft(back.ctx, "patient", "new")
    assert draft_of(back.ctx, "patient", "new") is None
    assert draft_of(bey.ctx, "patient", "new") is not None


def test_a_wrong_password_on_switching_keeps_the_session_and_is_in_the_trail(session, nurse):
    with pytest.raises(WrongPassword):
        switch_user(session, "bey", "wrong")
    assert clinic_profile(session.ctx).country == "ES"
    assert ("E", "session", "wrong-password", "password") in trail(session.ctx)


def test_a_covered_screen_opens_with_the_password_only(session, hands):
    hands.advance(timedelta(minutes=3))
    assert session.lock.tick() is LockLevel.SOFT
    with pytest.raises(WrongPassword):
        unlock(session, "wrong")
    assert session.lock.level is LockLevel.SOFT
    hands.advance(timedelta(seconds=1))
    unlock(session, PASSWORD)
    assert session.lock.level is LockLevel.OPEN


def test_after_the_hard_lock_only_a_new_sign_in_helps(session, folder, environment, hands):
    hands.advance(timedelta(minutes=16))
    assert session.lock.tick() is LockLevel.HARD
    with pytest.raises(SessionEnded):
        unlock(session, PASSWORD)
    sign_out(session, "hard-lock")
    assert session.ctx.store.vault.key.wiped
    sign_out(sign_in(folder, "alba", PASSWORD, environment))


def test_changing_ones_password(session, folder, environment, hands):
    new = "eleven grey elephants"
    change_password(session.ctx, ChangePassword(PASSWORD, new))
    sign_out(session)
    with pytest.raises(WrongPassword):
        sign_in(folder, "alba", PASSWORD, environment)
    hands.advance(timedelta(seconds=1))
    sign_out(sign_in(folder, "alba", new, environment))


@pytest.mark.parametrize("new", ["short", "Alba.Ferrer.2026", PASSWORD])
def test_a_bad_new_password_changes_nothing(session, new):
    with pytest.raises(InvalidInput) as refused:
        change_password(session.ctx, ChangePassword(PASSWORD, new))
    assert set(refused.value.problems) == {"new"}
    confirm_password(session.ctx, PASSWORD)


def test_the_old_password_is_needed_for_a_new_one(session):
    with pytest.raises(WrongPassword):
        change_password(session.ctx, ChangePassword("wrong one", "eleven grey elephants"))


def test_a_one_time_password_must_be_changed_and_then_stays(session, nurse, folder, environment):
    sign_out(session)
    bey = sign_in(folder, "bey", nurse.one_time_password, environment)
    assert bey.must_change_password
    change_password(bey.ctx, ChangePassword(nurse.one_time_password, "blue bicycle on ice"))
    assert not reload_user(bey).must_change_password
    sign_out(bey)
    bey = sign_in(folder, "bey", "blue bicycle on ice", environment)
    assert not bey.must_change_password
    sign_out(bey)


def test_forgotten_passwords_are_replaced_with_the_paper(clinic, folder, environment):
    words = " ".join(clinic.recovery.words())
    sign_out(clinic.session)
    with pytest.raises(InvalidInput):
        reset_with_recovery(folder, words, "alba", "short", environment)
    renewed = reset_with_recovery(folder, words, "alba", "twelve green giraffes", environment)
    assert renewed.user.login == "alba"
    assert ("E", "session", "success", "recovery") in trail(renewed.ctx)
    sign_out(renewed)
    sign_out(sign_in(folder, "alba", "twelve green giraffes", environment))


def test_a_renamed_login_is_the_new_one_at_the_door(session, nurse, folder, environment):
    details = UserDetails("bey.n", "Nora Bey", frozenset({Role.NURSE}))
    amend_user(session.ctx, AmendUser(nurse.user_id, 1, details))
    sign_out(session)
    bey = sign_in(folder, "bey.n", nurse.one_time_password, environment)
    assert bey.user.display_name == "Nora Bey"
    sign_out(bey)


def test_new_roles_count_after_a_reload(session, nurse):
    bey = switch_user(session, "bey", nurse.one_time_password)
    invited = UserDetails("bey", "Nurse Bey", frozenset({Role.NURSE, Role.RECEPTIONIST}))
    amend_user(session.ctx, AmendUser(nurse.user_id, 1, invited))
    assert reload_user(bey).ctx.actor.roles == {Role.NURSE, Role.RECEPTIONIST}


def test_no_password_is_ever_shown_by_a_repr(session):
    invitation = invite_user(session.ctx, UserDetails("cruz", "Dr Cruz", frozenset({Role.DOCTOR})))
    assert invitation.one_time_password not in repr(invitation)
    assert PASSWORD not in repr(ChangePassword(PASSWORD, PASSWORD))
