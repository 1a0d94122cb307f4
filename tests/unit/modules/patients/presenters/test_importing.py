"""Importing a table without a screen: mapping, trial, run, cancel."""

from __future__ import annotations

from pathlib import Path

from clinic_desktop.modules.patients.domain.importing import (
    ImportReport,
    NoNameColumn,
    TableHeader,
)
from clinic_desktop.modules.patients.presenters.importing import ImportPresenter, read_table
from clinic_desktop.modules.patients.service.table_import import dry_run_table, import_table
from tests.support.scripted_tasks import ScriptedTasks

HEADER = TableHeader(
    Path("old.csv"),
    ("Nombre", "Tel", "Tel 2"),
    (("Ana", "612", ""),),
    encoding="cp1252",
    delimiter=";",
    suggested={"Nombre": "given", "Tel": "phone"},
)


class FakeView:
    def __init__(self):
        self.said = []

    def __getattr__(self, name):
        return lambda *arguments: self.said.append((name, *arguments))


def make():
    view, tasks = FakeView(), ScriptedTasks()
    presenter = ImportPresenter(view, tasks)
    presenter.open_file(Path("old.csv"))
    tasks.last(read_table).answer((HEADER, ()))
    return view, tasks, presenter


def test_the_suggested_mapping_and_the_detected_reading_become_the_plan():
    view, _tasks, presenter = make()
    assert view.said[-1] == ("show_header", HEADER, HEADER.suggested, ())
    assert presenter.plan.columns == HEADER.suggested
    assert (presenter.plan.encoding, presenter.plan.delimiter) == ("cp1252", ";")


def test_columns_can_be_mapped_left_out_and_may_not_clash():
    _view, _tasks, presenter = make()
    presenter.map_column("Tel 2", "phone")
    assert presenter.clashes() == ("phone",)
    presenter.map_column("Tel", "")
    assert presenter.clashes() == ()
    assert presenter.plan.columns == {"Nombre": "given", "Tel 2": "phone"}


def test_another_encoding_reads_the_file_anew_and_keeps_the_separator():
    _view, tasks, presenter = make()
    presenter.reread(encoding="utf-8")
    assert tasks.last(read_table).arguments == (Path("old.csv"), "utf-8", ";", "")


def test_a_trial_stores_nothing_and_reports():
    view, tasks, presenter = make()
    presenter.set_skip_duplicates(False)
    presenter.set_source(" old ")
    presenter.try_out()
    assert view.said[-1] == ("show_running", True)
    plan = tasks.last(dry_run_table).arguments[0]
    assert (plan.skip_duplicates, plan.source) == (False, "old")
    report = ImportReport(read=1, stored=1, dry_run=True)
    tasks.last(dry_run_table).answer(report)
    assert view.said[-1] == ("show_report", report)
    assert tasks.asked(import_table) == []


def test_a_second_run_waits_for_the_first():
    _view, tasks, presenter = make()
    presenter.run()
    presenter.run()
    assert len(tasks.asked(import_table)) == 1


def test_stopping_drops_the_answer_and_lets_begin_again():
    view, tasks, presenter = make()
    presenter.try_out()
    presenter.running.cancel()
    assert view.said[-1] == ("show_stopped", True)
    tasks.last(dry_run_table).answer(ImportReport(read=1))
    assert view.said[-1] == ("show_stopped", True)
    presenter.run()
    assert len(tasks.asked(import_table)) == 1


def test_a_refused_plan_is_said_and_can_be_mended():
    view, tasks, presenter = make()
    presenter.run()
    error = NoNameColumn()
    tasks.last(import_table).refuse(error)
    assert view.said[-1] == ("show_import_failure", error)
    presenter.run()
    assert len(tasks.asked(import_table)) == 2


def test_tasks_that_answer_at_once_leave_nothing_running():
    view, tasks = FakeView(), ScriptedTasks()
    tasks.answers = {read_table: (HEADER, ()), import_table: ImportReport(read=2, stored=2)}
    presenter = ImportPresenter(view, tasks)
    presenter.open_file(Path("old.csv"))
    presenter.run()
    presenter.run()
    assert len(tasks.asked(import_table)) == 2
