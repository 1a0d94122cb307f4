"""The first run of the whole program: the assistant with what it can really do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from clinic_desktop.app.session import environment
from clinic_desktop.modules.practice.api import (
    Environment,
    InitialiseClinic,
    RestoreClinic,
    UserSession,
    initialise_clinic,
    restore_and_sign_in,
    sign_in,
)
from clinic_desktop.modules.practice.presenters.first_run import Actions, FirstRun, RestoreForm
from clinic_desktop.modules.practice.service.sheets import sheet_is_on_paper

DEMO_LOGIN, DEMO_PASSWORD = "admin", "demo-clinic"
DemoMaker = Callable[[Path], None]


def first_run(
    folder: Path,
    *,
    make_demo: DemoMaker,
    country: str = "US",
    language: str = "en",
    around: Environment | None = None,
    pick: Callable[[int], int] | None = None,
) -> FirstRun:
    """Return the assistant for a folder; `make_demo` writes the demo clinic into it."""
    env = around or environment()

    def create(where: Path, command: InitialiseClinic) -> tuple[Any, Any]:
        made = initialise_clinic(where, command, env)
        return made.session, made.recovery

    def restore(where: Path, form: RestoreForm) -> Any:
        command = RestoreClinic(Path(form.file), where, form.login, form.password, form.words)
        return restore_and_sign_in(command, env)

    def open_demo(where: Path) -> Any:
        make_demo(where)
        return sign_in(where, DEMO_LOGIN, DEMO_PASSWORD, env)

    def confirm(session: UserSession, number: str) -> None:
        sheet_is_on_paper(session.ctx, number)

    actions = Actions(create, restore, open_demo, confirm)
    return FirstRun(folder, actions, country=country, language=language, pick=pick)
