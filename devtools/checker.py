"""House patterns as a table: what not to write, where it is allowed, why, what instead.

Grows by one row each time a mistake comes back. `python -m devtools.checker` prints what it finds.
"""

from __future__ import annotations

import re
import sys
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ("clinic_desktop/*", "clinic_protocol/*", "clinic_rooms/*", "clinic_server/*")
PYTHON = (*PRODUCT, "tests/*", "benchmarks/*", "devtools/*", "dev.py")
CODE = (".py", ".spec", ".sh", ".ts", ".nsi", ".mako")
TEXT = (
    ".md",
    ".txt",
    ".toml",
    ".lock",
    ".in",
    ".desktop",
    ".xml",
    ".yml",
    ".yaml",
    ".json",
    ".ini",
)
GENERATED = ("build", "dist", "artifacts", "__pycache__", "node_modules")


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern. `code` looks at Python without its comments and the insides of strings."""

    name: str
    pattern: str
    why: str
    instead: str
    bad: str  # an example that must be caught
    where: tuple[str, ...] = PRODUCT
    allowed: tuple[str, ...] = ()
    code: bool = True

    def covers(self, path: str) -> bool:
        """Tell whether the rule looks at this file (path from the root, with slashes)."""
        inside = any(fnmatch(path, glob) for glob in self.where)
        return inside and not any(fnmatch(path, glob) for glob in self.allowed)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line that breaks one rule."""

    path: str
    line: int
    rule: Rule
    text: str

    def __str__(self) -> str:
        head = f"{self.path}:{self.line}: {self.rule.name}: {self.text.strip()[:80]}"
        return f"{head}\n    why: {self.rule.why}\n    instead: {self.rule.instead}"


