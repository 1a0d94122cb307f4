"""Every door to a module's services asks for a permission before it does anything.

A door is a function that gets a context and can be called from outside `service` and `documents`:
it stands in `api.__all__`, or a presenter, a screen or the app imports it. What those two folders
share among themselves is called behind a door that has asked already.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from clinic_desktop.app.registry import MODULES
from devtools.checker import ROOT
from tests.architecture.doors import api_files

# Functions that run before anybody is signed in, and why: `module.function`.
BEFORE_SIGN_IN: dict[str, str] = {}

Door = Callable[..., Any]


def doors(module: str) -> dict[str, Door]:
    """Return the doors of a module by name."""
    found = dict(_exported(module))
    found.update(_imported(module))
    return {f"{module}.{name}": door for name, door in found.items() if takes_context(door)}


def _exported(module: str) -> Iterator[tuple[str, Door]]:
    for api in api_files(module):
        for name in api.__all__:
            value = getattr(api, name)
            if inspect.isfunction(value):
                yield name, value


def _imported(module: str) -> Iterator[tuple[str, Door]]:
    """Yield what files outside the services import from them."""
    prefix = f"clinic_desktop.modules.{module}.service"
    inside = tuple(f"clinic_desktop/modules/{module}/{part}" for part in ("service", "documents"))
    for path in sorted((ROOT / "clinic_desktop").rglob("*.py")):
        if path.relative_to(ROOT).as_posix().startswith(inside):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(prefix):
                source = importlib.import_module(node.module or "")
                values = ((alias.name, getattr(source, alias.name)) for alias in node.names)
                yield from ((name, value) for name, value in values if inspect.isfunction(value))


def takes_context(door: Door) -> bool:
    """Tell whether the first parameter is the context."""
    return next(iter(inspect.signature(door).parameters), "") == "ctx"


def asks_first(source: str) -> bool:
    """Tell whether a function's first statement after the docstring is `ctx.require(...)`."""
    function = ast.parse(textwrap.dedent(source)).body[0]
    assert isinstance(function, ast.FunctionDef)
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return bool(body) and ast.unparse(body[0]).startswith("ctx.require(")


def unguarded(module: str) -> list[str]:
    """Return the doors of a module that don't ask first."""
    found = doors(module).items()
    return sorted(name for name, door in found if not asks_first(inspect.getsource(door)))


@pytest.mark.parametrize("manifest", MODULES, ids=lambda manifest: manifest.name)
def test_every_door_asks_first(manifest: Any):
    assert len(doors(manifest.name)) > 5
    assert [name for name in unguarded(manifest.name) if name not in BEFORE_SIGN_IN] == []


def test_the_exceptions_are_needed():
    needed = {name for manifest in MODULES for name in unguarded(manifest.name)}
    assert sorted(set(BEFORE_SIGN_IN) - needed) == []


def test_the_rule_sees_a_forgotten_permission():
    assert asks_first('def a(ctx):\n    """Do."""\n    ctx.require(P.X)\n    return 1\n')
    assert not asks_first("def b(ctx):\n    x = 1\n    ctx.require(P.X)\n")
    assert not asks_first('def c(ctx):\n    """Do."""\n')
