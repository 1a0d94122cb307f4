"""How alembic runs our migrations: on the connection, and in the transaction, that it is handed."""

from __future__ import annotations

from alembic import context
from clinic_desktop.storage.base import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
