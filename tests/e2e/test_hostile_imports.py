"""Hostile files through the real import commands: each is told by name, and nothing is half kept.

One command takes a whole folder of them, as a person would, so that one bad file is also seen not
to spoil its neighbours; each test then asks what became of one.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa

from clinic_desktop.app.session import environment
from clinic_desktop.modules.practice.api import sign_in, sign_out
from clinic_desktop.storage.verify import verify
from tests.e2e.conftest import PASSWORD, Answer, clinic
from tests.support import hostile

TABLES = (
    "patient",
    "condition",
    "document",
    "document_content",
    "imaging_study",
    "imaging_instance",
    "laboratory_message",
    "observation",
    "diagnostic_report",
    "blob",
)


@dataclass(frozen=True)
class Imported:
    """What one command said, and how many rows of each table there are more since."""

    answer: Answer
    more: Mapping[str, int]

    def said(self, source: str, part: str = "refused") -> list[tuple[str, str]]:
        """Return where and why of the lines on one file."""
        lines = self.answer.values[part]
        return [(one["where"], one["why"]) for one in lines if one["source"] == source]


@dataclass(frozen=True)
class Desk:
    """A copy of the demo clinic that one module's imports share."""

    store: Path
    files: Path

    def take(self, kind: str, user: str, build: Callable[[Path], Path]) -> Imported:
        """Import a folder of files, and look at the store before and after."""
        folder = build(self.files / kind)
        before = self._rows()
        store = ("--store", self.store, "--user", user, "--password-file", "-")
        answer = clinic("import", kind, folder, "--json", *store)
        assert answer.code == 0, answer.err
        assert set(answer.values) >= {"read", "stored", "kept_unmapped", "refused"}
        assert "import again" in answer.err.splitlines()[-2 if answer.err.endswith("\n\n") else -1]
        return Imported(answer, self._rows() - before)

    def _rows(self) -> Counter[str]:
        session = sign_in(self.store, "manager", PASSWORD, environment())
        try:
            assert verify(session.ctx.store).ok
            with session.ctx.store.reader.connect() as connection:
                return Counter(
                    {
                        name: connection.execute(
                            sa.text(f"SELECT count(*) FROM {name}")
                        ).scalar_one()
                        for name in TABLES
                    }
                )
        finally:
            sign_out(session)


@pytest.fixture(scope="module")
def desk(demo_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return the clinic."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(demo_template, folder / "store")
    return Desk(folder / "store", folder)


@pytest.fixture(scope="module")
def papers(desk: Desk) -> Imported:
    """Import the hostile papers."""
    return desk.take("documents", "reception", hostile.papers)


@pytest.fixture(scope="module")
def images(desk: Desk) -> Imported:
    """Import the hostile images."""
    return desk.take("dicom", "reception", hostile.images)


@pytest.fixture(scope="module")
def messages(desk: Desk) -> Imported:
    """Import the hostile result messages."""
    return desk.take("hl7", "doctor", hostile.messages)


@pytest.fixture(scope="module")
def bundles(desk: Desk) -> Imported:
    """Import the hostile bundles."""
    return desk.take("fhir", "manager", hostile.bundles)


@pytest.mark.parametrize(
    ("name", "why", "advice"),
    [
        ("damaged.pdf", "damaged", "Ask for the file again"),
        ("half.pdf", "damaged", "Ask for the file again"),
        ("locked.pdf", "protected by a password", "Type the password"),
        ("bomb.pdf", "", "kept as it is"),
        ("huge.png", "3600000000 pixels", "smaller file"),
        ("half.png", "damaged", "Ask for the file again"),
        ("endless.tif", "5000, at most 2000", "smaller file"),
        ("bomb.zip", "this kind", "Ask for it as PDF"),
        ("program.exe", "this kind", "Ask for it as PDF"),
    ],
)
def test_a_paper_that_cant_be_read_is_kept_and_told(
    papers: Imported, name: str, why: str, advice: str
) -> None:
    ((_where, said),) = papers.said(name, "notes")
    assert why in said
    assert advice in said
    assert f"{name}: {said}" in papers.answer.err


def test_an_empty_paper_is_refused(papers: Imported) -> None:
    ((_where, why),) = papers.said("empty.pdf")
    assert why.startswith("The file is empty.")


@pytest.mark.parametrize("name", ["good.pdf", "long.pdf", "bomb.png", "thin.png"])
def test_a_paper_that_is_only_large_is_read(papers: Imported, name: str) -> None:
    assert papers.said(name) == papers.said(name, "notes") == []


def test_of_papers_nothing_is_half_kept(papers: Imported) -> None:
    values = papers.answer.values
    assert values["read"] == 14
    assert values["stored"] == 13
    assert values["kept_unmapped"] == len(values["notes"]) == 9
    assert papers.more["document"] == papers.more["document_content"] == 13
    assert papers.more["blob"] == 13


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("half-header.dcm", "damaged"),
        ("letter.txt", "not a DICOM file"),
        ("unnamed.dcm", "which study, series and image"),
        ("empty.dcm", "empty"),
    ],
)
def test_an_image_that_is_none_is_refused(images: Imported, name: str, why: str) -> None:
    ((_where, said),) = images.said(name)
    assert why in said
    assert f"{name}: {said}" in images.answer.err


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("no-pixels.dcm", "no picture"),
        ("short.dcm", "10 bytes where 48 were expected"),
        ("torn.dcm", "where 48 were expected"),
        ("private.dcm", hostile.PRIVATE_SYNTAX),
        ("huge.dcm", "4225000000 pixels"),
    ],
)
def test_an_image_that_cant_be_drawn_is_kept_and_told(
    images: Imported, name: str, why: str
) -> None:
    ((_where, said),) = images.said(name, "notes")
    assert why in said
    assert images.said(name) == []


