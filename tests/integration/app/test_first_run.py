"""The assistant really creates, restores and opens: with the store on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from clinic_desktop.app.first_run import first_run
from clinic_desktop.app.session import environment
from clinic_desktop.modules.practice.api import clinic_profile, sign_in, sign_out
from clinic_desktop.modules.practice.presenters.first_run import Choice, FirstRun, Step
from clinic_desktop.storage import blobs
from clinic_desktop.storage.backup import make_backup
from clinic_desktop.storage.chunks import FOLDER
from clinic_desktop.storage.faults import FolderNotEmpty
from clinic_desktop.storage.slots import WrongPassword
from tests.support.stores import CHEAP, import_all_tables

PASSWORD = "seven purple umbrellas"


@pytest.fixture
def around(clock):
    import_all_tables()
    made = environment(clock)
    made.cost = CHEAP
    return made


def no_demo(_folder: Path) -> None:
    raise AssertionError("the demo was not asked for")


def walk(run: FirstRun) -> None:
    run.next()
    run.fill_clinic(name="Rio Claro", country="ES")
    run.next()
    run.next()
    run.fill_user(display_name="Marta Costa", password=PASSWORD, repeated=PASSWORD)
    assert run.problems() == {}
    run.worked(run.work())


def test_from_nothing_to_a_clinic_that_opens(tmp_path, around):
    folder = tmp_path / "clinic"
    run = first_run(folder, make_demo=no_demo, around=around)
    walk(run)
    assert run.step is Step.RECOVERY
    first, second = run.asked
    run.type_words(run.recovery_words[first], run.recovery_words[second])
    assert run.next() == {}
    assert clinic_profile(run.session.ctx).zone == "Europe/Madrid"
    sign_out(run.session)
    sign_out(sign_in(folder, "marta.costa", PASSWORD, around))


def test_a_full_folder_keeps_the_page_and_what_was_typed(tmp_path, around):
    (tmp_path / "photo.jpg").write_bytes(b"x")
    run = first_run(tmp_path, make_demo=no_demo, around=around)
    with pytest.raises(FolderNotEmpty):
        walk(run)
    assert run.step is Step.USER
    assert run.state.user.password == PASSWORD
    run.folder = tmp_path / "other"
    run.worked(run.work())
    assert run.step is Step.RECOVERY
    sign_out(run.session)


@pytest.fixture
def backup(tmp_path, around, clock):
    run = first_run(tmp_path / "old", make_demo=no_demo, around=around)
    walk(run)
    file = tmp_path / "rio.clinicbackup"
    make_backup(run.session.ctx.store, file, clock)
    sign_out(run.session)
    return file, " ".join(run.recovery_words)


def restoring(tmp_path, around, **typed) -> FirstRun:
    run = first_run(tmp_path / "new", make_demo=no_demo, around=around)
    run.choose(Choice.RESTORE)
    run.next()
    run.fill_restore(login="marta.costa", **typed)
    assert run.problems() == {}
    return run


def test_a_backup_is_restored_with_the_password(tmp_path, around, backup):
    run = restoring(tmp_path, around, file=str(backup[0]), password=PASSWORD)
    run.worked(run.work())
    assert clinic_profile(run.session.ctx).name == "Rio Claro"
    sign_out(run.session)


def test_a_backup_is_restored_with_the_words_and_a_new_password(tmp_path, around, backup):
    file, words = backup
    new = "eleven grey elephants"
    run = restoring(tmp_path, around, file=str(file), words=words, password=new)
    run.worked(run.work())
    sign_out(run.session)
    sign_out(sign_in(tmp_path / "new", "marta.costa", new, around))


def test_a_failed_sign_in_after_the_restore_leaves_the_folder_empty(
    tmp_path, around, clock, monkeypatch
):
    run = first_run(tmp_path / "old", make_demo=no_demo, around=around)
    walk(run)
    ctx = run.session.ctx
    staged = blobs.stage(ctx.store, ctx.new_id(), bytes(300_000), "image/tiff")
    with ctx.unit_of_work() as work:
        blobs.keep_staged(work, staged)
        work.commit()
    file = tmp_path / "rio.clinicbackup"
    make_backup(ctx.store, file, clock)
    sign_out(run.session)

    def refuse(*_arguments):
        assert list((tmp_path / "new" / FOLDER).glob("??/*"))
        raise WrongPassword

    run = restoring(tmp_path, around, file=str(file), password=PASSWORD)
    with monkeypatch.context() as patched:
        patched.setattr("clinic_desktop.modules.practice.service.restoring.sign_in", refuse)
        with pytest.raises(WrongPassword):
            run.work()
    assert list((tmp_path / "new").iterdir()) == []
    run.worked(run.work())
    sign_out(run.session)


def test_a_wrong_password_leaves_the_folder_empty(tmp_path, around, backup):
    run = restoring(tmp_path, around, file=str(backup[0]), password="wrong")
    with pytest.raises(WrongPassword):
        run.work()
    assert list((tmp_path / "new").iterdir()) == []
    run.fill_restore(password=PASSWORD)
    run.worked(run.work())
    sign_out(run.session)
