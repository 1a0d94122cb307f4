"""The catalogues follow the sources, Spanish is complete, and no translation loses a value."""

from __future__ import annotations

import pytest

from devtools import i18n


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_catalogue_is_in_step_with_the_sources(language: str):
    assert "\n".join(i18n.problems(language)) == ""


def test_arabic_has_enough_to_see_a_screen_from_right_to_left():
    finished = [e for e in i18n.read_catalogue(i18n.CATALOGUES / "ar.ts") if e.finished]
    assert len(finished) >= 40
