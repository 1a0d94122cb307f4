"""What every module owes the house: the same rooms, tables with the mixins, one open door."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path
from types import ModuleType

import pytest

from clinic_desktop.app.registry import MODULES
from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.manifest import ModuleManifest
from clinic_desktop.storage.base import Base, MergeClass, Recorded, table_of
from devtools import i18n
from devtools.checker import ROOT
from tests.architecture.doors import api_files

pytestmark = pytest.mark.parametrize("manifest", MODULES, ids=lambda manifest: manifest.name)


def folder(manifest: ModuleManifest) -> Path:
    return ROOT / "clinic_desktop" / "modules" / manifest.name


def part(manifest: ModuleManifest, name: str) -> ModuleType:
    return importlib.import_module(f"clinic_desktop.modules.{manifest.name}.{name}")


def mapped_here(manifest: ModuleManifest) -> set[type[Base]]:
    prefix = f"clinic_desktop.modules.{manifest.name}."
    part(manifest, "tables")
    return {m.class_ for m in Base.registry.mappers if m.class_.__module__.startswith(prefix)}


def test_it_has_the_rooms_of_the_house(manifest: ModuleManifest):
    for room in ("domain", "tables", "store", "service", "api", "module", "presenters", "ui"):
        where = folder(manifest)
        assert (where / f"{room}.py").is_file() or (where / room / "__init__.py").is_file(), room


def test_its_title_is_a_text_that_gets_translated(manifest: ModuleManifest):
    assert manifest.title in {message.source for message in i18n.messages(folder(manifest))}


def test_it_declares_all_its_tables(manifest: ModuleManifest):
    assert set(manifest.tables) == mapped_here(manifest)


def test_its_synced_tables_have_identity_version_and_author(manifest: ModuleManifest):
    for row_class in manifest.tables:
        if row_class.merge_class is not None:
            assert row_class.merge_class in MergeClass
            assert issubclass(row_class, Recorded), row_class


def test_a_table_that_names_a_patient_belongs_to_the_patient(manifest: ModuleManifest):
    for row_class in manifest.tables:
        columns = table_of(row_class).columns
        if "patient_id" in columns and row_class.merge_class is not None:
            assert row_class.patient_column in ("patient_id", "id"), row_class
        assert not row_class.patient_column or row_class.patient_column in columns


def test_its_handlers_listen_to_events(manifest: ModuleManifest):
    for event, handlers in manifest.handlers.items():
        assert issubclass(event, Event)
        for handler in handlers:
            assert len(inspect.signature(handler).parameters) == 2  # unit of work, event


def test_its_door_names_everything_that_is_behind_it(manifest: ModuleManifest):
    for api in api_files(manifest.name):
        assert sorted(name for name in api.__all__ if not hasattr(api, name)) == []
        assert len(api.__all__) == len(set(api.__all__))


def test_its_door_opens_functions_with_a_docstring(manifest: ModuleManifest):
    functions = [getattr(api, name) for api in api_files(manifest.name) for name in api.__all__]
    silent = [f.__name__ for f in functions if inspect.isfunction(f) and not f.__doc__]
    assert silent == []
