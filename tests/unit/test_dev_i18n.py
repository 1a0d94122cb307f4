"""Texts are found in the sources exactly, also the plurals that Qt's own reader drops."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from devtools import i18n
from devtools.i18n import Message, Unextractable

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Agenda</name>
    {messages}
</context>
</TS>
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    return folder


@pytest.fixture
def catalogue(tmp_path: Path, sources: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An `es.ts` beside sources that hold two texts."""
    page = 'translate("Agenda", "Hello {name}")\ntranslate("Agenda", "%n patients", n=3)\n'
    (sources / "page.py").write_text(page)
    monkeypatch.setattr(i18n, "CATALOGUES", tmp_path)
    found = i18n.messages(sources)
    monkeypatch.setattr(i18n, "messages", lambda: found)
    return tmp_path / "es.ts"


def found(folder: Path, code: str) -> list[Message]:
    (folder / "page.py").write_text(code, encoding="utf-8")
    return i18n.messages(folder)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ('translate("Agenda", "Plain")', Message("Agenda", "Plain")),
        ('text.translate("Agenda", "Called")', Message("Agenda", "Called")),
        ('translate("Agenda", "One " "two")', Message("Agenda", "One two")),
        ('translate("Agenda", "{n} y").format(n=1)', Message("Agenda", "{n} y")),
        ('translate("Agenda", "%n days", n=len(x))', Message("Agenda", "%n days", plural=True)),
        ('translate("Agenda", "%n days", None, 3)', Message("Agenda", "%n days", plural=True)),
        ('A = QT_TRANSLATE_NOOP("Errors", "Later")', Message("Errors", "Later")),
    ],
)
def test_a_marked_text_is_found(sources: Path, code: str, text: Message):
    assert found(sources, code) == [text]


def test_a_remark_for_translators_is_kept_but_does_not_tell_texts_apart(sources: Path):
    (text,) = found(sources, 'translate("Agenda", "F", "female")\ntranslate("Agenda", "F")')
    assert text.note == "female"


@pytest.mark.parametrize(
    "code",
    ['"abc".translate(table, "x")', "painter.translate(0, 12)", "translate(context, template)"],
)
def test_other_calls_are_not_texts(sources: Path, code: str):
    assert found(sources, code) == []


@pytest.mark.parametrize(
    "code",
    [
        'translate("Agenda", f"Hello {name}")',
        'translate("Agenda", "Hello " + name)',
        'translate("Agenda", "Hello {}".format(name))',
        'translate(context, "Hello")',
        'translate("Agenda", "%n days", n=1)\ntranslate("Agenda", "%n days")',
    ],
)
def test_a_text_that_no_translator_would_see_is_refused(sources: Path, code: str):
    with pytest.raises(Unextractable, match=r"page\.py"):
        found(sources, code)


def message(source: str, translation: str, attributes: str = "") -> str:
    return f"<message{attributes}><source>{source}</source>{translation}</message>"


def plural(*forms: str) -> str:
    inner = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return message("%n patients", f"<translation>{inner}</translation>", ' numerus="yes"')


def single(text: str, attribute: str = "") -> str:
    return message("Hello {name}", f"<translation{attribute}>{text}</translation>")


COUNTED = plural("%n paciente", "%n pacientes")


@pytest.mark.parametrize(
    ("entries", "complaint"),
    [
        (COUNTED, "not extracted yet: Agenda: 'Hello {name}'"),
        (single("Hola {name}") + COUNTED.replace("%n patients", "%n cats"), "no longer used"),
        (single("", ' type="unfinished"') + COUNTED, "unfinished: Agenda: 'Hello {name}'"),
        (single("Hola {name}") + plural("", "%n pacientes"), "unfinished: Agenda: '%n patients'"),
        (single("Hola {nombre}") + COUNTED, "placeholders differ"),
        (single("Hola") + COUNTED, "placeholders differ"),
    ],
)
def test_what_is_wrong_with_a_catalogue_is_said(catalogue: Path, entries: str, complaint: str):
    catalogue.write_text(TS.format(messages=entries), encoding="utf-8")
    assert any(complaint in said for said in i18n.problems("es")), i18n.problems("es")


def test_a_complete_catalogue_has_no_problems(catalogue: Path):
    entries = single("Hola {name}") + plural("Un paciente", "%n pacientes")
    catalogue.write_text(TS.format(messages=entries), encoding="utf-8")
    assert i18n.problems("es") == []


def test_a_missing_catalogue_is_said(catalogue: Path):
    assert i18n.problems("ar") == ["ar.ts is missing: python dev.py i18n"]


def test_a_program_that_runs_keeps_the_catalogue_it_has_mapped(tmp_path, monkeypatch):
    monkeypatch.setattr(i18n, "CATALOGUES", tmp_path)
    monkeypatch.setattr(i18n, "_tool", lambda _folder, name: name)
    monkeypatch.setattr(
        i18n.subprocess, "run", lambda command, check: Path(command[-1]).write_text("new")
    )
    (tmp_path / "es.ts").write_text("<TS/>")
    qm = tmp_path / "es.qm"
    qm.write_text("old")
    os.utime(qm, (0, 0))
    with qm.open() as mapped:
        assert i18n.compile_catalogues(tmp_path) == 1
        assert mapped.read() == "old"
    assert qm.read_text() == "new"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["es.qm", "es.ts"]
