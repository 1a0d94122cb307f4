"""E-mails: header lines, the words of the text, the files; what was made to harm is refused."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import getaddresses
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from clinic_desktop.foreign.facts import MailFacts, MailPart
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.refusal import Refusal
from clinic_desktop.foreign.jobs.texts import charset_of, words_of_html
from clinic_desktop.foreign.limits import MIB

MAX_LINES = 600_000
MAX_MULTIPARTS = 40  # boxes in boxes: honest mails have five
MAX_WORDS = 200_000
MAX_FILES = 20
MAX_FILE_BYTES = 15 * MIB
MAX_HTML = 2_000_000
_LONGEST_LINE = 300
_IDS = re.compile(r"<[^<>\s]{3,250}>")
_RETURNED_ID = re.compile(rb"(?im)^message-id:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\s]{3,250}>)")
_BULK = frozenset({"bulk", "junk", "list", "auto_reply"})
# What a system would run when somebody opens it.
_PROGRAMS = "exe com scr pif bat cmd msi msp cpl dll sys jar app dmg pkg deb rpm msix application"
_SCRIPTS = "ps1 psm1 vbs vbe js jse wsf wsh hta lnk reg inf scf url desktop sh gadget"
_DISKS = "iso img vhd appx"
_RUNS = frozenset(f"{_PROGRAMS} {_SCRIPTS} {_DISKS}".split())
_RUN_STARTS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")


def read(files: list[bytes], _asked: dict[str, Any]) -> Iterator[MailFacts]:
    """Read one e-mail."""
    raw = files[0]
    if raw.count(b"\n") > MAX_LINES or raw.lower().count(b"multipart/") > MAX_MULTIPARTS:
        raise Refusal(Reason.DAMAGED)
    try:
        yield _facts(message_from_bytes(raw, policy=compat32))
    except RecursionError as error:
        raise Refusal(Reason.DAMAGED) from error


def _facts(mail: Message) -> MailFacts:
    leaves = list(_leaves(mail))
    words, from_html = _words(leaves)
    parts, left_out = _files(leaves)
    sender_name, sender = _address(mail, "From")
    returned = _returned(mail, sender)
    refers_to = [*_ids(mail, "In-Reply-To"), *reversed(_ids(mail, "References"))]
    if returned:
        refers_to += _ids_of_returned(mail)
    return MailFacts(
        message_id=next(iter(_ids(mail, "Message-ID")), ""),
        sender=sender,
        sender_name=sender_name,
        subject=header(mail, "Subject"),
        refers_to=tuple(dict.fromkeys(refers_to))[:100],
        recipients=_recipients(mail),
        text=words[:MAX_WORDS],
        from_html=from_html,
        cut=len(words) > MAX_WORDS,
        automatic=_automatic(mail),
        returned=returned,
        parts=parts,
        left_out=left_out,
    )


def header(mail: Message, name: str, limit: int = _LONGEST_LINE) -> str:
    """Return one header as a line of printable characters, whatever the sender put there."""
    raw = mail.get(name)
    if raw is None:
        return ""
    found = []
    try:
        pieces = decode_header(str(raw)[: 20 * limit])
    except (HeaderParseError, ValueError):
        pieces = [(str(raw), None)]
    for piece, charset in pieces:
        found.append(piece if isinstance(piece, str) else _decoded(piece, charset or ""))
    return one_line("".join(found))[:limit]


def one_line(text: str) -> str:
    """Return a text on one line without control and direction marks."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(plain.split())


def _address(mail: Message, name: str) -> tuple[str, str]:
    """Return name and address of the only sender; '' where there is none, or more than one."""
    raw = [str(one) for one in mail.get_all(name, [])]
    if len(raw) != 1:
        return "", ""
    found = getaddresses([raw[0][:2000]])
    if len(found) != 1:
        return header(mail, name), ""
    shown, address = found[0]
    shell = Message()
    shell["n"] = shown
    return header(shell, "n", 120), one_line(address)[:254] if address.count("@") == 1 else ""


def _recipients(mail: Message) -> tuple[str, ...]:
    raw = [str(one)[:4000] for name in ("To", "Delivered-To") for one in mail.get_all(name, [])]
    return tuple(one_line(address)[:254] for _name, address in getaddresses(raw[:20])[:50])


def _ids(mail: Message, name: str) -> list[str]:
    found = [str(one)[:20_000] for one in mail.get_all(name, [])]
    return [one for each in found for one in _IDS.findall(each)]


def _automatic(mail: Message) -> bool:
    said = header(mail, "Auto-Submitted").partition(";")[0].strip().lower()
    bulk = header(mail, "Precedence").lower() in _BULK
    marks = ("X-Autoreply", "X-Autorespond", "List-Id", "List-Unsubscribe")
    return said not in ("", "no") or bulk or any(mail.get(name) for name in marks)


