"""A folder that any scanner may write to: what is ready, and where a file goes afterwards.

Nothing is deleted. A file is moved only after the store has it; a crash before that leaves it, and
the next look recognises its content.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

from clinic_desktop.kernel.text import translate

DONE, REFUSED = "done", "refused"
_PASSING = (".part", ".tmp", ".crdownload")


@dataclass
class Inbox:
    """One watched folder; remembers sizes, for a file is ready when two looks see the same."""

    folder: Path
    _seen: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def ready(self) -> tuple[Path, ...]:
        """Return the files that nobody is writing any more, oldest first. Raises OSError."""
        now: dict[Path, tuple[int, int]] = {}
        for path in self.folder.iterdir():
            passing = path.name.startswith((".", "~")) or path.suffix.lower() in _PASSING
            if passing or path.is_symlink() or not path.is_file():
                continue
            facts = path.stat()
            now[path] = (facts.st_size, facts.st_mtime_ns)
        ready = [path for path, facts in now.items() if facts[0] and self._seen.get(path) == facts]
        self._seen = now
        return tuple(sorted(ready, key=lambda path: (now[path][1], path.name)))

    def unchanged(self, path: Path) -> bool:
        """Tell whether a file is still as it was when it was found ready."""
        facts = path.stat()
        return self._seen.get(path) == (facts.st_size, facts.st_mtime_ns)

    def put_away(self, path: Path, problem: str = "") -> Path:
        """Move a file to `done`, or to `refused` with a text of why. Raises OSError."""
        target_folder = self.folder / (REFUSED if problem else DONE)
        target_folder.mkdir(exist_ok=True)
        target = _free(target_folder, path)
        if problem:
            target.with_name(target.name + ".txt").write_text(problem + "\n", encoding="utf-8")
        path.rename(target)
        return target


def folder_problem(folder: Path, store: Path, others: Collection[Path] = ()) -> str:
    """Return why a folder can't be watched, '' when it can: blocks, for a thread of its own."""
    if not folder.is_absolute() or not folder.is_dir():
        return translate("Documents", "Choose a folder that exists.")
    if not _usable(folder):
        return translate("Documents", "The program may not read this folder or write into it.")
    real = folder.resolve()
    if real.is_relative_to(store.resolve()):
        return translate("Documents", "This folder belongs to the program. Choose another one.")
    if any(real == other.resolve() for other in others):
        return translate("Documents", "This folder is watched for something else.")
    return ""


def _usable(folder: Path) -> bool:
    """Try it: what a share or a drive says of its rights is not always so."""
    try:
        next(folder.iterdir(), None)
        with NamedTemporaryFile(dir=folder, prefix=".clinic-", suffix=".tmp"):
            return True
    except OSError:
        return False


def _free(folder: Path, path: Path) -> Path:
    target, number = folder / path.name, 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem} ({number}){path.suffix}"
    return target
