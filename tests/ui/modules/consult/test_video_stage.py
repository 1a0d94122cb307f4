"""Where the pictures of a call are."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.modules.consult.presenters.words import Said
from clinic_desktop.modules.consult.ui.video_stage import Tile, VideoStage


@pytest.mark.parametrize(("number", "free"), [(1, False), (2, False), (3, True), (5, True)])
def test_one_s_own_picture_covers_nobody_where_a_place_is_free(
    qtbot: QtBot, number: int, free: bool
) -> None:
    stage = VideoStage()
    qtbot.addWidget(stage)
    stage.resize(720, 570)
    stage.bottom = 60
    tiles = tuple(Tile(f"P{n}", f"P{n}", Said("", "ok"), n) for n in range(1, number + 1))
    stage.show_tiles(tiles, own=True, recording=False, empty="")
    own = stage.own_place()
    covered = [place for place in stage._places(number)[:number] if place.intersects(own)]
    assert bool(covered) is not free
    assert stage.rect().adjusted(0, 0, 0, -stage.bottom).contains(own)
