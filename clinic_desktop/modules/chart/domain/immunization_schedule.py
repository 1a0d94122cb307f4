"""The schedule that ships: where a clinic begins, to be changed to its country's.

After the WHO position papers' summary table for routine immunization of children; ages in weeks
and months as there, boosters in the middle of their span. What children get is caught up until
they are grown; what adults still need depends on the country, so a clinic adds it.
"""

from __future__ import annotations

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.domain.immunizations import Age, Dose, Series

_SIX, _TEN, _FOURTEEN = Age(0, 6), Age(0, 10), Age(0, 14)
_GROWN = Age(216)
_PRIMARY = tuple(Dose(due, latest=_GROWN) for due in (_SIX, _TEN, _FOURTEEN))
_SCHEDULE = (
    Series("bcg", QT_TRANSLATE_NOOP("Chart", "Tuberculosis (BCG)"), (Dose(Age(), latest=Age(60)),)),
    Series(
        "hepb",
        QT_TRANSLATE_NOOP("Chart", "Hepatitis B"),
        (Dose(Age(), latest=_GROWN), *_PRIMARY),
    ),
    Series(
        "dtp",
        QT_TRANSLATE_NOOP("Chart", "Diphtheria, tetanus, whooping cough"),
        (
            *_PRIMARY,
            Dose(Age(18), Age(12), _GROWN, gap_weeks=26),
            Dose(Age(60), Age(48), _GROWN, gap_weeks=52),
            Dose(Age(144), Age(108), _GROWN, gap_weeks=104),
        ),
    ),
    Series(
        "polio",
        QT_TRANSLATE_NOOP("Chart", "Polio"),
        (*_PRIMARY, Dose(Age(9), latest=_GROWN, gap_weeks=16)),
    ),
    Series(
        "hib",
        QT_TRANSLATE_NOOP("Chart", "Haemophilus influenzae b"),
        tuple(Dose(dose.due, latest=Age(60)) for dose in _PRIMARY),
    ),
    Series(
        "pcv",
        QT_TRANSLATE_NOOP("Chart", "Pneumococcus"),
        tuple(Dose(dose.due, latest=Age(60)) for dose in _PRIMARY),
    ),
    Series(
        "rota",
        QT_TRANSLATE_NOOP("Chart", "Rotavirus"),
        (Dose(_SIX, latest=Age(24)), Dose(_TEN, latest=Age(24))),
    ),
    Series(
        "mmr",
        QT_TRANSLATE_NOOP("Chart", "Measles, mumps, rubella"),
        (Dose(Age(9), latest=_GROWN), Dose(Age(15), latest=_GROWN)),
    ),
    Series(
        "hpv",
        QT_TRANSLATE_NOOP("Chart", "Human papillomavirus"),
        (Dose(Age(132), Age(108), Age(312)),),
    ),
    Series(
        "td",
        QT_TRANSLATE_NOOP("Chart", "Tetanus and diphtheria booster"),
        (Dose(Age(264), Age(216), gap_weeks=260),),
        repeat_months=120,
    ),
    Series(
        "influenza",
        QT_TRANSLATE_NOOP("Chart", "Influenza, from 65 years"),
        (Dose(Age(780)),),
        repeat_months=12,
    ),
)


def built_in_schedule() -> tuple[Series, ...]:
    """Return the schedule with its titles in the user's language."""
    return tuple(
        Series(s.vaccine, translate("Chart", s.title), s.doses, s.repeat_months) for s in _SCHEDULE
    )
