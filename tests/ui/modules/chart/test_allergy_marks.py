"""Allergies in the banner: the worst first, and never silent about not having asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    AllergyDetails,
    AllergyStatus,
    Criticality,
    PartialDate,
    Reaction,
    Severity,
)
from clinic_desktop.modules.chart.ui.allergy_marks import AllergyMarks, allergy_marks
from clinic_desktop.modules.patients.ui.banner import PatientBannerBar
from tests.support.chart_lists import later

LATEX = AllergyDetails("Latex", reactions=(Reaction("rash", Severity.MILD),))
PENICILLIN = AllergyDetails(
    "Penicillin",
    criticality=Criticality.HIGH,
    onset=PartialDate(2011),
    reactions=(Reaction("anaphylaxis", Severity.SEVERE),),
)


@pytest.fixture
def read(people, qtbot):
    """Return a function that reads the marks of the patient anew."""

    def make() -> AllergyMarks:
        made = allergy_marks(people.shell(), people.ana)
        assert isinstance(made, AllergyMarks)
        qtbot.addWidget(made)
        return made

    return make


def _texts(made: AllergyMarks) -> list[str]:
    return [mark.text() for mark in made.marks()]


def test_each_state_has_its_own_words(people, read):
    assert _texts(read()) == ["Allergies: not asked"]
    api.assert_no_known_allergies(people.alba, people.ana)
    assert _texts(read()) == ["No known allergies"]
    after = later(people.alba)
    known = api.record_allergy(after, people.ana, LATEX)
    over = replace(LATEX, clinical_status=AllergyStatus.RESOLVED)
    api.amend_allergy(after, known.id, known.version, over)
    assert _texts(read()) == ["Allergies: ask again"]


def test_the_most_dangerous_comes_first_with_reaction_and_year(people, read):
    api.record_allergy(people.alba, people.ana, LATEX)
    api.record_allergy(people.alba, people.ana, PENICILLIN)
    assert _texts(read()) == ["Penicillin: anaphylaxis (2011)", "Latex: rash"]


def test_what_finds_no_room_is_counted_and_named_in_the_hint(people, read):
    for name in ("Nuts", "Eggs", "Wasps", "Zinc"):
        api.record_allergy(people.alba, people.ana, AllergyDetails(name))
    *first, last = read().marks()
    assert [mark.text() for mark in first] == ["Eggs", "Nuts", "Wasps"]
    assert "Zinc" in last.toolTip()
    assert last.text() == "more allergies: 1"


def test_who_may_not_see_them_gets_no_mark(people):
    shell = people.shell()
    shell.denied = frozenset({Permission.ALLERGY_FLAG_READ.value})
    assert allergy_marks(shell, people.ana) is None


def test_the_banner_reads_new_marks_aloud_and_old_ones_no_more(people, qtbot):
    banner = PatientBannerBar()
    qtbot.addWidget(banner)
    marks = allergy_marks(people.shell(), people.ana)
    assert marks is not None
    banner.show_marks([marks])
    api.record_allergy(people.alba, people.ana, PENICILLIN)
    assert banner.mark_texts() == ["Penicillin: anaphylaxis (2011)"]
