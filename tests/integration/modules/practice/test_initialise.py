"""The first run writes a whole clinic or nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.api import bookable_resources
from clinic_desktop.modules.practice.domain.resources import PractitionerDetails
from clinic_desktop.modules.practice.service import initialise
from clinic_desktop.modules.practice.service.initialise import initialise_clinic
from clinic_desktop.modules.practice.service.opening import opening_schedules
from clinic_desktop.storage.faults import FolderNotEmpty
from tests.support.practice_clinic import COMMAND


def test_a_doctor_who_sets_up_the_clinic_gets_a_column(folder, environment):
    doctor = replace(COMMAND.administrator, practitioner=PractitionerDetails("Alba Ferrer", "Dr"))
    made = initialise_clinic(folder, replace(COMMAND, administrator=doctor), environment)
    (column,) = bookable_resources(made.session.ctx)
    assert column.name == "Dr Alba Ferrer"
    assert made.session.ctx.actor.practitioner_id == column.id
    assert made.session.ctx.actor.roles == {Role.ADMINISTRATOR, Role.DOCTOR}
    assert len(made.recovery.words()) == 15
    assert len(opening_schedules(made.session.ctx)) == 1
    made.session.ctx.store.close()


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (replace(COMMAND, details=replace(COMMAND.details, name="")), "name"),
        (replace(COMMAND, administrator=replace(COMMAND.administrator, password="x")), "password"),
        (replace(COMMAND, administrator=replace(COMMAND.administrator, login="?")), "login"),
        (replace(COMMAND, week=(((60, 30),),) * 7), "0"),
    ],
)
def test_wrong_input_is_named_before_anything_is_written(folder, environment, command, field):
    with pytest.raises(InvalidInput) as refused:
        initialise_clinic(folder, command, environment)
    assert field in refused.value.problems
    assert not folder.exists()


def test_the_demo_may_have_its_public_password(folder, environment):
    admin = replace(COMMAND.administrator, password="demo-clinic")
    with pytest.raises(InvalidInput):
        initialise_clinic(folder, replace(COMMAND, administrator=admin), environment)
    trusted = replace(COMMAND, administrator=admin, trust_password=True)
    initialise_clinic(folder, trusted, environment).session.ctx.store.close()


def test_a_failure_half_way_leaves_an_empty_folder(folder, environment, monkeypatch):
    def broken(*_arguments):
        raise OSError(28, "no space left")

    monkeypatch.setattr(initialise, "_insert_user", broken)
    with pytest.raises(OSError, match="no space"):
        initialise_clinic(folder, COMMAND, environment)
    assert list(folder.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(folder, environment):
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"beach")
    with pytest.raises(FolderNotEmpty):
        initialise_clinic(folder, COMMAND, environment)
    assert [path.name for path in folder.iterdir()] == ["holiday.jpg"]
