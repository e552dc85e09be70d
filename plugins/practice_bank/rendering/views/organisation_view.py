"""The page of an organisation, and the list of organisations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...i18n import localize, sort_key
from ...records import Organisation, Person
from ..addresses import ORGANISATIONS, organisation_path
from .card import Card, build_cards
from .link import Fact, Link
from .page_view import PageView
from .person_view import PersonLine, build_person_line, latest_membership
from .reader import Reader

Staff = Mapping[str, Sequence[Person]]
"""The public people of each organisation, by its id."""


@dataclass(frozen=True, kw_only=True)
class OrganisationView(PageView):
    """Everything the page of an organisation shows."""

    facts: tuple[Fact, ...]
    people: tuple[PersonLine, ...]
    works: tuple[Card, ...]


@dataclass(frozen=True)
class DistrictGroup:
    """The organisations of one district."""

    label: Link
    organisations: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class OrganisationsView(PageView):
    """The list of organisations, by district."""

    groups: tuple[DistrictGroup, ...]


def gather_staff(reader: Reader) -> Staff:
    """Sort the public people by the organisation they have not left."""
    found: dict[str, list[Person]] = {}
    for person in reader.catalogue.bank.people.values():
        latest = latest_membership(person)
        if person.public and latest and latest.until is None:
            found.setdefault(latest.id, []).append(person)
    return found


def build_organisation_view(organisation: Organisation, staff: Staff, reader: Reader) -> OrganisationView:
    """Build the page of an organisation."""
    words = reader.words
    people = staff.get(organisation.id, ())
    ordered = sorted(people, key=lambda person: (sort_key(localize(person.name, reader.language)), person.id))
    return OrganisationView(
        t=words,
        language=reader.language,
        title=reader.text(organisation.name),
        crumbs=(Link(words["page.organisations"], reader.href(ORGANISATIONS)),),
        facts=organisation_facts(organisation, reader),
        people=tuple(build_person_line(person, reader) for person in ordered),
        works=build_cards(reader.catalogue.organisation_works.get(organisation.id, ()), reader),
    )


def organisation_facts(organisation: Organisation, reader: Reader) -> tuple[Fact, ...]:
    """List what the register says of an organisation."""
    words, kind, district = reader.words, organisation.type, organisation.district
    return reader.facts(
        (words["organisation.type"], [reader.text(reader.term_labels("organisation-types", kind))] if kind else []),
        (reader.listing_label("districts"), [reader.term("districts", district)] if district else []),
        (words["organisation.parent"], [reader.organisation(organisation.parent)] if organisation.parent else []),
    )


def build_organisations_view(reader: Reader) -> OrganisationsView:
    """Build the list of all organisations that have a page, districts in the order of their vocabulary."""
    by_district: dict[str, list[Organisation]] = {}
    for organisation in reader.catalogue.bank.organisations.values():
        if organisation.public:
            by_district.setdefault(organisation.district or "", []).append(organisation)
    known = reader.catalogue.bank.vocabularies.get("districts")
    rank = {term: position for position, term in enumerate(known.by_id)} if known else {}
    districts = sorted(by_district, key=lambda district: (not district, rank.get(district, len(rank)), district))
    return OrganisationsView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["page.organisations"]),
        groups=tuple(_group(district, by_district[district], reader) for district in districts),
    )


def _group(district: str, organisations: list[Organisation], reader: Reader) -> DistrictGroup:
    label = reader.term("districts", district) if district else Link(reader.words["organisation.elsewhere"])
    ordered = sorted(organisations, key=lambda each: (sort_key(localize(each.name, reader.language)), each.id))
    return DistrictGroup(label, tuple(_line(each, reader) for each in ordered))


def _line(organisation: Organisation, reader: Reader) -> Link:
    works = len(reader.catalogue.organisation_works.get(organisation.id, ()))
    note = reader.words.count("person.works_count", works) if works else ""
    return reader.text(organisation.name, organisation_path(organisation.id), note)
