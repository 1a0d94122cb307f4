"""Progress reports and the newest-answer rule, without threads."""

from __future__ import annotations

import pytest

from clinic_desktop.kernel.errors import UserCancelled
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.progress import report_progress, reporting_to
from tests.support.tasks import InlineTasks


def test_a_report_outside_a_job_does_nothing() -> None:
    report_progress(1, 10)


def test_reports_reach_the_job_and_a_cancelled_job_stops() -> None:
    seen: list[tuple[int, int | None]] = []

    def reporter(done: int, total: int | None) -> bool:
        seen.append((done, total))
        return done < 2

    with reporting_to(reporter):
        report_progress(1, 5)
        with pytest.raises(UserCancelled):
            report_progress(2, 5)
    report_progress(3, 5)
    assert seen == [(1, 5), (2, 5)]


def test_only_the_newest_question_is_answered() -> None:
    tasks = InlineTasks(held=True)
    latest = Latest(tasks)
    answers: list[str] = []
    latest.read(lambda _ctx, text: text, "a", then=answers.append)
    latest.read(lambda _ctx, text: text, "ab", then=answers.append)
    tasks.release()
    assert answers == ["ab"]


def test_a_forgotten_question_is_not_answered() -> None:
    tasks = InlineTasks(held=True)
    latest = Latest(tasks)
    answers: list[str] = []
    latest.read(lambda _ctx: "late", then=answers.append)
    latest.forget()
    tasks.release()
    assert answers == []
