"""What the tests of every module's pages share."""

from __future__ import annotations

import pytest


@pytest.fixture
def show(qtbot):
    """Return a function that shows a page as large as the frame shows it."""

    def make(page):
        qtbot.addWidget(page)
        page.resize(1200, 760)
        page.show()
        return page

    return make
