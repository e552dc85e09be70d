"""Charts of works by the terms of a facet; their bars lead to the listings."""

from collections.abc import Iterator, Sequence

from ....catalogue import GRADES, FacetValue, build_facet
from ...addresses import facet_path
from ..link import Link
from ..reader import Reader
from .chart import Chart, Value, lay_bars, stand_bars

CHARTED = ("subjects", "levels", "grades", "kinds", "districts", "years", "dissemination")
"""Facets that have a chart, in the overview's order."""
STANDING = ("grades", "years")
"""Facets whose terms are numbers that follow each other: those without works have their place too."""
RANKED = ("subjects", "districts", "kinds")
"""Facets whose terms stand by number of works, the most first; others keep their order."""
MOST, YEARS = 10, 8
"""Terms of a chart. Those that follow are one bar, so that a page does not grow with the bank."""


def build_facet_chart(facet: str, reader: Reader) -> Chart:
    """Build the chart of a facet."""
    found, words = build_facet(reader.catalogue, facet, reader.language), reader.words
    values = tuple(_build_values(facet, [value for value in found.values if value.depth == 0], reader))
    works, counted = len(reader.catalogue.entries), sum(value.count for value in values)
    return Chart(
        id=facet,
        title=words[f"overview.by_{facet}"],
        text=_tell(values, reader),
        heading=found.label,
        bars=(stand_bars if facet in STANDING else lay_bars)(values, reader),
        is_standing=facet in STANDING,
        remark=words["overview.several"] if counted > works else "",
        more=Link(words["overview.all_terms"], reader.href(facet_path(facet))) if found.values else None,
    )


def _build_values(facet: str, terms: Sequence[FacetValue], reader: Reader) -> Iterator[Value]:
    if facet in RANKED:
        terms = sorted(terms, key=lambda term: -term.count)
    shown = _choose_terms(facet, terms)
    rest = [term.value for term in terms if term.value not in shown]
    counts = {term.value: term.count for term in terms}
    if facet == "years":
        yield from _others(facet, rest, reader)
    for term in shown:
        yield _term_value(facet, term, counts.get(term, 0), reader)
    if facet != "years":
        yield from _others(facet, rest, reader)
    yield from _not_said(facet, reader)


def _choose_terms(facet: str, terms: Sequence[FacetValue]) -> list[str]:
    if facet == "grades" and terms:
        return [str(grade) for grade in GRADES]
    if facet == "years" and terms:
        years = [int(term.value) for term in terms]
        return [str(year) for year in range(max(min(years), max(years) - YEARS + 1), max(years) + 1)]
    return [term.value for term in terms[:MOST]]


def _term_value(facet: str, term: str, count: int, reader: Reader) -> Value:
    link = reader.term(facet, term)
    return Value(link, count, len(reader.catalogue.entries), short=term)


def _others(facet: str, terms: Sequence[str], reader: Reader) -> Iterator[Value]:
    """Count the works under further terms, each once."""
    listing = reader.catalogue.listings[facet]
    if terms:
        label = Link(reader.words.say("overview.others", n=len(terms)), reader.href(facet_path(facet)))
        count = len({record for term in terms for record in listing[term]})
        yield Value(label, count, len(reader.catalogue.entries), short="…")


def _not_said(facet: str, reader: Reader) -> Iterator[Value]:
    """Count the works that stand under no term."""
    works = len(reader.catalogue.entries)
    listed = {record for records in reader.catalogue.listings[facet].values() for record in records}
    if len(listed) < works:
        yield Value(Link(reader.words["overview.not_said"]), works - len(listed), works, short="–")


def _tell(values: Sequence[Value], reader: Reader) -> str:
    most = max(values, key=lambda value: value.count)
    said = reader.words.count("overview.works", most.count)
    return reader.words.say("overview.most", label=most.label.text, works=said)
