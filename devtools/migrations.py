"""Writing the first migration out of the tables: explicit steps, frozen from then on."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import pkgutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext

import clinic_desktop.modules
from clinic_desktop.storage.base import Base, UuidBytes
from clinic_desktop.storage.schema import REVISION
from devtools.checker import ROOT

INITIAL = ROOT / "alembic" / "versions" / "0001_initial.py"
_HEAD = '''# ruff: noqa: E501 - statements as they are
"""The schema of the first release, written by devtools/migrations.py; never edited after."""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op

revision = "{revision}"
down_revision = None

# What metadata alone can't say: full-text tables, triggers.
_MORE = (
{more})


def upgrade() -> None:
    """Create everything in an empty file."""
{calls}
    for statement in _MORE:
        op.get_bind().exec_driver_sql(statement)


{functions}
'''


def import_all_tables() -> None:
    """Import the tables of every module into the metadata."""
    for module in pkgutil.iter_modules(clinic_desktop.modules.__path__):
        name = f"clinic_desktop.modules.{module.name}.tables"
        if importlib.util.find_spec(name) is not None:
            importlib.import_module(name)


def write_initial_revision(path: Path = INITIAL) -> None:
    """Write the migration that makes the present schema out of nothing."""
    import_all_tables()
    engine = sa.create_engine(
        "sqlite+pysqlite://", module=driver, creator=lambda: driver.connect(":memory:")
    )
    with engine.connect() as connection:
        options = {
            "render_item": _plain_type,
            "sqlalchemy_module_prefix": "sa.",
            "alembic_module_prefix": "op.",
            "render_as_batch": False,
        }
        context = MigrationContext.configure(connection, opts=options)
        script = produce_migrations(context, Base.metadata)
        if script.upgrade_ops is None:
            raise ValueError("nothing to migrate")
        code = render_python_code(
            script.upgrade_ops, render_item=_plain_type, migration_context=context
        )
    steps = _steps(code)
    more = "".join(f"    {_literal(statement)},\n" for statement in _extra_statements(engine))
    engine.dispose()
    path.parent.mkdir(parents=True, exist_ok=True)
    calls = "\n".join(f"    _{name}()" for name in steps)
    functions = "\n\n\n".join(
        f"def _{name}() -> None:\n" + "\n".join(f"    {line}" for line in lines)
        for name, lines in steps.items()
    )
    text = _HEAD.format(revision=REVISION, more=more, calls=calls, functions=functions)
    path.write_text(text, "utf-8")
    ruff = [sys.executable, "-m", "ruff"]
    subprocess.run([*ruff, "format", "-q", str(path)], check=True)


def _plain_type(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Render our own types as SQLAlchemy's: a migration must not change with the program."""
    if kind != "type":
        return False
    if isinstance(item, UuidBytes):
        return "sa.LargeBinary(16)"
    if isinstance(item, sa.types.TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


def _steps(code: str) -> dict[str, list[str]]:
    """Return the statements that make each table and its indexes, by table."""
    steps: dict[str, list[str]] = {}
    body = "\n".join(line.removeprefix("    ") for line in code.splitlines())
    for statement in ast.parse(body).body:
        table = _table_of(statement)
        if table:
            steps.setdefault(table, []).append(ast.unparse(statement))
    return steps


def _table_of(statement: ast.stmt) -> str:
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Call):
        return ""
    call = statement.value
    verb = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    name = call.args[1 if verb == "create_index" else 0]
    if verb not in ("create_table", "create_index") or not isinstance(name, ast.Constant):
        raise ValueError(f"unexpected step: {ast.unparse(statement)}")
    return str(name.value)


def _extra_statements(engine: sa.Engine) -> list[str]:
    """Return the statements of `after_create` listeners, in order."""
    found: list[str] = []

    def collect(*arguments: Any) -> None:
        compiled = getattr(arguments[4], "compiled", None)
        if isinstance(getattr(compiled, "statement", None), sa.DDL):
            found.append(str(arguments[2]))

    sa.event.listen(engine, "before_cursor_execute", collect)
    with engine.connect() as connection:
        Base.metadata.create_all(connection)
    return found


def _literal(statement: str) -> str:
    return f'"""{statement}"""' if '"' not in statement[-1:] else repr(statement)


if __name__ == "__main__":
    write_initial_revision()
