"""Result messages as laboratories send them, odd and broken ones too."""

from __future__ import annotations

import base64
import json
import os
import time
from datetime import UTC
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.chart.domain.hl7_oru import MAX_BYTES, read_results
from clinic_desktop.modules.chart.domain.hl7_values import moment, number, reference_range

MSH = "MSH|^~\\&|LAB|NORTH|||20261124080000+0100||ORU^R01|1|P|2.5"
PID = "PID|1||77^^^NORTH^MR||Ruiz^Ana||19800102|F"
OBR = "OBR|1|P1|F1|24317-0^Blood count^LN|||20261123||||||||BLD|^Alba^Rosa|||||20261124070000|||F"


def obx(kind="NM", value="5.1", number=1, **more):
    """Return one OBX line; `more` names fields by number, as f6."""
    fields = {2: kind, 3: "2345-7^Glucose^LN", 5: value, 6: "mmol/L", 11: "F"}
    fields |= {int(name[1:]): text for name, text in more.items()}
    return "|".join(["OBX", str(number), *(fields.get(place, "") for place in range(2, 18))])


def text_of(*lines):
    """Return a message."""
    return "\r".join([MSH, PID, OBR, *lines]) + "\r"


def read(content):
    """Return the one message of a content that must be good."""
    raw = content if isinstance(content, bytes) else content.encode()
    reading = read_results(raw, "x.hl7")
    assert reading.refused == ()
    return reading.messages[1]


def line(*lines):
    """Return the only observation of a message with these lines."""
    (found,) = read(text_of(*lines)).reports[0].results
    return found


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_and_marks_give_the_same_results(end):
    """A Windows file, a Unix file, a byte order mark and MLLP framing are one message."""
    plain = text_of(obx(), obx(value="6", number=2))
    for before, after in ((b"", b""), (b"\xef\xbb\xbf", b""), (b"\x0b", b"\x1c\r")):
        got = read(before + plain.replace("\r", end).encode() + after)
        numbers = [str(each.values[0].number) for each in got.reports[0].results]
        assert numbers == ["5.1", "6"]
        assert got.patient.shown == "Ana Ruiz"


def test_utf_16_is_read():
    """A file with a byte order mark of UTF-16."""
    assert read(text_of(obx()).encode("utf-16")).patient.family == "Ruiz"


@pytest.mark.parametrize(
    ("named", "codec", "remarks"),
    [
        ("", "utf-8", 0),
        ("", "cp1252", 1),
        ("UNICODE UTF-8", "utf-8", 0),
        ("UNICODE UTF-8", "cp1252", 1),
        ("8859/1", "latin-1", 0),
        ("8859/2", "iso8859-2", 0),
        ("ASCII", "utf-8", 1),
        ("KLINGON", "utf-8", 1),
    ],
)
def test_character_sets(named, codec, remarks):
    """What MSH-18 announces is used; a wrong announcement is said, and the name is right."""
    header = f"{MSH}||||||{named}"
    content = "\r".join([header, PID.replace("Ruiz", "Núñez".replace("ñ", "é")), OBR, obx()])
    got = read(content.encode(codec))
    assert got.patient.family == "Núéez"
    assert len(got.remarks) == remarks


def test_odd_separators():
    """MSH-1 and MSH-2 decide, whatever they are."""
    usual = text_of(obx("CE", "A&1^Ana~B", f8="H"))
    odd = usual.translate(str.maketrans("|^~\\&", "#*!%+"))
    one, other = read(usual), read(odd)
    assert other.reports[0].results[0].values[0].code == one.reports[0].results[0].values[0].code
    assert other.patient.given == "Ana"


@pytest.mark.parametrize("header", ["MSH", "MSH|", "MSH|^~", "MSHaaaa", "MSH|^^^^|A", "MSH|^~\\&"])
def test_a_header_without_separators_is_refused_with_its_place(header):
    """Nothing can be read, and the report says where."""
    reading = read_results(f"{header}\r{PID}\r".encode(), "x.hl7")
    assert not reading.messages
    assert reading.refused
    assert all(each.source == "x.hl7" and each.why for each in reading.refused)


def test_escapes_are_undone():
    """Separators, hex, line breaks, highlighting; what is no escape stays."""
    said = "a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f\\X41C3A9\\\\.br\\\\H\\g\\N\\ \\Zx\\ h\\"
    assert line(obx("ST", said)).values[0].text == "a|b^c&d~e\\fAé\ng \\Zx\\ h\\"