RULES = (
    Rule(
        "threads",
        r"\bQThread(Pool)?\b|\bQRunnable\b|\bthreading\.Thread\(|\.terminate\(",
        "threads are made in one place, so that closing can wait for every write",
        "tasks.read / write / run_io / run_cpu",
        "class Loader(QThread):",
        allowed=(
            "clinic_desktop/ui_kit/tasks.py",
            "clinic_desktop/sync/*",
            "clinic_desktop/media/engine/*",  # a process of its own
        ),
    ),
    Rule(
        "painter",
        r"= QPainter\((?!self\b|\))",
        "after an error the picture is freed before its painter, and the program dies",
        "with QPainter(picture) as painter:",
        "painter = QPainter(picture)",
    ),
    Rule(
        "event loop",
        r"\bprocessEvents\b|\bQEventLoop\b",
        "a nested event loop lets the user act in the middle of an action",
        "tasks.read(..., then=...)",
        "QApplication.processEvents()",
        allowed=("clinic_desktop/app/pictures/*",),  # draws without a user
    ),
    Rule(
        "sleep",
        r"\btime\.sleep\(|\bQTest\.qWait\(|\bqtbot\.wait\(|\bQThread\.m?sleep\(",
        "a sleep is a guess: too long here, too short there",
        "wait for the signal or the state (qtbot.waitSignal, waitUntil)",
        "time.sleep(0.1)",
        where=(*PRODUCT, "tests/*"),
        allowed=(
            "tests/support/crashing.py",  # kills a process at a moment by the clock
            "tests/support/clinic_server.py",  # another program starts: only asking again tells
            "tests/support/imap_server.py",
            "tests/integration/media/test_relay.py",
            "clinic_desktop/storage/files.py",  # Windows tells nobody when a file is free again
        ),
    ),
    Rule(
        "clock",
        r"\bdatetime\.(now|utcnow|today)\(|\bdate\.today\(|\btime\.time(_ns)?\("
        r"|\bcurrent(DateTime|Date|Time)(Utc)?\(",
        "a test, a demo and an audit entry need the same time",
        "ctx.clock.now()",
        "stamp = datetime.now(UTC)",
        allowed=(
            "clinic_desktop/kernel/clock.py",
            "clinic_desktop/media/engine/*",  # a process of its own, without a context
            "clinic_desktop/media/rtc/*",
            "clinic_server/__main__.py",  # the server's own clock begins here
        ),
    ),
    Rule(
        "colour",
        r"""["']#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3}(?:[0-9a-fA-F]{2})?)?["';\s]"""
        r"""|\bQColor\(\s*(?!0, 0, 0, \d)["'\d]"""
        r"|\bQt\.(GlobalColor\.)?(red|green|blue|white|black|yellow|gr[ae]y)\b",
        "three themes, one of high contrast",
        "theme.tokens(); translucent black for shadows; colours that are data: a module's domain",
        'pen = QColor("#1f6f78")',
        where=("clinic_desktop/app/*", "clinic_desktop/ui_kit/*", "clinic_desktop/modules/*/ui/*"),
        allowed=(
            "clinic_desktop/ui_kit/theme.py",
            "clinic_desktop/ui_kit/tokens.py",
            "clinic_desktop/app/demo/*",  # colours of the demo's practitioners: data
        ),
        code=False,
    ),
    Rule(
        "catch all",
        r"\bexcept\s*(\(?\s*Exception\b|:)",
        "one except for everything hides the bug and the broken rule alike",
        "the exact class; a bug goes to the excepthook",
        "except Exception as error:",
        allowed=(
            "clinic_desktop/ui_kit/tasks.py",
            "clinic_desktop/app/excepthooks.py",
            "clinic_desktop/app/cli.py",  # the command line's own excepthook
            "clinic_desktop/sync/worker.py",
            "clinic_desktop/media/rtc/peer.py",  # aiortc answers garbage with any exception
        ),
    ),
    Rule(
        "message box",
        r"\bQMessageBox\b|\bQErrorMessage\b",
        "exactly one function shows an error, one asks",
        "notify.show_error(error), confirm.ask(...)",
        'QMessageBox.critical(self, "", str(error))',
        allowed=("clinic_desktop/ui_kit/notify.py", "clinic_desktop/ui_kit/confirm.py"),
    ),
    Rule(
        "say what happened",
        r"^(async )?def (update|delete)_",
        "update and delete say how the row changed, not what happened in the clinic",
        "reschedule_, amend_, cancel_, mark_entered_in_error, reverse_",
        "def update_appointment(ctx, command):",
        where=(
            "clinic_desktop/modules/*/service*",
            "clinic_desktop/modules/*/service/*",
            "clinic_desktop/modules/*/api.py",
            "clinic_desktop/modules/*/api/*",
        ),
    ),
    Rule(
        "names",
        r"^class (Client|Provider|Booking|Visit|Consultation|Diagnosis|Vital|Rx|Drug|Sale|LabOrder"
        r"|Bill|LineItem|Insurance|Meeting|Sample)\b",
        "one vocabulary: FHIR's",
        "the table of names in docs/architecture.md",
        "class Client:",
    ),
    Rule(
        "relationship",
        r"\brelationship\(",
        "mapped classes define tables only; rows never leave the store",
        'ForeignKey("patient.id") and a query',
        'patient = relationship("PatientRow")',
    ),
    Rule(
        "start path",
        r"^(from|import) (reportlab|fhir|openpyxl|xlsxwriter|holidays|phonenumbers|keyring"
        r"|segno|uharfbuzz|lxml|pydantic)\b",
        "import time is start time (fhir 0.8 s, holidays, reportlab ...)",
        "import it inside the function that needs it",
        "from reportlab.pdfgen import canvas",
        allowed=(
            "clinic_desktop/paper/*",
            "clinic_protocol/*",  # imported when first needed, and so is what speaks it
            "clinic_desktop/media/call/*",
        ),
    ),
    Rule(
        "slow widgets",
        r"\bresize(Columns|Rows)ToContents\b",
        "measures every row: seconds on a long table",
        "fixed and stretching sections",
        "table.resizeColumnsToContents()",
    ),
    Rule(
        "untranslated",
        r"(QLabel|QPushButton|QCheckBox|QRadioButton|QGroupBox|QAction|PrimaryButton|QuietButton"
        r"|SectionLabel|setText|setWindowTitle|setToolTip|setStatusTip|setPlaceholderText"
        r"""|setAccessibleName|addTab|toast)\(\s*f?["'](?![^"']*Clinic Desktop["'])"""
        r"""(\{[^}"']*\}|[^"'{}])*?[A-Za-z]{2}""",
        "every text on the screen goes through the catalogue",
        'translate("Context", "Text")',
        'label = QLabel("Patient")',
        where=("clinic_desktop/app/*", "clinic_desktop/ui_kit/*", "clinic_desktop/modules/*/ui/*"),
        code=False,
    ),
    Rule(
        "fixed time format",
        r"""\{[^{}"']*:%[A-Za-z]|\bstrftime\(""",
        "a day written one country's way is read as another day in the next",
        "kernel.local_text; isoformat() in a file name or a key",
        'title = f"{start:%d/%m %H:%M}"',
        where=(
            "clinic_desktop/app/*",
            "clinic_desktop/ui_kit/*",
            "clinic_desktop/modules/*/ui/*",
            "clinic_desktop/modules/*/presenters/*",
            "clinic_desktop/modules/*/documents*",
        ),
        allowed=(
            "clinic_desktop/app/commands/*",  # machines read these
            "clinic_desktop/ui_kit/fields/typed_fields.py",  # shows what it reads back the same
        ),
        code=False,
    ),
    Rule(
        "alias of a marker",
        r"^\s*[\w, ]+ = ([\w., ]*, )?(translate|QT_TRANSLATE_NOOP)(,.*)?$"
        r"|\b(translate|QT_TRANSLATE_NOOP) as \w",
        "texts are found by the marker's own name: under another they stay English for ever",
        "QT_TRANSLATE_NOOP(...) itself",
        "_T = QT_TRANSLATE_NOOP",
    ),
    Rule(
        "mocks",
        r"\bunittest\.mock\b|\bfrom unittest import mock\b|\bMagicMock\b|\bmocker\b",
        "a mock of our own code agrees with every mistake",
        "a fake with behaviour, or the real store",
        "from unittest import mock",
        where=("tests/*",),
    ),
    Rule(
        "left open",
        r"\bTODO\b|\bFIXME\b|\bXXX\b|\bHACK\b",
        "open work belongs where it is read",
        "finish it, or a line in docs/",
        "# TODO: later",
        where=("*",),
        allowed=("LICENSE", "resources/*", "requirements/*"),
        code=False,
    ),
    Rule(
        "machine path",
        r"""(?<![\w.])/(work|root|home/\w+)/|\b[A-Z]:\\Users\\""",
        "nobody else has this machine",
        "a path from the root of the repository, an environment variable",
        'open("/root/data.csv")',
        where=("*",),
        code=False,
    ),
    Rule(
        "registry",
        r"(?i)\bpypi\.org|pythonhosted\.org|registry\.npmjs|--(extra-)?index-url|--find-links",
        "where packages come from is each machine's own setting",
        "name, version and hashes",
        "--index-url https://example.org/simple",
        where=("*",),
        code=False,
    ),
)
OURSELVES = "devtools/checker.py"