def test_of_images_nothing_is_half_kept(images: Imported) -> None:
    values = images.answer.values
    assert (values["read"], values["stored"], values["kept_unmapped"]) == (10, 6, 5)
    assert images.more["imaging_instance"] == images.more["blob"] == 6


@pytest.mark.parametrize(
    ("name", "where", "why"),
    [
        ("no-header.hl7", "MSH", "no MSH segment"),
        ("letter.pdf", "MSH", "no MSH segment"),
        ("empty.hl7", "MSH", "no message"),
        ("no-separators.hl7", "message 1, MSH-2", "separators"),
        ("short-header.hl7", "message 1, MSH-2", "separators"),
        ("too-many.hl7", "message 1, MSH", "more than"),
        ("short-batch.hl7", "BTS-1", "there are 3, but 1"),
        ("order.hl7", "message 1, MSH-9", "ORM^O01"),
        ("training.hl7", "message 1, MSH-11", "training"),
        ("nobody.hl7", "message 1, PID", "nobody"),
    ],
)
def test_a_message_that_is_none_is_refused(
    messages: Imported, name: str, where: str, why: str
) -> None:
    ((place, said),) = messages.said(name)
    assert place == where
    assert why in said


@pytest.mark.parametrize(
    "name",
    [
        "good.hl7",
        "separators.hl7",
        "endless.hl7",
        "many-lines.hl7",
        "broken-lines.hl7",
        "charset.hl7",
        "batch.hl7",
    ],
)
def test_an_odd_message_is_taken(messages: Imported, name: str) -> None:
    assert messages.said(name) == []


def test_a_guessed_charset_is_told(messages: Imported) -> None:
    assert "charset.hl7, message 1: Characters were read as cp1252" in messages.answer.err


def test_of_messages_nothing_is_half_kept(messages: Imported) -> None:
    values = messages.answer.values
    taken = 9  # two of batch.hl7, the one that came of short-batch.hl7
    assert (values["stored"], values["kept_unmapped"]) == (0, taken)
    assert messages.more["laboratory_message"] == taken
    assert messages.more["observation"] == messages.more["diagnostic_report"] == 0


@pytest.mark.parametrize(
    ("name", "where", "why"),
    [
        ("deep.json", "", "nested too deeply"),
        ("nested.json", "", "nested too deeply"),
        ("huge.json", "", "larger than 64 MB"),
        ("twice.json", "", "says “id” twice"),
        ("no-number.json", "", "“NaN” is not JSON"),
        ("numbers.json", "", "10000 digits"),
        ("list.json", "Bundle.entry", "no list"),
        ("cut.json", "line 1, character", "not JSON"),
        ("binary.json", "", "UTF-8"),
        ("page.json", "", "XML"),
        ("empty.json", "line 1", "not JSON"),
        ("entries.json", "Bundle.entry[0].resource", "no resource with a resourceType"),
        ("dangling.json", "Bundle.entry[1].resource", "Patient/zzz"),
        ("types.json", "Bundle.entry[1].resource.code", "list"),
        ("broken.ndjson", "line 2", "not JSON"),
    ],
)
def test_a_bundle_that_is_none_is_refused(
    bundles: Imported, name: str, where: str, why: str
) -> None:
    place, said = bundles.said(name)[0]
    assert place.startswith(where)
    assert why in said
    assert f"{name}: " in bundles.answer.err


def test_a_reference_that_leads_nowhere_is_told_and_its_text_kept(bundles: Imported) -> None:
    ((_where, why),) = bundles.said("lost-visit.json", "notes")
    assert "Encounter/9" in why
    assert bundles.said("lost-visit.json") == []


def test_of_bundles_nothing_is_half_kept(bundles: Imported) -> None:
    mapped = bundles.answer.values["mapped"]
    assert bundles.more["patient"] == mapped["Patient"] == 5
    assert bundles.more["condition"] == mapped["Condition"] == 2


@pytest.mark.parametrize("name", ["numbers.json", "twice.json", "deep.json"])
def test_a_check_alone_refuses_the_same(desk: Desk, bundles: Imported, name: str) -> None:
    store = ("--store", desk.store, "--user", "manager", "--password-file", "-")
    path = desk.files / "fhir" / name
    answer = clinic("import", "fhir", path, "--dry-run", "--json", *store)
    assert answer.code == 1
    ((one),) = answer.values["refused"]
    assert one["why"] == bundles.said(name)[0][1]


def test_a_workbook_that_is_a_bomb_is_refused(desk: Desk) -> None:
    path = desk.files / "bomb.xlsx"
    path.write_bytes(hostile.bomb_xlsx())
    store = ("--store", desk.store, "--user", "manager", "--password-file", "-")
    answer = clinic("import", "patients", path, "--json", *store)
    assert answer.code == 1
    assert "bomb.xlsx can't be read" in answer.err
