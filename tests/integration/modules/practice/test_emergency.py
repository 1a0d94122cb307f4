"""Breaking the glass: one patient, one hour, a reason, a trail, a review by somebody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed
from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.modules.practice.domain.emergency import (
    EmergencyReason,
    OpenEmergencyAccess,
    RepeatedUse,
    ReviewVerdict,
    SignOffReview,
)
from clinic_desktop.modules.practice.domain.users import UserDetails
from clinic_desktop.modules.practice.service.accounts import (
    AmendUser,
    ChangePassword,
    amend_user,
    change_password,
    invite_user,
)
from clinic_desktop.modules.practice.service.emergency import (
    AlreadyReviewed,
    OwnReview,
    emergency_reviews,
    open_emergency_access,
    repeated_emergencies,
    sign_off_review,
)
from clinic_desktop.modules.practice.service.session import reload_user, switch_user
from clinic_desktop.storage.context import EmergencyOnly
from clinic_desktop.storage.engine import connect
from clinic_desktop.storage.slots import WrongPassword
from tests.support.practice_clinic import trail

PATIENT, STRANGER = UUID(int=77), UUID(int=78)
COMMAND = OpenEmergencyAccess(
    PATIENT,
    EmergencyReason.UNCONSCIOUS,
    "Found unconscious, needs allergies and medication",
    "six silver spoons there",
)


@pytest.fixture
def dispatcher(session):
    details = UserDetails("ems", "Ambulance 3", frozenset({Role.DISPATCHER}))
    invited = invite_user(session.ctx, details)
    ems = switch_user(session, "ems", invited.one_time_password).ctx
    change_password(ems, ChangePassword(invited.one_time_password, COMMAND.password))
    return ems


@pytest.fixture
def officer(session):
    details = UserDetails(
        "alba", "Alba Ferrer", frozenset({Role.ADMINISTRATOR}), privacy_officer=True
    )
    amend_user(session.ctx, AmendUser(session.user.id, session.user.version, details))
    return reload_user(session).ctx


def test_the_glass_opens_one_chart_for_an_hour(dispatcher, hands):
    with pytest.raises(EmergencyOnly):
        dispatcher.require(Permission.EMERGENCY_SUMMARY_READ, patient_id=PATIENT)
    open_emergency_access(dispatcher, COMMAND)
    dispatcher.require(Permission.EMERGENCY_SUMMARY_READ, patient_id=PATIENT)
    with pytest.raises(EmergencyOnly):
        dispatcher.require(Permission.EMERGENCY_SUMMARY_READ, patient_id=STRANGER)
    with pytest.raises(NotAllowed):
        dispatcher.require(Permission.ALLERGY_WRITE, patient_id=PATIENT)
    hands.advance(timedelta(minutes=59, seconds=59))
    dispatcher.require(Permission.EMERGENCY_SUMMARY_READ, patient_id=PATIENT)
    hands.advance(timedelta(seconds=1))
    with pytest.raises(EmergencyOnly):
        dispatcher.require(Permission.EMERGENCY_SUMMARY_READ, patient_id=PATIENT)


def test_it_stays_open_over_a_restart_of_the_session_for_the_same_user_only(dispatcher, session):
    open_emergency_access(dispatcher, COMMAND)
    again = reload_user(session)
    assert again.ctx.emergency_patients() == frozenset()
    from clinic_desktop.modules.practice.service.emergency import GlassBroken

    assert GlassBroken(dispatcher)() == {PATIENT}


def test_a_sentence_is_needed(dispatcher):
    with pytest.raises(InvalidInput) as refused:
        open_emergency_access(
            dispatcher, OpenEmergencyAccess(PATIENT, EmergencyReason.OTHER, "urgent", "")
        )
    assert set(refused.value.problems) == {"text"}
    assert dispatcher.emergency_patients() == frozenset()


def test_a_role_that_never_sees_charts_gets_no_glass(session):
    details = UserDetails("rosa", "Rosa Gil", frozenset({Role.RECEPTIONIST}))
    invited = invite_user(session.ctx, details)
    rosa = switch_user(session, "rosa", invited.one_time_password).ctx
    with pytest.raises(NotAllowed):
        open_emergency_access(rosa, COMMAND)
    assert ("E", "emergency_access", "no", "") in trail(rosa)


def test_it_is_in_the_trail_with_patient_and_reason(dispatcher):
    open_emergency_access(dispatcher, COMMAND)
    with dispatcher.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT action, reason, patient_id FROM audit_event WHERE kind = 'emergency_access'"
        ).all()
    assert ("E", "BTG:unconscious", PATIENT.bytes) in [tuple(row) for row in rows]


def test_the_review_waits_gets_overdue_and_is_signed_off_once(dispatcher, officer, hands):
    access = open_emergency_access(dispatcher, COMMAND)
    (waiting,) = emergency_reviews(officer)
    assert waiting.access.user_name == "Ambulance 3"
    assert not waiting.overdue
    hands.advance(timedelta(hours=72, seconds=1))
    assert emergency_reviews(officer)[0].overdue
    verdict = SignOffReview(access.id, ReviewVerdict.JUSTIFIED, "seen the report")
    sign_off_review(officer, verdict)
    assert emergency_reviews(officer) == ()
    with pytest.raises(AlreadyReviewed):
        sign_off_review(officer, verdict)


def test_nobody_reviews_themselves_and_only_the_officer_reviews(dispatcher, officer, session):
    with pytest.raises(NotAllowed):
        emergency_reviews(dispatcher)
    with pytest.raises(NotAllowed):
        emergency_reviews(session.ctx)  # administrator, but not privacy officer
    ems = next(p for p in officer.store.vault.people() if p.login == "ems")
    both = UserDetails("ems", "A", frozenset({Role.DISPATCHER}), privacy_officer=True)
    amend_user(officer, AmendUser(ems.user_id, 2, both))
    access = open_emergency_access(dispatcher, COMMAND)
    own = replace(dispatcher, actor=replace(dispatcher.actor, privacy_officer=True))
    with pytest.raises(OwnReview):
        sign_off_review(own, SignOffReview(access.id, ReviewVerdict.JUSTIFIED))


def test_the_users_own_key_signs_it(dispatcher, officer):
    access = open_emergency_access(dispatcher, COMMAND)
    open_emergency_access(dispatcher, COMMAND)
    with dispatcher.reading() as connection:
        keys = connection.exec_driver_sql("SELECT user_id FROM user_key").all()
    assert [row[0] for row in keys] == [dispatcher.actor.user_id.bytes]  # published once
    assert [item.signed for item in emergency_reviews(officer)] == [True, True]
    assert access.patient_id == PATIENT


def test_a_wrong_password_signs_nothing(dispatcher):
    with pytest.raises(WrongPassword):
        open_emergency_access(dispatcher, replace(COMMAND, password="not this one"))
    assert dispatcher.emergency_patients() == frozenset()
    assert "silver" not in repr(COMMAND)


@pytest.mark.parametrize(
    "change",
    [
        "text = 'Nothing of the kind'",
        "patient_id = zeroblob(16)",
        "signature = '00'",
        "signer = ''",
    ],
)
def test_what_was_changed_later_is_shown_as_not_signed(dispatcher, officer, change):
    open_emergency_access(dispatcher, COMMAND)
    store = dispatcher.store
    raw = connect(store.path, store.vault.key)
    raw.execute(f"UPDATE emergency_access SET {change}")
    raw.close()
    assert [item.signed for item in emergency_reviews(officer)] == [False]


def test_an_old_signature_fits_after_a_new_password(dispatcher, officer):
    open_emergency_access(dispatcher, COMMAND)
    change_password(dispatcher, ChangePassword(COMMAND.password, "seven wooden boats"))
    open_emergency_access(dispatcher, replace(COMMAND, password="seven wooden boats"))
    assert [item.signed for item in emergency_reviews(officer)] == [True, True]


def test_repeated_use_raises_the_alarm(dispatcher, officer, session, hands):
    for _ in range(2):
        open_emergency_access(dispatcher, COMMAND)
        hands.advance(timedelta(days=2))
    assert repeated_emergencies(officer) == ()
    open_emergency_access(dispatcher, COMMAND)
    assert repeated_emergencies(officer) == (RepeatedUse("Ambulance 3", 3),)
    assert [(item.uses, item.repeated) for item in emergency_reviews(officer)] == [
        (1, False),
        (2, False),
        (3, True),
    ]
    first, *_ = emergency_reviews(officer)
    sign_off_review(officer, SignOffReview(first.access.id, ReviewVerdict.JUSTIFIED))
    assert repeated_emergencies(officer) == (RepeatedUse("Ambulance 3", 3),)  # each may be right
    hands.advance(timedelta(days=4))
    assert repeated_emergencies(officer) == ()  # the first is eight days old
    with pytest.raises(NotAllowed):
        repeated_emergencies(session.ctx)
