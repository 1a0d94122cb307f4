"""A chart as resources, on its way out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from clinic_desktop.modules.chart.service.fhir.encounters import RESTRICTED
from clinic_desktop.modules.chart.service.fhir.shape import Json


@dataclass(frozen=True, slots=True)
class Given:
    """One resource; `row_id` is what it stands for here, `details` what a fact says."""

    row_id: UUID
    resource: Json
    restricted: bool = False
    details: Any = None

    @property
    def name(self) -> str:
        """Return what references to it say in here."""
        return f"urn:uuid:{self.row_id}"


@dataclass(frozen=True)
class Chart:
    """The resources of a person in the order of a bundle, and what they are called outside."""

    given: tuple[Given, ...]
    outside: Mapping[str, str] = field(default_factory=dict)  # urn:uuid:row -> fullUrl
    left_out: bool = False  # there is more that is closed to the actor


def with_label(resource: Json) -> Json:
    """Return a resource that says that only some may read it."""
    if is_labelled(resource):
        return resource
    meta = resource.get("meta")
    said = meta if isinstance(meta, dict) else {}
    labels = said.get("security")
    others = labels if isinstance(labels, list) else []
    return {**resource, "meta": {**said, "security": [*others, RESTRICTED]}}


def is_labelled(resource: Json) -> bool:
    """Tell whether a resource says that only some may read it."""
    meta = resource.get("meta")
    labels = meta.get("security") if isinstance(meta, dict) else None
    found = labels if isinstance(labels, list) else []
    return any(isinstance(label, dict) and label.get("code") in ("R", "V") for label in found)
