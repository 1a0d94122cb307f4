"""Users: who may invite, amend, revoke; the last administrator; rights that are refused."""

from __future__ import annotations

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, StaleRecord
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.domain.users import (
    LastAdministrator,
    LoginTaken,
    NotYourself,
    UserDetails,
)
from clinic_desktop.modules.practice.service.accounts import (
    AmendUser,
    OnlyAdministratorsGive,
    SetUserAccess,
    amend_user,
    invite_user,
    readmit_user,
    reprint_recovery,
    reset_password,
    revoke_user,
    users,
)
from clinic_desktop.modules.practice.service.session import switch_user
from clinic_desktop.storage.slots import WrongPassword

ROLE = frozenset({Role.RECEPTIONIST})


@pytest.fixture
def manager(session):
    invited = invite_user(
        session.ctx, UserDetails("manu", "Manu Ros", frozenset({Role.OFFICE_MANAGER}))
    )
    return switch_user(session, "manu", invited.one_time_password)


def test_an_invited_user_gets_a_password_for_one_sign_in(ctx, nurse):
    user = next(user for user in users(ctx) if user.login == "bey")
    assert user.must_change_password
    assert user.active
    assert len(nurse.one_time_password) >= 12


def test_a_login_belongs_to_one_person(ctx, nurse):
    with pytest.raises(LoginTaken):
        invite_user(ctx, UserDetails("BEY ", "Another Bey", ROLE))
    with pytest.raises(LoginTaken):
        amend_user(ctx, AmendUser(nurse.user_id, 1, UserDetails("alba", "Nurse Bey", ROLE)))
    assert len(users(ctx)) == 2


def test_wrong_details_are_named_by_field_and_nothing_is_kept(ctx):
    with pytest.raises(InvalidInput) as refused:
        invite_user(ctx, UserDetails("x", "", frozenset()))
    assert set(refused.value.problems) == {"login", "display_name", "roles"}
    assert len(users(ctx)) == 1
    assert len(ctx.store.vault.people()) == 1


def test_a_manager_invites_but_makes_no_administrator(manager):
    invite_user(manager.ctx, UserDetails("rosa", "Rosa Gil", ROLE))
    with pytest.raises(OnlyAdministratorsGive):
        invite_user(manager.ctx, UserDetails("eve", "Eve", frozenset({Role.ADMINISTRATOR})))
    with pytest.raises(OnlyAdministratorsGive):
        invite_user(manager.ctx, UserDetails("eve", "Eve", ROLE, privacy_officer=True))


def test_a_manager_neither_amends_nor_revokes_nor_resets(manager, ctx):
    alba = next(user for user in users(ctx) if user.login == "alba")
    access = SetUserAccess(alba.id, alba.version)
    with pytest.raises(NotAllowed):
        amend_user(manager.ctx, AmendUser(alba.id, 1, UserDetails("alba", "A", ROLE)))
    for verb in (revoke_user, reset_password, readmit_user):
        with pytest.raises(NotAllowed):
            verb(manager.ctx, access)
    with pytest.raises(NotAllowed):
        reprint_recovery(manager.ctx)


def test_the_last_administrator_stays(ctx, nurse):
    alba = next(user for user in users(ctx) if user.login == "alba")
    with pytest.raises(LastAdministrator):
        amend_user(ctx, AmendUser(alba.id, alba.version, UserDetails("alba", "Alba", ROLE)))
    with pytest.raises(NotYourself):
        revoke_user(ctx, SetUserAccess(alba.id, alba.version))
    promoted = UserDetails("bey", "Nurse Bey", frozenset({Role.ADMINISTRATOR}))
    amend_user(ctx, AmendUser(nurse.user_id, 1, promoted))
    amend_user(ctx, AmendUser(alba.id, alba.version, UserDetails("alba", "Alba", ROLE)))


def test_who_is_revoked_leaves_no_way_to_the_key(ctx, nurse):
    old_key, old_file = bytes(ctx.store.vault.key.raw()), ctx.store.path
    revoke_user(ctx, SetUserAccess(nurse.user_id, 1))
    assert bytes(ctx.store.vault.key.raw()) != old_key
    assert ctx.store.path != old_file
    assert not old_file.exists()
    assert [user.active for user in users(ctx) if user.login == "bey"] == [False]


def test_revoked_and_readmitted(ctx, session, nurse):
    version = revoke_user(ctx, SetUserAccess(nurse.user_id, 1))
    assert [person.login for person in ctx.store.vault.people()] == ["alba"]
    again = readmit_user(ctx, SetUserAccess(nurse.user_id, version))
    assert again.one_time_password != nurse.one_time_password
    with pytest.raises(WrongPassword):
        ctx.store.vault.check_password("bey", nurse.one_time_password)
    user = next(user for user in users(ctx) if user.login == "bey")
    assert user.active
    assert user.must_change_password


def test_a_reset_password_replaces_the_old_one_and_not_ones_own(ctx, nurse):
    again = reset_password(ctx, SetUserAccess(nurse.user_id, 1))
    assert ctx.store.vault.check_password("bey", again.one_time_password) == nurse.user_id
    with pytest.raises(NotYourself):
        reset_password(ctx, SetUserAccess(ctx.actor.user_id, 1))


def test_two_administrators_at_once_do_not_overwrite_each_other(ctx, nurse):
    first = UserDetails("bey", "Nora Bey", frozenset({Role.NURSE}))
    amend_user(ctx, AmendUser(nurse.user_id, 1, first))
    with pytest.raises(StaleRecord):
        amend_user(ctx, AmendUser(nurse.user_id, 1, UserDetails("bey", "Neve Bey", ROLE)))
    with pytest.raises(StaleRecord):
        revoke_user(ctx, SetUserAccess(nurse.user_id, 1))
    assert "bey" in [person.login for person in ctx.store.vault.people()]


def test_a_new_sheet_replaces_the_old_recovery_key(ctx, clinic):
    renewed = reprint_recovery(ctx)
    assert renewed.key_id() != clinic.recovery.key_id()
    assert ctx.store.vault.envelope.recovery.key_id == renewed.key_id()
