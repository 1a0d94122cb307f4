"""The permission matrix is total, and the modules declare only rights that are in it."""

from __future__ import annotations

import ast

import pytest

from clinic_desktop.app.registry import MODULE_NAMES, MODULES
from clinic_desktop.kernel.manifest import ModuleManifest
from clinic_desktop.kernel.permission_matrix import MATRIX
from clinic_desktop.kernel.permissions import Permission, Role
from devtools.checker import ROOT


def test_the_matrix_has_one_row_for_every_right():
    assert set(MATRIX) == set(Permission)


def test_every_role_may_do_something():
    assert {role for cells in MATRIX.values() for role in cells} == set(Role)


def test_somebody_may_do_everything_but_the_privacy_review():
    nobody = {permission for permission, cells in MATRIX.items() if not cells}
    assert nobody == {Permission.PRIVACY_REVIEW}  # a person, not a role


def test_the_registry_lists_every_module():
    folders = {path.parent.name for path in (ROOT / "clinic_desktop/modules").glob("*/module.py")}
    assert {manifest.name for manifest in MODULES} == folders
    assert folders <= set(MODULE_NAMES)


@pytest.mark.parametrize("manifest", MODULES, ids=lambda manifest: manifest.name)
def test_a_module_declares_the_rights_that_its_services_ask_for(manifest: ModuleManifest):
    assert set(manifest.permissions) <= set(MATRIX)
    assert asked(manifest.name) <= {permission.name for permission in manifest.permissions}


def asked(module: str) -> set[str]:
    """Return the names in `ctx.require(Permission.NAME, ...)` of a module's services."""
    folder = ROOT / "clinic_desktop" / "modules" / module
    files = [*folder.glob("service.py"), *folder.glob("service/*.py")]
    calls = [
        node
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "ctx.require" and node.args
    ]
    named = [call.args[0] for call in calls]
    return {node.attr for node in named if isinstance(node, ast.Attribute)}
