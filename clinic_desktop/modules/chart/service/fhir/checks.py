"""What every R4 resource must be, also one that is only kept: a few rules, each element named."""

from __future__ import annotations

import re
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.service.fhir.shape import Json, WrongResource

_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
_NARRATIVES = frozenset({"generated", "extensions", "additional", "empty"})
_LISTS = frozenset({"extension", "modifierExtension", "coding", "contained"})


def check_resource(resource: Json) -> None:
    """Raise WrongResource at the first element that breaks a rule of all resources."""
    kind = str(resource["resourceType"])
    found = resource.get("id")
    if "id" in resource and not (isinstance(found, str) and _ID.fullmatch(found)):
        raise WrongResource(f"{kind}.id", translate("Chart", "It is not an id."))
    _check(resource, kind)


def _check(value: Json, path: str) -> None:
    for name, inner in value.items():
        where = f"{path}.{name}"
        if name in _LISTS and not isinstance(inner, list):
            raise WrongResource(where, translate("Chart", "It is no list."))
        if name == "reference" and isinstance(inner, list | int | float):
            raise WrongResource(where, translate("Chart", "It is no reference."))
        if name == "text" and isinstance(inner, dict):
            _check_narrative(inner, where)
        elif inner is None or inner in ({}, [], ""):
            raise WrongResource(where, translate("Chart", "It is empty; R4 leaves it out then."))
        for at, item in _objects(inner, where):
            if name in ("extension", "modifierExtension") and not isinstance(item.get("url"), str):
                raise WrongResource(f"{at}.url", translate("Chart", "It is required and missing."))
            _check(item, at)


def _check_narrative(text: Json, path: str) -> None:
    if str(text.get("status")) not in _NARRATIVES:
        raise WrongResource(f"{path}.status", translate("Chart", "It is required and missing."))
    if not isinstance(text.get("div"), str) or not text["div"].strip():
        raise WrongResource(f"{path}.div", translate("Chart", "It is required and missing."))


def _objects(value: Any, path: str) -> list[tuple[str, Json]]:
    if isinstance(value, dict):
        return [(path, value)]
    if isinstance(value, list):
        return [(f"{path}[{i}]", item) for i, item in enumerate(value) if isinstance(item, dict)]
    return []
