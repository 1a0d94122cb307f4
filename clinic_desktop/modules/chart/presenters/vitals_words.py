"""Readings of vital signs in words: values with arrows, what stands out, by whom and where."""

from __future__ import annotations

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.fact_words import partial_text
from clinic_desktop.modules.chart.api.result_words import (
    flag_arrow,
    flag_text,
    name_of,
    number_text,
    result_text,
)
from clinic_desktop.modules.chart.api.results import (
    CALCULATED,
    OUT_OF_RANGE,
    VITALS,
    Flag,
    Observation,
    ResultSource,
    ResultStatus,
    VitalEntry,
    VitalKind,
    unit_of,
)
from clinic_desktop.modules.chart.api.vitals import (
    BY_CODE,
    Plausibility,
    VitalCell,
    VitalReading,
    entry_of,
)
from clinic_desktop.modules.chart.presenters.visit_vitals import short_name
from clinic_desktop.modules.chart.presenters.vitals import TYPED_KINDS, VitalLine


def short_title(kind: VitalKind) -> str:
    """Return the short name of a vital sign."""
    if kind is VitalKind.HEAD:
        return translate("Chart", "Head")
    if kind is VitalKind.GLUCOSE:
        return translate("Chart", "Glucose")
    return translate("Chart", "Pain") if kind is VitalKind.PAIN else short_name(kind)


def titled(kind: VitalKind) -> str:
    """Return the short name with the usual unit: the head of a column."""
    return f"{short_title(kind)} {_usual_unit(kind)}".strip()


def observed_name(one: Observation) -> str:
    """Return the name of what was measured; our own where we have one."""
    vital = BY_CODE.get(one.details.coding.code)
    return name_of(one) if vital is None else vital.words()


def when_text(line: VitalLine) -> str:
    """Return when it was, as far as it is known."""
    on = line.reading.on
    return stamp_text(line.at) if on is None else partial_text(on)


def cell_text(kind: VitalKind, cell: VitalCell) -> str:
    """Return a value with its arrow; with its unit where that is not the usual one."""
    value = _value_text(cell.observation, kind)
    if not cell.observation.holds:
        return translate("Chart", "{value}, withdrawn").format(value=value)
    text = " ".join(filter(None, (flag_arrow(cell.flag), value)))
    return f"{text} +{len(cell.others)}" if cell.others else text


def cell_tone(cell: VitalCell) -> str:
    """Return the tone of a value: grey for what does not hold."""
    if not cell.observation.holds:
        return "secondary"
    return "danger" if cell.flag in OUT_OF_RANGE or doubtful(cell) else ""


def doubtful(cell: VitalCell) -> bool:
    """Tell whether a value is hard to believe."""
    return cell.observation.holds and cell.plausibility is not Plausibility.FINE


def cell_tip(kind: VitalKind, cell: VitalCell) -> str:
    """Return all that is to know of a value in a few lines."""
    details = cell.observation.details
    lines = [f"{VITALS[kind].words()}: {result_text(details)}"]
    if cell.flag not in (Flag.NO_RANGE, Flag.NOT_JUDGED):
        lines[0] += f", {flag_text(cell.flag)}"
    lines += [_doubt(cell), _fate(cell.observation)]
    lines += [details.body_site, _method(details.method), details.device, details.note]
    lines += [_value_text(other, kind) for other in cell.others]
    return "\n".join(filter(None, lines))


def rest_text(line: VitalLine) -> str:
    """Return what was measured beside: waist, peak flow."""
    return "; ".join(f"{name_of(one)} {result_text(one.details)}" for one in line.reading.rest)


def marks_text(line: VitalLine) -> str:
    """Return what stands out of a reading, in words."""
    said = []
    for kind, cell in line.reading.cells.items():
        if not cell.observation.holds:
            continue
        if cell.flag in OUT_OF_RANGE:
            said.append(f"{short_title(kind)} {flag_text(cell.flag)}")
        if doubtful(cell):
            said.append(f"{short_title(kind)}: {_doubt(cell)}")
    fates = dict.fromkeys(map(_fate, line.reading.observations))
    return "; ".join([*said, *filter(None, fates)])


def writer_text(line: VitalLine) -> str:
    """Return who measured, else who wrote it down."""
    return line.reading.observations[0].details.performer or line.writer


def where_text(line: VitalLine) -> str:
    """Return in which visit it was, or how else it came."""
    reading = line.reading
    if reading.encounter_id is not None:
        reason = line.visit.details.reason if line.visit else ""
        return reason or translate("Chart", "Visit")
    if reading.observations[0].source is ResultSource.TYPED:
        return translate("Chart", "Outside a visit")
    return translate("Chart", "Taken over from elsewhere")


def reading_text(line: VitalLine) -> str:
    """Return a reading in one line: what a question before harm names."""
    values = [f"{short_title(k)} {_value_text(c.observation, k)}" for k, c in _held(line.reading)]
    return f"{when_text(line)}: {', '.join(values)}"


def version_text(one: Observation) -> str:
    """Return one version of a value."""
    if one.details.status is ResultStatus.ENTERED_IN_ERROR:
        return translate("Chart", "Marked as entered in error")
    return result_text(one.details)


def typed_text(entry: VitalEntry) -> str:
    """Return what is to be typed to say a value."""
    numbers = [entry.value] if entry.second is None else [entry.value, entry.second]
    text = "/".join(number_text(number) for number in numbers)
    unit = unit_of(entry.unit)
    usual = unit is None or entry.unit == VITALS[entry.kind].units[0]
    return text if usual or unit is None else f"{text} {unit.words}"


def typed_values(reading: VitalReading) -> dict[VitalKind, VitalEntry]:
    """Return the values of a reading that can be typed anew."""
    found = {kind: entry_of(kind, cell.observation.details) for kind, cell in _held(reading)}
    return {k: entry for k, entry in found.items() if entry is not None and k in TYPED_KINDS}


def _held(reading: VitalReading) -> list[tuple[VitalKind, VitalCell]]:
    return [(kind, cell) for kind, cell in reading.cells.items() if cell.observation.holds]


def _value_text(one: Observation, kind: VitalKind) -> str:
    details = one.details
    values = (details.value, *(part.value for part in details.components))
    sent = next((value for value in values if value.unit or value.unit_code), details.value)
    unit = unit_of(sent.unit_code or sent.unit)
    return result_text(details, unit=(unit.words if unit else sent.unit) != _usual_unit(kind))


def _usual_unit(kind: VitalKind) -> str:
    unit = unit_of(VITALS[kind].units[0])
    return "" if unit is None else unit.words


def _doubt(cell: VitalCell) -> str:
    if cell.plausibility is Plausibility.IMPOSSIBLE:
        return translate("Chart", "can't be true")
    return translate("Chart", "measured right?") if doubtful(cell) else ""


def _fate(one: Observation) -> str:
    """Return what became of a value since: corrected, or entered in error, with the reason."""
    if not one.reason:
        return ""
    if one.details.status is ResultStatus.ENTERED_IN_ERROR:
        return translate("Chart", "entered in error: {reason}").format(reason=one.reason)
    return translate("Chart", "corrected: {reason}").format(reason=one.reason)


def _method(method: str) -> str:
    return translate("Chart", "computed") if method == CALCULATED else method
