"""Charts of what works go through: their languages, their way to the approval, their statuses."""

from ....catalogue import FlowStep, LanguageParity, count_parity, count_works, trace_flow
from ....review import LanguageState
from ...addresses import PARITY, listing_path
from ..link import Link
from ..reader import Reader
from ..stamp import TONES
from .chart import Chart, Value, lay_bars


def build_language_chart(reader: Reader) -> Chart:
    """Build the chart of how many works are level in each language of the site."""
    words, catalogue = reader.words, reader.catalogue
    parity = count_parity(catalogue.entries.values(), catalogue.bank.settings.languages)
    return Chart(
        id="languages",
        title=words["overview.by_languages"],
        text=words["overview.languages_text"],
        heading=words["monitoring.column_language"],
        bars=lay_bars([_language_value(each, reader) for each in parity], reader, max(each.works for each in parity)),
        more=Link(words["parity.more"], reader.href(PARITY)),
    )


def _language_value(parity: LanguageParity, reader: Reader) -> Value:
    name = reader.language_name(parity.language)
    listed = parity.language in reader.catalogue.listings.get("languages", {})
    href = reader.href(listing_path("languages", parity.language)) if listed else ""
    behind = [
        f"{reader.words[f'record.language_{state.value}']} – {count}"
        for state, count in parity.by_state.items()
        if count and state not in (LanguageState.ORIGINAL, LanguageState.CURRENT)
    ]
    return Value(Link(name[:1].upper() + name[1:], href), parity.level, parity.works, "; ".join(behind))


def build_flow_chart(reader: Reader) -> Chart:
    """Build the chart of how far works have come, and how long each step takes."""
    words, catalogue = reader.words, reader.catalogue
    steps = catalogue.reckon(trace_flow, lambda: trace_flow(catalogue.entries.values()))
    return Chart(
        id="flow",
        title=words["overview.flow"],
        text=words["overview.flow_text"],
        heading=words["overview.step"],
        bars=lay_bars([_step_value(step, steps[0].works, reader) for step in steps], reader),
    )


def _step_value(step: FlowStep, submitted: int, reader: Reader) -> Value:
    days = "" if step.days is None else reader.words.count("overview.days", step.days)
    return Value(Link(reader.words[f"overview.step_{step.step.value}"]), step.works, submitted, days)


def build_status_chart(reader: Reader) -> Chart:
    """Build the chart of where works stand today, in the order a work goes through; only statuses that occur."""
    words, counted = reader.words, count_works(reader.catalogue.entries.values())
    found = [status for status in TONES if counted.by_status[status]]
    values = [Value(Link(words[f"status.{each.value}"]), counted.by_status[each], counted.works) for each in found]
    return Chart(
        id="statuses",
        title=words["monitoring.statuses"],
        text=words["overview.statuses_text"],
        heading=words["monitoring.column_status"],
        bars=lay_bars(values, reader),
    )
