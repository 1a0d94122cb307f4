"""A real IMAP server on loopback: Debian's dovecot in a folder of its own."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support.post_offices import own_certificate

USER, PASSWORD = "desk", "ñ-right"  # letters beyond ASCII go through PLAIN
_DOVECOT = shutil.which("dovecot") or "/usr/sbin/dovecot"
_CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
default_login_user = {login}
default_internal_user = {login}
default_internal_group = {group}
mail_location = maildir:{folder}/mail
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 1
first_valid_gid = 1
passdb {{
  driver = static
  args = password={{PLAIN}}{password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclass
class ImapServer:
    """A running server with one mailbox; mails are put in as files, as a delivery does."""

    folder: Path
    port: int
    tls_port: int
    owner: tuple[int, int]
    _count: int = field(default=0)

    def deliver(self, mail: EmailMessage | bytes, folder: str = "INBOX") -> None:
        """Put a mail into a folder."""
        self._count += 1
        raw = mail if isinstance(mail, bytes) else mail.as_bytes()
        place = self.folder / "mail" / ("" if folder == "INBOX" else f".{folder}")
        for part in ("cur", "new", "tmp"):
            (place / part).mkdir(parents=True, exist_ok=True)
        path = place / "new" / f"{1_700_000_000 + self._count}.M{self._count}P1.test"
        path.write_bytes(raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
        for each in (place, *place.iterdir(), path):
            os.chown(each, *self.owner)

    def contents(self) -> list[str]:
        """Return the file names of the inbox: their flags stand at the end."""
        box = self.folder / "mail"
        return sorted(path.name for part in ("cur", "new") for path in (box / part).glob("*"))

    def empty(self) -> None:
        """Take all mails away."""
        for path in (self.folder / "mail").rglob("*.test*"):
            path.unlink()

    def forget_uids(self) -> None:
        """Let the folder get another UIDVALIDITY, as after a repair at the provider."""
        for path in (self.folder / "mail").glob("dovecot*"):
            path.unlink()
        for path in (self.folder / "mail" / "cur").glob("*"):
            path.rename(self.folder / "mail" / "new" / path.name.partition(":")[0])


def needs_dovecot() -> None:
    """Skip where there is no dovecot, or it may not run."""
    if not Path(_DOVECOT).exists():
        pytest.skip("dovecot is not installed: apt-get install dovecot-imapd")
    if os.geteuid() != 0:
        pytest.skip("dovecot needs root to separate its processes")


@contextmanager
def imap_server() -> Iterator[ImapServer]:
    """Run dovecot until the end of the block, in a folder that its own user may enter."""
    needs_dovecot()
    with TemporaryDirectory(prefix="dovecot-") as made, _running(Path(made)) as server:
        yield server


@contextmanager
def _running(folder: Path) -> Iterator[ImapServer]:
    import grp
    import pwd

    mailer = pwd.getpwnam("nobody")
    own_certificate(folder)
    for part in ("run", "state", "home", "mail"):
        (folder / part).mkdir(parents=True)
        os.chown(folder / part, mailer.pw_uid, mailer.pw_gid)
    folder.chmod(0o755)
    port, tls_port = _free(), _free()
    config = folder / "dovecot.conf"
    config.write_text(
        _CONFIG.format(
            folder=folder,
            login="dovenull" if _known("dovenull") else getpass.getuser(),
            group=grp.getgrgid(mailer.pw_gid).gr_name,
            uid=mailer.pw_uid,
            gid=mailer.pw_gid,
            password=PASSWORD,
            port=port,
            tls_port=tls_port,
        ),
        encoding="utf-8",
    )
    started = subprocess.Popen([_DOVECOT, "-F", "-c", str(config)])
    try:
        _await(port, folder / "log", started)
        yield ImapServer(folder, port, tls_port, (mailer.pw_uid, mailer.pw_gid))
    finally:
        started.terminate()
        started.wait(10)


def _known(user: str) -> bool:
    import pwd

    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


def _free() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _await(port: int, log: Path, started: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        with suppress(subprocess.TimeoutExpired):
            started.wait(0.02)
            break  # it ended by itself
    raise AssertionError(log.read_text() if log.exists() else "dovecot did not start")
