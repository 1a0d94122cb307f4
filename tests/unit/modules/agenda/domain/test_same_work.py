"""Who can stand in for somebody who is away."""

from __future__ import annotations

import pytest

from clinic_desktop.modules.agenda.domain.absence import same_work


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        (("General", ""), (" general", ""), True),
        (("General", "Physician"), ("Paediatrics", "physician"), True),
        (("General", "Physician"), ("General", "Licence 17"), True),
        (("General", "Physician"), ("Treatments", "Nurse"), False),
        (("General", ""), ("Treatments", ""), False),
        (("General", ""), ("", ""), False),
        (("", ""), ("", ""), True),
    ],
)
def test_specialty_or_qualification_is_shared_or_nobody_says(mine, theirs, same):
    assert same_work(mine, theirs) is same
    assert same_work(theirs, mine) is same
