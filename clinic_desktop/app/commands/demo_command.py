"""`demo`: a believable, deterministic clinic to try everything on."""

from __future__ import annotations

import argparse

from clinic_desktop.app.commands.opened import add_store
from clinic_desktop.app.outcome import Outcome

HELP = "make the demo clinic in an empty folder"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_store(parser)
    parser.add_argument("--patients", type=int, default=300, metavar="N")
    parser.add_argument("--days", type=int, default=28, metavar="N", help="days with appointments")
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="same seed, same people")


def run(arguments: argparse.Namespace) -> Outcome:
    """Make it; the users are admin, reception, doctor and manager."""
    from clinic_desktop.app.demo import make_demo

    made = make_demo(
        arguments.store, patients=arguments.patients, days=arguments.days, seed=arguments.seed
    )
    values = {
        "store": str(made.folder),
        "clinic": made.name,
        "patients": made.patients,
        "appointments": made.appointments,
        "users": list(made.users),
        "password": made.password,
    }
    return Outcome(values, f"{made.folder}: {made.patients} patients, password {made.password}.")
