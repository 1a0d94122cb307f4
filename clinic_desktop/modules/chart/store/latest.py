"""Which row of an appended entry counts: the one that no other of the same entry comes after."""

from __future__ import annotations

# `o` is the row that is asked about; the index on (entry_id, precedence, id) answers alone.
NOT_REPLACED = (
    "NOT EXISTS (SELECT 1 FROM {table} AS n WHERE n.entry_id = o.entry_id"
    " AND (n.precedence, n.id) > (o.precedence, o.id))"
)
