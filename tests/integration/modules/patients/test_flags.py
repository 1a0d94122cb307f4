"""Flags on the chart."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.errors import InvalidInput, NotFound, StaleRecord
from clinic_desktop.modules.patients.api import (
    FlagSeverity,
    active_flags,
    end_flag,
    flags_of,
    patient_banner,
    raise_flag,
)
from clinic_desktop.modules.patients.domain.records import EndFlag, RaiseFlag
from clinic_desktop.storage.context import Context
from tests.integration.modules.patients.conftest import Register


def test_the_banner_shows_active_flags_loudest_first(spain: Context, register: Register) -> None:
    ref = register("Ana")
    quiet = raise_flag(spain, RaiseFlag(ref.id, "Hard of hearing", severity=FlagSeverity.INFO))
    loud = raise_flag(spain, RaiseFlag(ref.id, "Latex", severity=FlagSeverity.DANGER))
    raise_flag(spain, RaiseFlag(ref.id, "Later", start=date(2027, 1, 1)))
    raise_flag(spain, RaiseFlag(ref.id, "Over", start=date(2020, 1, 1), end=date(2020, 2, 1)))
    assert patient_banner(spain, ref.id).flags == (loud, quiet)
    assert len(flags_of(spain, ref.id)) == 4


def test_an_ended_flag_stays_in_the_history(
    spain: Context, register: Register, clock: FrozenClock
) -> None:
    ref = register("Ana")
    flag = raise_flag(spain, RaiseFlag(ref.id, "On crutches"))
    clock.advance(timedelta(days=10))
    assert active_flags(spain, ref.id) == (flag,)
    end_flag(spain, EndFlag(flag.id, flag.version))
    assert active_flags(spain, ref.id) == ()
    assert [f.end for f in flags_of(spain, ref.id)] == [date(2026, 12, 3)]
    with pytest.raises(StaleRecord):
        end_flag(spain, EndFlag(flag.id, flag.version, date(2026, 12, 1)))


def test_a_flag_raised_by_mistake_is_gone_the_same_day(spain: Context, register: Register) -> None:
    ref = register("Ana")
    flag = raise_flag(spain, RaiseFlag(ref.id, "Wrong patient"))
    end_flag(spain, EndFlag(flag.id, flag.version))
    assert active_flags(spain, ref.id) == ()


def test_a_flag_needs_words_and_a_patient(spain: Context, register: Register) -> None:
    ref = register("Ana")
    with pytest.raises(InvalidInput) as refused:
        raise_flag(spain, RaiseFlag(ref.id, " ", start=date(2026, 2, 1), end=date(2026, 1, 1)))
    assert set(refused.value.problems) == {"text", "end"}
    with pytest.raises(NotFound):
        raise_flag(spain, RaiseFlag(spain.new_id(), "Nobody"))
