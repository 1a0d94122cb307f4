"""Draws all scenes in every theme and size into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from clinic_desktop.app.composing import compose
from clinic_desktop.app.pictures.doors import door_scenes
from clinic_desktop.app.pictures.scenes import scenes
from clinic_desktop.app.pictures.stage import Stage
from clinic_desktop.app.program import Program
from clinic_desktop.app.safekeeping import Safekeeping
from clinic_desktop.kernel.clock import Clock
from clinic_desktop.modules.agenda.ui.screen import LOOK_SETTING
from clinic_desktop.modules.practice.service.session import UserSession
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.settings import UiSettings


def draw_gallery(
    session: UserSession,
    out: Path,
    *,
    sizes: Sequence[QSize],
    looks: Sequence[tuple[str, float]],
    only: str = "",
    clock: Clock,
) -> list[str]:
    """Draw and save; returns the file names.

    `looks` are themes with a scale; `only` is a part of the scenes' names.
    """
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    names: list[str] = []
    store = session.ctx.store
    settings = UiSettings()
    settings.set(LOOK_SETTING, {"minutes": 15})  # a device that was used before
    program = Program(application, store.folder, settings, session.environment)
    program.session = session
    program.safekeeping = Safekeeping(store, clock, store.folder.parent / "backups")
    try:
        for size in sizes:
            for look, scale in looks:
                theme.apply(application, look, scale)
                label = f"{look}-{size.width()}x{size.height()}"
                label += "" if scale == 1.0 else f"-{round(scale * 100)}"
                names += _draw_one(program, session, out, size, label, only)
    finally:
        program.tasks.close()
        program.deleteLater()
    return names


def _draw_one(
    program: Program, session: UserSession, out: Path, size: QSize, label: str, only: str
) -> list[str]:
    names = []

    def keep(name: str, widget: QWidget, stage: Stage) -> None:
        file = f"{name}-{label}.png"
        if not stage.draw(widget).save(str(out / file)):
            raise OSError(str(out / file))
        names.append(file)

    window = compose(program, session)
    program.window = window
    stage = Stage(program, window, size)
    for scene in scenes(stage):
        if only not in scene.name:
            continue
        shown = scene.arrange(stage)
        if shown is not None:
            keep(scene.name, shown, stage)
        if scene.name != "locked":
            stage.clear()
    program.uncover()
    window.hide()
    for scene in door_scenes(program):
        if only not in scene.name:
            continue
        shown = scene.arrange(stage)
        if shown is not None:
            shown.resize(size)
            stage.settle()
            keep(scene.name, shown, stage)
            shown.close()
            shown.deleteLater()
    window.close()
    window.deleteLater()
    stage.settle()
    return names
