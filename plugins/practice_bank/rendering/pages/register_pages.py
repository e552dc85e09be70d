"""The pages of people, organisations and criteria."""

from collections.abc import Iterator
from dataclasses import replace

from ...catalogue import find_organisation_uses, find_portfolios
from ..addresses import (
    CRITERIA,
    ORGANISATIONS,
    PEOPLE,
    organisation_path,
    organisations_data_path,
    person_path,
)
from ..views import (
    OrganisationLinks,
    build_criteria_view,
    build_organisation_view,
    build_organisations_view,
    build_people_view,
    build_person_view,
    gather_children,
    gather_events,
    gather_staff,
    write_organisations,
)
from .page_maker import PageMaker
from .site_page import SitePage


def build_people_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the list of people and a page for each who may have one."""
    people = build_people_view(maker.reader(PEOPLE))
    yield maker.page(PEOPLE, "people", people, people.t["person.people_text"])
    portfolios = find_portfolios(maker.catalogue)
    for person in maker.catalogue.bank.people.values():
        if person.public:
            path = person_path(person.id)
            view = build_person_view(person, portfolios[person.id], maker.reader(path))
            line = ", ".join(link.note or link.text for fact in view.posts[:1] for link in fact.values)
            yield maker.page(path, "person", view, f"{view.title.text} – {line}" if line else view.title.text)


def build_organisation_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the list of organisations and a page for each that may have one."""
    organisations = build_organisations_view(maker.reader(ORGANISATIONS))
    page = maker.page(ORGANISATIONS, "organisations", organisations, organisations.t["organisation.list_text"])
    names = {organisations_data_path(maker.language): write_organisations(maker.reader(ORGANISATIONS))}
    yield replace(page, data=names)
    reader, uses = maker.reader(ORGANISATIONS), find_organisation_uses(maker.catalogue)
    links = OrganisationLinks(gather_staff(reader), gather_children(reader), uses, gather_events(reader))
    for organisation in maker.catalogue.bank.organisations.values():
        if organisation.public:
            path = organisation_path(organisation.id)
            view = build_organisation_view(organisation, links, maker.reader(path))
            facts = ", ".join(link.text for fact in view.facts for link in fact.values)
            yield maker.page(path, "organisation", view, f"{view.title.text} – {facts}" if facts else view.title.text)


def build_criteria_page(maker: PageMaker) -> SitePage:
    """Build the page that says how works are judged."""
    view = build_criteria_view(maker.reader(CRITERIA))
    page = maker.page(CRITERIA, "criteria", view, view.t["criteria.text"])
    return replace(page, headings=view.contents, hide=("navigation",))
