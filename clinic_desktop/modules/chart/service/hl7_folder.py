"""A folder that a laboratory's program writes result files into.

A file is taken when it is the same at two looks. It moves to `done` or `refused` only after its
messages are stored: killed in between, it is read once more and changes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.hl7_messages import Refused
from clinic_desktop.modules.chart.domain.laboratory import LaboratoryFolder, LaboratoryReport
from clinic_desktop.modules.chart.service.laboratory_import import take_file
from clinic_desktop.modules.chart.service.reports import right_to_record
from clinic_desktop.modules.chart.store import laboratory
from clinic_desktop.storage.context import Context

DONE = "done"
REFUSED = "refused"
_PARTIAL = (".tmp", ".part", ".partial", ".crdownload", ".lock")


@dataclass(frozen=True, slots=True)
class Look:
    """Size and time of each file at one look; `ready` are those that the look before saw so too."""

    seen: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    ready: tuple[Path, ...] = ()
    report: LaboratoryReport = field(default_factory=LaboratoryReport)


def laboratory_folder(ctx: Context) -> LaboratoryFolder | None:
    """Return the folder that this PC watches, None when none was set."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return laboratory.folder(connection, ctx.store.device.id)


def set_laboratory_folder(ctx: Context, chosen: LaboratoryFolder) -> LaboratoryFolder:
    """Set the folder of this PC; one that is watched no more need not exist.

    Raises InvalidInput, StaleRecord.
    """
    ctx.require(Permission.PRACTICE_WRITE)
    if chosen.active and not (chosen.folder.is_absolute() and chosen.folder.is_dir()):
        raise InvalidInput({"folder": translate("Chart", "Choose a folder that exists.")})
    with ctx.unit_of_work() as uow:
        laboratory.put_folder(uow, ctx.store.device.id, chosen)
        uow.commit()
    return LaboratoryFolder(chosen.folder, chosen.active, chosen.version + 1)


def look_at(folder: Path, before: Look) -> Look:
    """Look once, without a store; a folder that can't be read is a line of the report."""
    try:
        seen = _files(folder)
    except OSError as error:
        return Look(report=LaboratoryReport(refused=(_unreadable(folder, error),)))
    same = (name for name, state in seen.items() if before.seen.get(name) == state)
    return Look(seen, tuple(folder / name for name in same))


def put_away(file: Path, report: LaboratoryReport) -> LaboratoryReport:
    """Move a file whose messages are stored, and write beside it why something was refused.

    A file that can't be moved is one more line of the report.
    """
    try:
        target = _move(file, REFUSED if report.refused else DONE)
        if report.refused:
            target.with_name(target.name + ".txt").write_text(_why(report), encoding="utf-8")
    except OSError as error:
        return report.plus(LaboratoryReport(refused=(_unreadable(file, error),)))
    return report


def watch_folder(ctx: Context, folder: Path, before: Look) -> Look:
    """Look once, take what is ready and put it away; the report says what came of it."""
    ctx.require(right_to_record(ctx))
    look = look_at(folder, before)
    report = look.report
    for file in look.ready:
        report = report.plus(put_away(file, take_file(ctx, file)))
    return replace(look, report=report)


def _files(folder: Path) -> dict[str, tuple[int, int]]:
    found = {}
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            hidden = entry.name.startswith(".") or entry.name.lower().endswith(_PARTIAL)
            if not hidden and entry.is_file(follow_symlinks=False):
                state = entry.stat()
                found[entry.name] = (state.st_size, state.st_mtime_ns)
    return found


def _move(file: Path, place: str) -> Path:
    """Move a file into a folder beside it; one with the same name there is never replaced."""
    folder = file.parent / place
    folder.mkdir(exist_ok=True)
    number, target = 1, folder / file.name
    while target.exists():
        number += 1
        target = folder / f"{file.stem} ({number}){file.suffix}"
    file.rename(target)
    return target


def _why(report: LaboratoryReport) -> str:
    lines = [f"{each.where}: {each.why}".removeprefix(": ") for each in report.refused]
    if report.stored + report.kept + report.unchanged:
        taken = translate("Chart", "The other messages of this file were taken: {count}.")
        lines.append(taken.format(count=report.stored + report.kept + report.unchanged))
    return "\n".join(lines) + "\n"


def _unreadable(path: Path, error: OSError) -> Refused:
    why = translate("Chart", "{name} can't be read or moved: {why}.")
    return Refused(path.name, "", why.format(name=path.name, why=error.strerror or error))
