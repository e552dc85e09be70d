"""The pages of people, organisations and criteria."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ...catalogue import (
    Portfolio,
    Seat,
    find_bodies_of_organisations,
    find_bodies_of_people,
    find_organisation_uses,
    find_portfolios,
)
from ...records import Organisation, Person
from ..addresses import (
    CRITERIA,
    ORGANISATIONS,
    PEOPLE,
    organisation_path,
    organisations_data_path,
    person_path,
)
from ..linked_data import build_organisation, build_person
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
from .page_plan import PagePlan, plan_built
from .say_list import say_list
from .site_page import SitePage


def plan_people_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the list of people and a page for each who may have one."""
    yield plan_built(_people_page(maker))
    portfolios, seats = find_portfolios(maker.catalogue), find_bodies_of_people(maker.catalogue.bank)
    for person in maker.catalogue.bank.people.values():
        if person.public:
            build = partial(_person_page, person, portfolios[person.id], seats.get(person.id, ()), maker)
            yield PagePlan(person_path(person.id), build)


def _people_page(maker: PageMaker) -> SitePage:
    reader = maker.reader(PEOPLE)
    people = build_people_view(reader)
    page = maker.page(PEOPLE, "people", people, people.t["person.people_text"])
    return say_list(page, (line.link for group in people.groups for line in group.people), reader)


def _person_page(person: Person, portfolio: Portfolio, seats: tuple[Seat, ...], maker: PageMaker) -> SitePage:
    reader = maker.reader(person_path(person.id))
    view = build_person_view(person, portfolio, reader, seats)
    line = ", ".join(link.note or link.text for fact in view.posts[:1] for link in fact.values)
    page = maker.page(reader.path, "person", view, f"{view.title.text} – {line}" if line else view.title.text)
    return replace(page, kind="ProfilePage", linked_data=(build_person(person, reader),))


def plan_organisation_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the list of organisations and a page for each that may have one."""
    yield plan_built(_organisations_page(maker))
    uses = find_organisation_uses(maker.catalogue)
    bodies = find_bodies_of_organisations(maker.catalogue.bank)
    reader = maker.reader(ORGANISATIONS)
    links = OrganisationLinks(gather_staff(reader), gather_children(reader), uses, gather_events(reader), bodies)
    for organisation in maker.catalogue.bank.organisations.values():
        if organisation.public:
            build = partial(_organisation_page, organisation, links, maker)
            yield PagePlan(organisation_path(organisation.id), build)


def _organisations_page(maker: PageMaker) -> SitePage:
    reader = maker.reader(ORGANISATIONS)
    organisations = build_organisations_view(reader)
    page = maker.page(ORGANISATIONS, "organisations", organisations, organisations.t["organisation.list_text"])
    names = {organisations_data_path(maker.language): write_organisations(reader)}
    shown = (link for group in organisations.groups for link in group.organisations)
    return say_list(replace(page, data=names), shown, reader)


def _organisation_page(organisation: Organisation, links: OrganisationLinks, maker: PageMaker) -> SitePage:
    reader = maker.reader(organisation_path(organisation.id))
    view = build_organisation_view(organisation, links, reader)
    facts = ", ".join(link.text for fact in view.facts for link in fact.values)
    page = maker.page(reader.path, "organisation", view, f"{view.title.text} – {facts}" if facts else view.title.text)
    children = links.children.get(organisation.id, ())
    return replace(page, linked_data=(build_organisation(organisation, children, reader),))


def build_criteria_page(maker: PageMaker) -> SitePage:
    """Build the page that says how works are judged."""
    view = build_criteria_view(maker.reader(CRITERIA))
    page = maker.page(CRITERIA, "criteria", view, view.t["criteria.text"])
    return replace(page, headings=view.contents, hide=("navigation",))
