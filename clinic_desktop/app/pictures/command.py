"""Signs in and draws the gallery for the `screenshots` command."""

from __future__ import annotations

import argparse

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from clinic_desktop.app.language import speak
from clinic_desktop.app.pictures.gallery import draw_gallery
from clinic_desktop.app.session import environment
from clinic_desktop.kernel.clock import Clock, FrozenClock, SystemClock, instant_of
from clinic_desktop.modules.practice.api import clinic_profile, sign_in, sign_out
from clinic_desktop.ui_kit import theme


def draw(arguments: argparse.Namespace, password: str) -> list[str]:
    """Return the names of the pictures that were drawn."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application)
    session = sign_in(arguments.store, arguments.user, password, environment())
    try:
        profile = clinic_profile(session.ctx)
        clock: Clock = SystemClock()
        if arguments.at:
            clock = FrozenClock(instant_of(arguments.at, profile.zone))
            session.ctx.clock = clock
            session.environment.clock = clock
        speak(application, arguments.language or profile.language, profile.country)
        sizes = [_size(text) for text in arguments.size or ("1366x768", "1920x1080")]
        return draw_gallery(
            session,
            arguments.out,
            sizes=sizes,
            looks=[(name, arguments.scale / 100) for name in arguments.theme or ("light", "dark")],
            only=arguments.only,
            clock=clock,
        )
    finally:
        sign_out(session)


def _size(text: str) -> QSize:
    width, _, height = text.partition("x")
    return QSize(int(width), int(height))
