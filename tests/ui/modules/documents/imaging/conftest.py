"""The section Imaging of a patient, and its viewer on a stack of five slices."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.documents.ui.imaging_page import ImagingPage
from tests.support.imaging import file_series, stack, stream_here


@pytest.fixture(autouse=True)
def workshop(monkeypatch) -> Iterator[Workshop]:
    """Return the worker; its work is done in this process."""
    monkeypatch.setattr(Workshop, "stream", stream_here)
    made = Workshop()
    yield made
    made.close()


@pytest.fixture
def page(people, show):
    """Return a function that shows the section of the patient."""
    pages = []

    def make() -> ImagingPage:
        pages.append(show(ImagingPage(people.shell(), people.ana)))
        return pages[-1]

    yield make
    for each in pages:
        each.viewer.close_all()


@pytest.fixture
def viewer(people, page, workshop):
    """Return a page whose viewer shows a stack of five slices."""
    file_series(people.alba, workshop, stack(5), people.ana)
    shown = page()
    next(iter(shown.tiles.values())).click()
    return shown
