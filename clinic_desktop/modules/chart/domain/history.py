"""What was before: procedures, the family, the way of living, pregnancies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.facts import Fact, date_problems, text_problems
from clinic_desktop.modules.chart.domain.gestation import dating_problems
from clinic_desktop.modules.chart.domain.partial_date import PartialDate

ICD9_PROCEDURES = "http://hl7.org/fhir/sid/icd-9-cm"
PACK = 20  # cigarettes
DAYS_A_YEAR = Decimal("365.25")
MOST_AMOUNT = 10_000
OLDEST_AGE = 130
MOST_WEEKS = 45
TERM = 37  # weeks from which a birth is not preterm (WHO)
VIABLE = 20  # weeks from which a loss is counted as a birth in parity (ACOG ReVITALize)


class ProcedureStatus(StrEnum):
    """Procedure.status."""

    PREPARATION = "preparation"
    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    STOPPED = "stopped"
    NOT_DONE = "not-done"


@dataclass(frozen=True, slots=True)
class ProcedureDetails:
    """Something done to the patient; `surgical` puts it into the surgical history.

    `performed_time` is the clinic's wall time, where the day is known.
    """

    text: str
    code_system: str = ""
    code: str = ""
    code_display: str = ""
    status: ProcedureStatus = ProcedureStatus.COMPLETED
    surgical: bool = False
    performed: PartialDate | None = None
    performed_time: time | None = None
    performer: str = ""
    body_site: str = ""
    outcome: str = ""
    note: str = ""


class Relation(StrEnum):
    """FamilyMemberHistory.relationship (v3-RoleCode)."""

    MOTHER = "MTH"
    FATHER = "FTH"
    SISTER = "SIS"
    BROTHER = "BRO"
    DAUGHTER = "DAU"
    SON = "SON"
    GRANDMOTHER_MATERNAL = "MGRMTH"
    GRANDFATHER_MATERNAL = "MGRFTH"
    GRANDMOTHER_PATERNAL = "PGRMTH"
    GRANDFATHER_PATERNAL = "PGRFTH"
    AUNT = "AUNT"
    UNCLE = "UNCLE"
    COUSIN = "COUSN"
    FAMILY = "FAMMEMB"


@dataclass(frozen=True, slots=True)
class FamilyHistoryDetails:
    """One condition of one relative (FamilyMemberHistory.condition); `onset_age` in years."""

    text: str
    relation: Relation = Relation.FAMILY
    code_system: str = ""
    code: str = ""
    code_display: str = ""
    onset_age: int | None = None
    deceased: bool = False
    cause_of_death: bool = False
    note: str = ""


class SocialTopic(StrEnum):
    """What of the way of living it is about."""

    TOBACCO = "tobacco"
    ALCOHOL = "alcohol"
    DRUGS = "drugs"
    OCCUPATION = "occupation"
    HOUSING = "housing"
    FAMILY = "family"
    EXERCISE = "exercise"
    DIET = "diet"
    SEXUALITY = "sexuality"
    TRAVEL = "travel"
    OTHER = "other"


class UseStatus(StrEnum):
    """Whether it is so now."""

    UNSAID = ""
    NEVER = "never"
    FORMER = "former"
    CURRENT = "current"


class UseUnit(StrEnum):
    """What an amount counts (UCUM)."""

    UNSAID = ""
    CIGARETTES_A_DAY = "{cigarettes}/d"
    DRINKS_A_WEEK = "{drinks}/wk"
    HOURS_A_WEEK = "h/wk"
    TIMES_A_WEEK = "/wk"


@dataclass(frozen=True, slots=True)
class SocialHistoryDetails:
    """One statement about one topic (Observation, category social-history).

    `amount` is a decimal number as text, "" when not said.
    """

    topic: SocialTopic
    text: str = ""
    use: UseStatus = UseStatus.UNSAID
    amount: str = ""
    unit: UseUnit = UseUnit.UNSAID
    start: PartialDate | None = None
    end: PartialDate | None = None
    note: str = ""


class PregnancyOutcome(StrEnum):
    """How a pregnancy ended."""

    ONGOING = "ongoing"
    LIVE_BIRTH = "live-birth"
    STILLBIRTH = "stillbirth"
    MISCARRIAGE = "miscarriage"
    ABORTION = "abortion"
    ECTOPIC = "ectopic"


@dataclass(frozen=True, slots=True)
class PregnancyDetails:
    """One pregnancy; `weeks` completed at its end, `children` born of it.

    It is dated by `due` where somebody stated it, else by `lmp` and scan (see `gestation`).
    """

    outcome: PregnancyOutcome
    ended: PartialDate | None = None
    due: date | None = None
    lmp: date | None = None
    scan_on: date | None = None
    scan_days: int | None = None
    weeks: int | None = None
    children: int = 1
    delivery: str = ""
    birth_weight_g: int | None = None
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ObstetricSummary:
    """Pregnancies, and how they ended: G, T, P, A, L."""

    gravida: int
    term: int
    preterm: int
    losses: int
    living_born: int
    unknown_weeks: int  # births of which nobody said whether they were at term


def procedure_problems(details: ProcedureDetails, today: date) -> dict[str, str]:
    """Return what is wrong, by field; what is only prepared may lie ahead."""
    names = ("text", "performer", "body_site", "outcome", "note")
    problems = text_problems({name: getattr(details, name) for name in names})
    if details.status is not ProcedureStatus.PREPARATION:
        problems |= date_problems({"performed": details.performed}, today)
    if details.performed_time is not None and not (details.performed and details.performed.day):
        problems["performed_time"] = translate("Chart", "A time needs its day.")
    return problems


def family_problems(details: FamilyHistoryDetails, today: date) -> dict[str, str]:
    """Return what is wrong, by field."""
    del today
    problems = text_problems({"text": details.text, "note": details.note})
    if details.onset_age is not None and not 0 <= details.onset_age <= OLDEST_AGE:
        problems["onset_age"] = translate("Chart", "This is not an age.")
    return problems


def social_problems(details: SocialHistoryDetails, today: date) -> dict[str, str]:
    """Return what is wrong, by field: either words or a use must be said."""
    needed = "text" if details.use is UseStatus.UNSAID else ""
    problems = text_problems({"text": details.text, "note": details.note}, needed)
    dates = {"start": details.start, "end": details.end}
    problems |= date_problems(dates, today, ("start", "end"))
    if details.end and details.use is UseStatus.CURRENT:
        problems["use"] = translate("Chart", "It has an end, so it is not so now.")
    if details.amount and amount_of(details) is None:
        problems["amount"] = translate("Chart", "This is not an amount.")
    if details.amount and not details.unit:
        problems["unit"] = translate("Chart", "Say what the number counts.")
    return problems


def amount_of(details: SocialHistoryDetails) -> Decimal | None:
    """Return the amount as a number, None where it is not said or is none."""
    try:
        amount = Decimal(details.amount)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and 0 <= amount <= MOST_AMOUNT else None


def pack_years(details: SocialHistoryDetails, today: date) -> Decimal | None:
    """Return packs of twenty cigarettes a day times years, to a tenth; None where data lacks.

    After the NCI Dictionary of Cancer Terms, "pack year". What is known to the year counts from
    its first day, so it is about right and no more.
    """
    amount = amount_of(details)
    counts = details.topic is SocialTopic.TOBACCO and details.unit is UseUnit.CIGARETTES_A_DAY
    if amount is None or not counts or details.start is None:
        return None
    if details.end is None and details.use is not UseStatus.CURRENT:
        return None
    last = details.end.first if details.end else today
    years = Decimal((last - details.start.first).days) / DAYS_A_YEAR
    return max(Decimal(0), amount / PACK * years).quantize(Decimal("0.1"))


def pregnancy_problems(details: PregnancyDetails, today: date) -> dict[str, str]:
    """Return what is wrong, by field."""
    texts = {name: getattr(details, name) for name in ("text", "delivery", "note")}
    problems = text_problems(texts, "")
    problems |= date_problems({"ended": details.ended}, today)
    problems |= dating_problems(details.lmp, details.scan_on, details.scan_days, today)
    if details.ended and details.outcome is PregnancyOutcome.ONGOING:
        problems["outcome"] = translate("Chart", "It has an end, so it is not ongoing.")
    if details.weeks is not None and not 0 <= details.weeks <= MOST_WEEKS:
        problems["weeks"] = translate("Chart", "A pregnancy has 0 to {most} weeks.").format(
            most=MOST_WEEKS
        )
    if not 0 <= details.children <= 9:
        problems["children"] = translate("Chart", "This is not a number of children.")
    if details.birth_weight_g is not None and not 200 <= details.birth_weight_g <= 9_000:
        problems["birth_weight_g"] = translate("Chart", "A birth weight is 200 to 9000 grams.")
    return problems


def obstetric_summary(pregnancies: Iterable[Fact[PregnancyDetails]]) -> ObstetricSummary:
    """Count pregnancies; twins are one pregnancy and one birth, and two children."""
    held = [fact.details for fact in pregnancies if fact.holds]
    births = [p for p in held if _is_birth(p)]
    return ObstetricSummary(
        gravida=len(held),
        term=sum(p.weeks is not None and p.weeks >= TERM for p in births),
        preterm=sum(p.weeks is not None and p.weeks < TERM for p in births),
        losses=sum(p.outcome is not PregnancyOutcome.ONGOING and not _is_birth(p) for p in held),
        living_born=sum(p.children for p in held if p.outcome is PregnancyOutcome.LIVE_BIRTH),
        unknown_weeks=sum(p.weeks is None for p in births),
    )


def _is_birth(details: PregnancyDetails) -> bool:
    if details.outcome in (PregnancyOutcome.LIVE_BIRTH, PregnancyOutcome.STILLBIRTH):
        return True
    late = details.weeks is not None and details.weeks >= VIABLE
    return late and details.outcome is PregnancyOutcome.MISCARRIAGE