def _returned(mail: Message, sender: str) -> bool:
    """Tell whether a server gave a mail back."""
    kind = mail.get_content_type() == "multipart/report"
    report = str(mail.get_param("report-type", "")).lower() == "delivery-status"
    nobody = header(mail, "Return-Path").replace(" ", "") == "<>"
    postmaster = sender.partition("@")[0].lower() in ("mailer-daemon", "postmaster")
    return (kind and report) or (nobody and (kind or postmaster)) or postmaster


def _ids_of_returned(mail: Message) -> list[str]:
    """Return the Message-IDs of the mail that came back inside of its report."""
    found = []
    parts = mail.get_payload()
    for part in parts[1:] if isinstance(parts, list) else []:
        if isinstance(part, Message):
            inside = part.as_bytes(policy=compat32)[: 64 * 1024]
            found += [one.decode("ascii", "replace") for one in _RETURNED_ID.findall(inside)]
    return found


def _leaves(mail: Message) -> Iterator[Message]:
    """Yield what holds no further parts; a mail within the mail is one file."""
    waiting = [mail]
    while waiting:
        part = waiting.pop(0)
        inside = part.get_payload()
        if part.get_content_type() != "message/rfc822" and isinstance(inside, list):
            waiting[:0] = [one for one in inside if isinstance(one, Message)]
        else:
            yield part


def _words(leaves: list[Message]) -> tuple[str, bool]:
    """Return the text: plain where there is some, else the words of the HTML."""
    plain = [_text(part) for part in leaves if _is_text(part, "text/plain")]
    told = "\n".join(text for text in plain if text.strip())
    if told:
        return _tidy(told), False
    pages = [_text(part)[:MAX_HTML] for part in leaves if _is_text(part, "text/html")]
    return _tidy("\n".join(map(words_of_html, pages))), bool(pages)


def _is_text(part: Message, kind: str) -> bool:
    attached = part.get_content_disposition() == "attachment"
    return part.get_content_type() == kind and not attached and not part.get_filename()


def _text(part: Message) -> str:
    return _decoded(_bytes(part), str(part.get_content_charset("") or ""))


def _bytes(part: Message) -> bytes:
    inside = part.get_payload()
    if isinstance(inside, list):
        first = inside[0] if inside else None
        return first.as_bytes(policy=compat32) if isinstance(first, Message) else b""
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _decoded(content: bytes, charset: str) -> str:
    """Decode as declared; where that is unknown or wrong, by what the bytes are."""
    try:
        if charset and codecs.lookup(charset)._is_text_encoding:
            return content.decode(charset)
    except (LookupError, ValueError):
        pass
    return content.decode(charset_of(content)[0], errors="replace")


def _tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if c.isprintable() or c in "\n\t").strip()


def _files(leaves: list[Message]) -> tuple[tuple[MailPart, ...], tuple[str, ...]]:
    """Return the files, and the names of those left out with the reason after a bar."""
    kept: list[MailPart] = []
    left_out: list[str] = []
    for number, part in enumerate(leaves, 1):
        if _is_text(part, "text/plain") or _is_text(part, "text/html"):
            continue
        content = _bytes(part)
        name = _name(part, number)
        if not content:
            continue
        if _would_run(name, content):
            left_out.append(f"{name}|unsafe")
        elif len(kept) >= MAX_FILES:
            left_out.append(f"{name}|too-many")
        elif len(content) > MAX_FILE_BYTES:
            left_out.append(f"{name}|too-large")
        else:
            kept.append(MailPart(name, part.get_content_type()[:100], content))
    return tuple(kept), tuple(left_out[:100])


def _name(part: Message, number: int) -> str:
    """Return a bare name: no folder of any system, no dots before it, nothing that can't show."""
    shell = Message()
    try:
        shell["n"] = str(part.get_filename() or "").replace("\r", " ").replace("\n", " ")
    except (LookupError, ValueError):
        shell["n"] = ""
    raw = header(shell, "n", 400)
    name = PureWindowsPath(PurePosixPath(raw).name).name.strip(". ").replace("|", "_")
    stem, dot, suffix = name.rpartition(".")
    short = f"{stem[:100]}{dot}{suffix[:12]}" if dot else name[:110]
    ending = {"message/rfc822": ".eml"}.get(part.get_content_type(), "")
    return short or f"part-{number}{ending}"


def _would_run(name: str, content: bytes) -> bool:
    suffix = name.rpartition(".")[2].lower()
    return suffix in _RUNS or content.startswith(_RUN_STARTS)
