"""The log lets ids and kinds through, and nothing that was typed."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
import structlog

from clinic_desktop.app.logging import log_failure, log_qt, start_log, whitelist
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.ui_kit.redact import redacted_report


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    start_log(tmp_path)
    yield tmp_path / "clinic.log"
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_names_off_the_list_are_dropped() -> None:
    found = whitelist(None, "info", {"event": "opened", "patient_name": "Ana Perez", "count": 3})
    assert found == {"event": "opened", "count": 3, "count_dropped": 1}


@pytest.mark.parametrize("value", ["Ana Pérez", "a" * 90, "line\nbreak", date(1968, 4, 3), ["Ana"]])
def test_values_that_may_be_private_are_hidden(value: object) -> None:
    assert whitelist(None, "info", {"event": value})["event"] == "[hidden]"


def test_ids_and_numbers_pass() -> None:
    patient = UUID(int=7)
    found = whitelist(None, "info", {"patient_id": patient, "milliseconds": 1.5, "kind": "chart"})
    assert found == {"patient_id": str(patient), "milliseconds": 1.5, "kind": "chart"}


def test_a_failure_is_logged_without_its_words(log_file: Path) -> None:
    try:
        raise NotFound(what="Ana Pérez")
    except NotFound as error:
        log_failure(error, redacted_report(error))
    (line,) = lines(log_file)
    assert line["error"] == "NotFound"
    assert "test_logging.py" in str(line["report"])
    assert "Ana" not in log_file.read_text(encoding="utf-8")


def test_messages_of_libraries_keep_only_their_origin(log_file: Path) -> None:
    logging.getLogger("some.library").warning("could not parse %s", "Ana Perez")
    (line,) = lines(log_file)
    assert line["event"] == "library"
    assert line["module"] == "some.library"
    assert "Ana" not in log_file.read_text(encoding="utf-8")


def test_qt_is_logged_without_its_words(log_file: Path) -> None:
    log_qt("warning", "qt.pdf")
    assert lines(log_file)[0]["category"] == "qt.pdf"
