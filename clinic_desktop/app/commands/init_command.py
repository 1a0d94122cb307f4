"""`init`: makes an empty clinic with its first administrator and its recovery sheet."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from clinic_desktop.app.commands.opened import FileUnwritable, add_sign_in, read_password, why
from clinic_desktop.app.outcome import Outcome

if TYPE_CHECKING:
    from clinic_desktop.modules.practice.api import ClinicDetails, Initialised

HELP = "make a new clinic in an empty folder"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_sign_in(parser)
    parser.add_argument("--name", default="Clinic", help="name of the clinic")
    parser.add_argument(
        "--country", default="US", metavar="CC", help="ISO 3166 code: ES, GB, IN ..."
    )
    parser.add_argument("--language", default="", metavar="LL", help="default: the country's")
    parser.add_argument("--zone", default="", metavar="AREA/CITY", help="IANA time zone")
    parser.add_argument("--currency", default="", metavar="CUR", help="ISO 4217 code")
    parser.add_argument(
        "--recovery-sheet",
        type=Path,
        metavar="PDF",
        help="write the recovery sheet there to print it; else its words are printed here, once",
    )


def run(arguments: argparse.Namespace) -> Outcome:
    """Make the clinic. The place of the sheet is tried first: no clinic without its paper."""
    from clinic_desktop.app.session import environment
    from clinic_desktop.modules.practice.api import (
        FirstUser,
        InitialiseClinic,
        initialise_clinic,
        sign_out,
    )

    password = read_password(arguments.password_file)
    sheet: Path | None = arguments.recovery_sheet
    if sheet:
        _write(sheet, b"")
    administrator = FirstUser(arguments.user, arguments.user, password)
    command = InitialiseClinic(_details(arguments), administrator)
    made = initialise_clinic(arguments.store, command, environment())
    try:
        values: dict[str, object] = {"store": str(arguments.store), "user": arguments.user}
        if sheet:
            _write(sheet, _sheet(made))
            values["recovery_sheet"] = str(sheet)
        else:
            values["recovery_words"] = list(made.recovery.words())
    finally:
        sign_out(made.session)
    return Outcome(values, _sentence(arguments, made))


def _details(arguments: argparse.Namespace) -> ClinicDetails:
    from clinic_desktop.modules.practice.api import ClinicDetails
    from clinic_desktop.modules.practice.domain.localities import defaults_for

    usual = defaults_for(arguments.country.upper())
    return ClinicDetails(
        name=arguments.name,
        country=arguments.country.upper(),
        language=arguments.language or usual.languages[0],
        currency=arguments.currency or usual.currency,
        zone=arguments.zone or usual.zones[0],
        phone_region=arguments.country.upper(),
        paper_size=usual.paper_size,
    )


def _sheet(made: Initialised) -> bytes:
    from clinic_desktop.modules.practice.documents import recovery_sheet

    return recovery_sheet(made.session.ctx, made.recovery)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise FileUnwritable(file=path, why=why(error)) from error


def _sentence(arguments: argparse.Namespace, made: Initialised) -> str:
    ready = f"{arguments.name} is ready in {arguments.store}."
    if arguments.recovery_sheet:
        return f"{ready} Print {arguments.recovery_sheet}, keep the paper safe, delete the file."
    return f"{ready} Write down the recovery words, they are shown once:\n" + " ".join(
        made.recovery.words()
    )
