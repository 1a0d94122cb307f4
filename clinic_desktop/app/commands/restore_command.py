"""`restore`: opens a backup as a store in an empty folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from clinic_desktop.app.commands.opened import add_store, read_password
from clinic_desktop.app.outcome import Outcome

HELP = "restore a backup into an empty folder"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_store(parser)
    parser.add_argument("--from", dest="source", required=True, type=Path, metavar="FILE")
    parser.add_argument("--user", metavar="NAME", help="a user of the time of the backup")
    parser.add_argument("--password-file", metavar="FILE", help="their password; - reads input")
    parser.add_argument(
        "--recovery-words-file", metavar="FILE", help="instead: the words of the recovery sheet"
    )


def run(arguments: argparse.Namespace) -> Outcome:
    """Restore with a password or with the recovery words."""
    from clinic_desktop.kernel.clock import SystemClock
    from clinic_desktop.storage.restore import by_password, by_words, restore

    if arguments.recovery_words_file:
        find = by_words(read_password(arguments.recovery_words_file))
    elif arguments.user and arguments.password_file:
        find = by_password(arguments.user, read_password(arguments.password_file))
    else:
        return Outcome(
            ok=False, notices=("Give --user and --password-file, or --recovery-words-file.",)
        )
    restored = restore(arguments.source, arguments.store, find, SystemClock())
    values = {
        "store": str(restored.folder),
        "backup_of": restored.header.created.isoformat(),
        "counts": restored.header.counts,
        "audit_head": restored.header.audit_head.text(),
        "lacking": list(restored.lacking),
    }
    notices: tuple[str, ...] = ()
    if restored.lacking:
        notices = (
            "Warning: parts of documents were not beside the backup, or are damaged there, and were"
            f" not restored: {len(restored.lacking)}. Is the folder 'attachments' that belongs to"
            " the backup missing? Everything else is there; verify names the parts.",
        )
    made = restored.header.created
    text = f"{restored.folder}: restored as of {made:%Y-%m-%d %H:%M} UTC."
    return Outcome(values, text, notices=notices)
