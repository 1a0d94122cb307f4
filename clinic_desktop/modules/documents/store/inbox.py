"""A folder that any scanner may write to: what is ready, and where a file goes afterwards.

Nothing is deleted. A file is moved only after the store has it; a crash before that leaves it, and
the next look recognises its content.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

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


def _free(folder: Path, path: Path) -> Path:
    target, number = folder / path.name, 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem} ({number}){path.suffix}"
    return target
