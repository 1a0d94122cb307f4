"""Size budgets: what outgrows a screen is split before it is merged."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from devtools.checker import ROOT

FILE, FUNCTION, CLASS, CONSTRUCTOR, PARAMETERS = 500, 60, 350, 40, 6
OURS = ("clinic_desktop", "clinic_protocol", "clinic_rooms", "clinic_server")
SOURCES = (*OURS, "devtools", "benchmarks", "tests")
# `path` or `path::Class.name` -> why it may be larger. Starts empty; a line here is a debt.
ALLOWED: dict[str, str] = {}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Excess:
    """One thing that is larger than its budget."""

    where: str
    what: str
    size: int
    limit: int

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.size} > {self.limit}"


def length(node: ast.stmt) -> int:
    """Return the number of lines from `def` or `class` to the end."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def parameters(function: Function) -> int:
    """Count parameters without self and cls; `*args` and `**kwargs` count as one each."""
    arguments = function.args
    named = [a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
    stars = [star for star in (arguments.vararg, arguments.kwarg) if star]
    return len([name for name in named if name not in ("self", "cls")]) + len(stars)


def excesses(where: str, text: str) -> Iterator[Excess]:
    """Yield what is too large in one file."""
    yield Excess(where, "lines of the file", text.count("\n"), FILE)
    pending: list[tuple[str, ast.AST]] = [("", ast.parse(text))]
    while pending:
        prefix, node = pending.pop()
        for child in ast.iter_child_nodes(node):
            name = prefix
            if isinstance(child, ast.ClassDef):
                name = f"{prefix}{child.name}."
                yield Excess(f"{where}::{name[:-1]}", "lines of the class", length(child), CLASS)
            elif isinstance(child, Function):
                name = f"{prefix}{child.name}."
                limit = CONSTRUCTOR if child.name == "__init__" else FUNCTION
                yield Excess(f"{where}::{name[:-1]}", "lines of the function", length(child), limit)
                yield Excess(f"{where}::{name[:-1]}", "parameters", parameters(child), PARAMETERS)
            pending.append((name, child))


def measured() -> list[Excess]:
    """Return everything above its budget, in all sources."""
    files = [ROOT / "dev.py"]
    files += [path for source in SOURCES for path in sorted((ROOT / source).rglob("*.py"))]
    return [
        excess
        for path in files
        for excess in excesses(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        if excess.size > excess.limit and not _is_fixtures(excess)
    ]


def _is_fixtures(excess: Excess) -> bool:
    """Tell whether it is a test's parameters: fixtures and drawn values, handed in by pytest."""
    return excess.where.startswith("tests/") and excess.what == "parameters"


def test_nothing_outgrows_its_budget():
    assert "\n".join(str(e) for e in measured() if e.where not in ALLOWED) == ""


def test_the_allow_list_holds_only_what_needs_it():
    assert set(ALLOWED) <= {excess.where for excess in measured()}


def test_the_ruler_measures():
    body = "\n".join(["        pass"] * 60)
    arguments = "self, a, b, c, d, e, *f, **g"
    text = f"class A:\n    def long({arguments}):\n{body}\n    def __init__(self):\n{body}\n"
    found = {(e.where, e.what, e.size) for e in excesses("x.py", text) if e.size > e.limit}
    assert found == {
        ("x.py::A.long", "lines of the function", 61),
        ("x.py::A.long", "parameters", 7),
        ("x.py::A.__init__", "lines of the function", 61),
    }