def project_files(root: Path = ROOT) -> Iterator[Path]:
    """Yield every text file of the project, without what is built or installed."""
    for path in sorted(root.iterdir()):
        if path.is_dir() and (path.name == ".ci" or path.name[0] != "."):
            yield from project_files(path) if path.name not in GENERATED else ()
        elif path.is_file() and (path.suffix in (*CODE, *TEXT) or path.name == "run"):
            yield path


def findings(path: str, text: str, rules: Iterable[Rule] = RULES) -> Iterator[Finding]:
    """Yield what breaks a rule in the text of one file."""
    if path == OURSELVES:
        return
    mine = [rule for rule in rules if rule.covers(path)]
    lines = text.splitlines()
    bare = bare_code(text) if path.endswith(".py") and any(r.code for r in mine) else lines
    for rule in mine:
        seen = re.compile(rule.pattern)
        for number, line in enumerate(bare if rule.code else lines, start=1):
            if seen.search(line):
                yield Finding(path, number, rule, lines[number - 1])


def bare_code(text: str) -> list[str]:
    """Return the lines of Python text with comments gone and the insides of strings blanked."""
    lines = [list(line) for line in text.splitlines()]
    for token in tokenize.generate_tokens(StringIO(text).readline):
        inside = token.type == tokenize.STRING or "STRING_MIDDLE" in tokenize.tok_name[token.type]
        if not inside and token.type != tokenize.COMMENT:
            continue
        (row, start), (last, end) = token.start, token.end
        for number in range(row, last + 1):
            line = lines[number - 1]
            left = start if number == row else 0
            right = end if number == last else len(line)
            line[left:right] = " " * (right - left)
    return ["".join(line) for line in lines]


def check(root: Path = ROOT) -> list[Finding]:
    """Return every finding in the project."""
    found: list[Finding] = []
    for path in project_files(root):
        name = path.relative_to(root).as_posix()
        found.extend(findings(name, path.read_text(encoding="utf-8")))
    return found


def main() -> int:
    """Print the findings; returns 1 when there are any."""
    found = check()
    for finding in found:
        print(finding)
    print(f"house patterns: {len(RULES)} rules, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
