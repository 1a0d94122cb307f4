"""Every public service function asks for a permission before it does anything."""

from __future__ import annotations

import ast
from pathlib import Path

from devtools.checker import ROOT

# Functions that run before anybody is signed in, and why. `module.function`.
BEFORE_SIGN_IN: dict[str, str] = {}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def service_files() -> list[Path]:
    """Return the service files of all modules: `service.py` or `service/*.py`."""
    modules = ROOT / "clinic_desktop" / "modules"
    return sorted([*modules.glob("*/service.py"), *modules.glob("*/service/*.py")])


def takes_context(function: Function) -> bool:
    """Tell whether the first parameter is the context."""
    arguments = [*function.args.posonlyargs, *function.args.args]
    return bool(arguments) and arguments[0].arg == "ctx"


def asks_first(function: Function) -> bool:
    """Tell whether the first statement after the docstring is `ctx.require(...)`."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return bool(body) and ast.unparse(body[0]).startswith("ctx.require(")


def public_functions(text: str) -> list[Function]:
    """Return the public functions of a service file that get a context."""
    nodes = ast.parse(text).body
    functions = [node for node in nodes if isinstance(node, Function)]
    return [f for f in functions if not f.name.startswith("_") and takes_context(f)]


def unguarded() -> set[str]:
    """Return every public service function that does not ask first."""
    return {
        f"{file.relative_to(ROOT).parts[2]}.{function.name}"
        for file in service_files()
        for function in public_functions(file.read_text(encoding="utf-8"))
        if not asks_first(function)
    }


def test_every_service_function_asks_first():
    assert sorted(unguarded() - set(BEFORE_SIGN_IN)) == []


def test_the_exceptions_are_needed():
    assert sorted(set(BEFORE_SIGN_IN) - unguarded()) == []


def test_the_rule_sees_a_forgotten_permission():
    guarded = 'def a(ctx):\n    """Do."""\n    ctx.require(P.X)\n'
    late = "def b(ctx):\n    x = 1\n    ctx.require(P.X)\n"
    hidden = "def _c(ctx):\n    return 1\n"
    seen = {f.name: asks_first(f) for f in public_functions(guarded + late + hidden)}
    assert seen == {"a": True, "b": False}
