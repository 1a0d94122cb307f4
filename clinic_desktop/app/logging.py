"""Logs that can't leak: only names on a list, only values of harmless kinds, one JSON a line."""

from __future__ import annotations

import logging
import logging.handlers
import re
from collections.abc import MutableMapping
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from clinic_desktop.kernel.late import Late

if TYPE_CHECKING:
    import structlog
else:
    structlog = Late("structlog")  # with the first line to be written: the start has none

_ALLOWED = frozenset(
    (
        *("event", "level", "timestamp", "kind", "module", "schema", "version", "error", "report"),
        *("id", "patient_id", "appointment_id", "user_id", "device", "permission", "outcome"),
        *("count", "rows", "bytes", "milliseconds", "percent", "exit_code", "category", "thread"),
        *("screen", "action", "job", "theme", "scale", "path_kind", "reason_code"),
    )
)
_SAFE_TEXT = re.compile(r"[A-Za-z0-9_.:/ -]{1,80}")
_REPORT_LINE = re.compile(r"[\w./:<>, ()-]{0,200}")
_HIDDEN = "[hidden]"
_BYTES, _FILES = 1_000_000, 5


def whitelist(
    _logger: object, _method: str, found: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Drop what is not on the list, and hide texts that are more than a plain word or two."""
    dropped = sum(1 for name in found if name not in _ALLOWED)
    kept: dict[str, Any] = {n: _safe(n, v) for n, v in found.items() if n in _ALLOWED}
    if dropped:
        kept["count_dropped"] = dropped
    return kept


def start_log(folder: Path) -> None:
    """Send the log to clinic.log in a folder, five files of a megabyte; OSError if impossible.

    Libraries' own messages are cut to their level and logger: their texts are not ours.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "clinic.log", maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(_LateFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)


def log_failure(error: BaseException, report: str) -> None:
    """Note a failure: its type, and the redacted report of a bug."""
    _log().error("failure", error=type(error).__name__, report=report)


def log_qt(level: str, category: str) -> None:
    """Note that Qt warned, without its words."""
    _log().warning("qt", kind=level, category=category)


class _LateFormatter(logging.Formatter):
    """Writes as `_formatter` does, which is made for the first record."""

    @cached_property
    def _inner(self) -> logging.Formatter:
        return _formatter()

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        return self._inner.format(record)


def _log() -> Any:
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    return structlog.get_logger("clinic")


def _formatter() -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[_foreign],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            whitelist,
            structlog.processors.JSONRenderer(default=str),
        ],
    )


def _foreign(
    _logger: object, _method: str, found: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    record: logging.LogRecord | None = found.get("_record")
    name = record.name if record is not None else "library"
    kept = {key: value for key, value in found.items() if key.startswith("_")}
    level = record.levelname.lower() if record is not None else "info"
    return {**kept, "event": "library", "module": name, "level": level}


def _safe(name: str, value: object) -> object:
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, (UUID, datetime)):
        return str(value)
    if isinstance(value, date):
        return _HIDDEN  # a day alone may be a date of birth
    if isinstance(value, Enum):
        return value.name
    if name == "report" and isinstance(value, str):
        return [line if _REPORT_LINE.fullmatch(line) else _HIDDEN for line in value.splitlines()]
    if name == "timestamp":
        return str(value)
    if isinstance(value, str) and _SAFE_TEXT.fullmatch(value):
        return value
    return _HIDDEN
