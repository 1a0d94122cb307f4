"""Templates and macros in the store."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, StaleRecord
from clinic_desktop.modules.chart.api import (
    Macro,
    NoteTemplate,
    NotYourNote,
    find_macro,
    from_plain,
    keep_macro,
    keep_template,
    macros,
    note_templates,
)
from tests.integration.modules.chart.conftest import ChartClinic


def test_the_clinics_template_takes_the_place_of_one_that_ships(chart: ChartClinic) -> None:
    shipped = note_templates(chart.alba, "en")
    general = next(t for t in shipped if t.key == "general")
    ours = keep_template(chart.alba, replace(general, title="Our visit", body=from_plain("Why?")))
    found = note_templates(chart.bey, "en")
    assert len(found) == len(shipped)
    assert ours in found
    assert note_templates(chart.alba, "es") != found
    off = keep_template(chart.alba, replace(ours, active=False))
    assert off.version == 2
    with pytest.raises(StaleRecord):
        keep_template(chart.alba, ours)
    with pytest.raises(InvalidInput):
        keep_template(chart.alba, NoteTemplate("new", "en", "general", " ", from_plain("x")))
    with pytest.raises(NotAllowed):
        keep_template(chart.nurse, off)


def test_everybody_has_macros_of_their_own(chart: ChartClinic) -> None:
    me = chart.alba.actor.user_id
    mine = keep_macro(chart.alba, Macro(".heart", "en", "My heart", me))
    assert find_macro(".heart", macros(chart.alba, "en")) == mine
    others = find_macro(".heart", macros(chart.bey, "en"))
    assert others is not None
    assert others.owner_id is None
    with pytest.raises(NotYourNote):
        keep_macro(chart.bey, mine)
    with pytest.raises(NotAllowed):
        keep_macro(chart.nurse, Macro(".x", "en", "x"))
    assert keep_macro(chart.bey, Macro(".x", "en", "y")) in macros(chart.nurse, "en")
    changed = keep_macro(chart.alba, replace(mine, text="Again"))
    with pytest.raises(StaleRecord):
        keep_macro(chart.alba, mine)
    assert changed.version == 2