def test_a_line_end_inside_a_text_loses_nothing():
    """Some senders break long texts; the rest belongs to the same OBX."""
    assert line(obx("TX", "first\nsecond line")).values[0].text == "first\nsecond line"


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("NM", "5.10", (Decimal("5.10"), "", None, None)),
        ("NM", "<5", (Decimal(5), "<", None, None)),
        ("NM", "3,5", (Decimal("3.5"), "", None, None)),
        ("NM", "1,234", (None, "", None, None)),
        ("NM", "negative", (None, "", None, None)),
        ("NM", "NaN", (None, "", None, None)),
        ("SN", ">^90", (Decimal(90), ">", None, None)),
        ("SN", "^182", (Decimal(182), "", None, None)),
        ("SN", "^1^:^128", (Decimal(1), "", None, Decimal(128))),
        ("SN", "^3^-^5", (Decimal(3), "", Decimal(5), None)),
        ("SN", "^2^+", (None, "", None, None)),
    ],
)
def test_numbers(kind, value, expected):
    """A number is only what is surely one; the words stay in any case."""
    (got,) = line(obx(kind, value)).values
    assert (got.number, got.comparator, got.high, got.ratio) == expected
    assert got.text == value.replace("^", "")


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("70-105", "70", "105"),
        ("3,5 - 5,1", "3.5", "5.1"),
        ("<5.0", None, "5.0"),
        (">=3", "3", None),
        ("-2--1", "-2", "-1"),
        ("70_105", None, None),
        ("105-70", None, None),
        ("negative", None, None),
        ("1,000-2,000", None, None),
    ],
)
def test_reference_ranges(said, low, high):
    """Limits only where the text is plain."""
    got = reference_range(said)
    assert got.text == said
    assert got.low == (None if low is None else Decimal(low))
    assert got.high == (None if high is None else Decimal(high))


def test_times():
    """As precise as sent; impossible ones are none."""
    assert moment("2026").day == "2026"
    assert moment("202611").day == "2026-11"
    assert moment("20261124083015.123-0530").offset_minutes == -330
    assert moment("99991231235900-1200").instant_ms(UTC) is None
    assert moment("2026112408").clock == "08:00"
    assert moment("20261340") is moment("0000") is moment("yesterday") is None
    assert number("1e5") is None


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ("F", "final"),
        ("P", "preliminary"),
        ("I", "registered"),
        ("C", "corrected"),
        ("D", "entered-in-error"),
        ("W", "entered-in-error"),
        ("X", "cancelled"),
        ("N", "cancelled"),
        ("U", "final"),
        ("O", "unknown"),
        ("", "unknown"),
        ("Q", "unknown"),
    ],
)
def test_statuses(sent, status):
    """Each OBX-11 has one meaning, an unknown one is said to be unknown."""
    assert line(obx(f11=sent)).status == status


def test_lines_of_one_text_are_joined_and_numbers_never():
    """Repeated OBX with the same code and sub-id are one text; two numbers are two results."""
    assert line(obx("TX", "one", 1), obx("TX", "two", 2)).values[0].text == "one\ntwo"
    assert line(obx("TX", "one", 1), obx("TX", "two", 2)).lines == 2
    results = read(text_of(obx("NM", "1", 1), obx("NM", "2", 2))).reports[0].results
    assert [each.values[0].text for each in results] == ["1", "2"]
    results = read(text_of(obx("CE", "A^Alfa", f4="1"), obx("CE", "B^Beta", f4="2"))).reports[0]
    assert [each.sub_id for each in results.results] == ["1", "2"]


def test_notes_specimen_performer_and_numbers():
    """NTE belong to what stands before them; ORC fills what OBR lacks."""
    order = "OBR|1|||1^Count^L|||20261123|||||||||^Alba^Rosa|||||||||F"
    lines = [
        MSH,
        PID,
        "ORC|RE|P9|F9",
        order,
        "NTE|1||Of the order",
        obx(f16="9^Bey^Ola"),
        "NTE|1||Of the value",
        "SPM|1|||SER^Serum|||||||||||||20261123063000",
    ]
    (report,) = read("\r".join(lines)).reports
    assert (report.placer, report.filler) == ("P9", "F9")
    assert report.notes == ("Of the order",)
    assert report.results[0].notes == ("Of the value",)
    assert report.results[0].performer == "Ola Bey"
    assert report.requester == "Rosa Alba"
    assert report.specimen == "Serum"


def test_the_senders_zone_holds_for_times_without_one():
    """MSH-7 says +0100; OBX-14 without a zone is in it."""
    assert line(obx(f14="20261123120000")).observed.offset_minutes == 60


def test_embedded_documents():
    """A PDF comes out as its bytes; one that is broken is kept as words."""
    pdf = b"%PDF-1.7 report"
    good = line(obx("ED", f"LAB^AP^PDF^Base64^{base64.b64encode(pdf).decode()}"))
    assert good.values[0].attachment.content == pdf
    assert good.values[0].attachment.mime == "application/pdf"
    assert "?" in line(obx("ED", "LAB^AP^PDF^Base64^??")).values[0].text


def test_a_very_large_observation():
    """Ten megabytes in one OBX are nothing special."""
    assert len(line(obx("TX", "x" * 10_000_000)).values[0].text) == 10_000_000


def test_a_file_that_is_too_large_is_refused_in_words():
    """Before anything is split."""
    reading = read_results(b"M" * (MAX_BYTES + 1), "x.hl7")
    assert "64 MB" in reading.refused[0].why


