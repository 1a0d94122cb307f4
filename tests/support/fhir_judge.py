"""Two judges of FHIR resources that know nothing of our mappings.

HL7's own JSON schema of R4, and the models of fhir.resources. Those are of R4B, which has the
clinical resources of R4 unchanged; they know what is required where the schema does not.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from fhir.resources.R4B import get_fhir_model_class
from pydantic import ValidationError

_SCHEMA = Path(__file__).parent / "fhir" / "r4-schema.json.gz"
_TYPES = {"string": str, "boolean": bool, "number": int | float}


def faults(resource: dict[str, Any]) -> list[str]:
    """Return what is wrong with a resource, by path."""
    kind = resource["resourceType"]
    found = list(_against(resource, {"$ref": f"#/definitions/{kind}"}, kind))
    try:
        get_fhir_model_class(kind).model_validate(resource)
    except ValidationError as error:
        found += [f"{kind}.{each['loc']}: {each['msg']}" for each in error.errors()]
    return found


@cache
def _definitions() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(gzip.decompress(_SCHEMA.read_bytes()))["definitions"]
    return found


def _against(value: Any, schema: dict[str, Any], path: str) -> Iterator[str]:
    """Yield what breaks the schema: the keywords that HL7's schema uses, no more."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name == "ResourceList":
            name = value["resourceType"]
        yield from _against(value, _definitions()[name], path)
    elif "properties" in schema:
        yield from _object(value, schema, path)
    elif "items" in schema:
        if not isinstance(value, list) or not value:
            yield f"{path}: no list with items"
            return
        for index, item in enumerate(value):
            if item is not None:  # a primitive that is only an extension
                yield from _against(item, schema["items"], f"{path}[{index}]")
    else:
        yield from _primitive(value, schema, path)


def _object(value: Any, schema: dict[str, Any], path: str) -> Iterator[str]:
    if not isinstance(value, dict) or not value:
        yield f"{path}: no object"
        return
    known = schema["properties"]
    for name in schema.get("required", ()):
        if name not in value and f"_{name}" not in value:
            yield f"{path}.{name}: missing"
    for name, inner in value.items():
        if name in known:
            yield from _against(inner, known[name], f"{path}.{name}")
        else:
            yield f"{path}.{name}: unknown"


def _primitive(value: Any, schema: dict[str, Any], path: str) -> Iterator[str]:
    wanted = _TYPES.get(schema.get("type", ""))
    if wanted is not None and (
        not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool)
    ):
        yield f"{path}: {value!r} is no {schema['type']}"
    elif "pattern" in schema and not re.search(schema["pattern"], _written(value), re.ASCII):
        yield f"{path}: {value!r} does not fit {schema['pattern']}"
    elif value not in schema.get("enum", (value,)) or value != schema.get("const", value):
        yield f"{path}: {value!r} is not allowed"


def _written(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
