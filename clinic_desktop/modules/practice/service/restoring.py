"""A new computer: restore a backup into an empty folder and sign in, or leave nothing behind."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from clinic_desktop.modules.practice.domain.passwords import require_good_password
from clinic_desktop.modules.practice.service.session import (
    Environment,
    UserSession,
    reset_with_recovery,
    sign_in,
)
from clinic_desktop.storage.backup_file import read_header
from clinic_desktop.storage.chunks import FOLDER
from clinic_desktop.storage.creating import prepare_folder
from clinic_desktop.storage.restore import by_password, by_words, restore
from clinic_desktop.storage.vault import SlotInfo, people_of, slot_of


@dataclass(frozen=True, slots=True)
class RestoreClinic:
    """Command: which backup, where to, and who opens it.

    Without `words` the password is the one of then; with the recovery words it is a new one.
    """

    file: Path
    folder: Path
    login: str
    password: str = field(repr=False)
    words: str = field(default="", repr=False)


def people_in_backup(file: Path) -> tuple[SlotInfo, ...]:
    """Return who could sign in when a backup was made. Raises NotABackup, BackupDamaged."""
    return people_of(read_header(file).envelope)


def restore_and_sign_in(command: RestoreClinic, environment: Environment) -> UserSession:
    """Restore a backup into an empty or missing folder and sign the user in.

    Raises FolderNotEmpty, NotABackup, BackupDamaged, WrongPassword, UnknownLogin, InvalidInput and
    the errors of recovery words. When it raises, the folder is as it was.
    """
    login, words = command.login, command.words.strip()
    slot_of(read_header(command.file).envelope, login)
    if words:
        require_good_password(command.password, (login,))
    find = by_words(words) if words else by_password(login, command.password)
    prepare_folder(command.folder)
    try:
        restore(command.file, command.folder, find, environment.clock)
        if words:
            return reset_with_recovery(command.folder, words, login, command.password, environment)
        return sign_in(command.folder, login, command.password, environment)
    except BaseException:
        discard(command.folder)
        raise


def discard(folder: Path) -> None:
    """Remove the files that a failed start left in a folder that was empty before."""
    for entry in folder.iterdir():
        if entry.is_file():
            entry.unlink(missing_ok=True)
    shutil.rmtree(folder / FOLDER, ignore_errors=True)