@pytest.mark.parametrize("piece", ["|", "a~", "a^b^c~", "a&b^", "\\"])
def test_a_message_of_nothing_but_separators_is_refused_at_once(piece):
    """Each piece costs time: ten megabytes of them would hold a thread for a minute."""
    begun = time.process_time()
    reading = read_results(text_of(obx("TX", piece * (10_000_000 // len(piece)))).encode(), "x")
    assert time.process_time() - begun < 2
    assert (reading.read, reading.messages) == (1, {})
    assert (reading.refused[0].where, "250000" in reading.refused[0].why) == (
        "message 1, MSH",
        True,
    )


def test_many_messages_together_have_a_limit_too():
    """Each is small enough; the file is not."""
    many = text_of(obx("TX", "a~" * 240_000)) * 5
    assert "1000000" in read_results(many.encode(), "x").refused[0].why
    assert len(read_results(text_of(obx("TX", "a~" * 2_000)).encode(), "x").messages) == 1


def test_a_file_of_nothing_but_lines_is_refused_at_once():
    """Ten megabytes of two letters each."""
    reading = read_results(b"MSH" + b"x\r" * 5_000_000, "x")
    assert "2000000 lines" in reading.refused[0].why


def test_batches_and_their_counts():
    """Messages of a batch are all read; a count that is wrong is said."""
    one = text_of(obx())
    two = one.replace("ORU^R01|1", "ORU^R01|2")
    batch = f"FHS|^~\\&\rBHS|^~\\&\r{one}{two}BTS|%d\rFTS|1\r"
    good = read_results((batch % 2).encode(), "x.hl7")
    assert (good.read, len(good.messages), good.refused) == (2, 2, ())
    bad = read_results((batch % 3).encode(), "x.hl7")
    assert len(bad.messages) == 2
    assert bad.refused[0].where == "BTS-1"


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("", "MSH"),
        ("hello", "MSH"),
        (f"{PID}\r{OBR}", "MSH"),
        (f"{MSH.replace('ORU^R01', 'ADT^A01')}\r{PID}", "message 1, MSH-9"),
        (f"{MSH}\r{OBR}\r{obx()}", "message 1, PID"),
        (f"{MSH}\r{PID}", "message 1, OBR"),
    ],
)
def test_refusals_say_where_and_why(content, where):
    """File, message, segment, field, reason."""
    reading = read_results(content.encode(), "x.hl7")
    assert not reading.messages
    assert [each.where for each in reading.refused] == [where]
    assert reading.refused[0].why


@given(st.binary(max_size=400))
def test_any_bytes_give_a_report(content):
    """Never an exception."""
    reading = read_results(content, "x.hl7")
    assert reading.messages or reading.refused


@given(st.binary(max_size=60), st.integers(0, 300), st.integers(0, 60))
def test_a_damaged_message_gives_a_report(noise, place, gone):
    """Bytes put in and taken out anywhere: each message is read or refused, none disappears."""
    whole = text_of(obx(), obx("ED", "a^b^c^Base64^QUJD", 2), obx("SN", "<^5", 3)).encode()
    content = whole[:place] + noise + whole[place + gone :]
    reading = read_results(content, "x.hl7")
    refused = {each.where.split(",")[0] for each in reading.refused}
    for each in range(1, reading.read + 1):
        assert (each in reading.messages) != (f"message {each}" in refused)
    assert reading.read or reading.refused


SAMPLES = Path(os.environ.get("CLINIC_SAMPLES", "")) / "hl7v2"
samples = pytest.mark.skipif(
    not os.environ.get("CLINIC_SAMPLES") or not SAMPLES.is_dir(), reason="needs CLINIC_SAMPLES"
)


@samples
def test_published_messages_are_read_or_refused_politely():
    """ORU files give results; all others are refused for what they are."""
    for path in sorted(SAMPLES.glob("*.hl7")):
        reading = read_results(path.read_bytes(), path.name)
        if "ORU" in path.name:
            assert reading.messages, path.name
            assert not reading.refused, path.name
        else:
            assert not reading.messages, path.name
            assert all("MSH-9" in each.where for each in reading.refused), path.name


@samples
def test_published_results_equal_their_fhir():
    """Codes, numbers, units and statuses as the public converter gives them.

    It calls "in process" (I) unknown; ours is the more exact "registered" of HL7's own map.
    """
    path = SAMPLES.parent / "hl7v2_expected_fhir" / "LAB-ORU-1.json"
    entries = [each["resource"] for each in json.loads(path.read_text(encoding="utf-8"))["entry"]]
    expected = [
        (
            each["code"]["coding"][0]["code"],
            str(each.get("valueQuantity", {}).get("value", "")),
            each.get("valueQuantity", {}).get("unit", ""),
            each["status"],
        )
        for each in entries
        if each["resourceType"] == "Observation"
    ]
    message = read_results((SAMPLES / "LAB-ORU-1.hl7").read_bytes(), "x").messages[1]
    got = [
        (
            each.code.code,
            each.values[0].text if each.values else "",
            each.unit,
            "unknown" if each.status == "registered" else each.status,
        )
        for report in message.reports
        for each in report.results
    ]
    assert got == expected
    numbers = [
        [identifier["value"] for identifier in each["identifier"]]
        for each in entries
        if each["resourceType"] == "DiagnosticReport"
    ]
    assert [[each.placer, each.filler] for each in message.reports] == numbers
