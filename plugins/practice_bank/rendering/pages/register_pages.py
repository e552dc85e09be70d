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
    organisations_path,
    people_path,
    person_path,
)
from ..linked_data import build_organisation, build_person
from ..views import (
    ROLL_SIZE,
    Link,
    OrganisationLinks,
    Reader,
    build_criteria_view,
    build_organisation_view,
    build_organisations_view,
    build_people_view,
    build_person_view,
    find_organisation_parts,
    find_person_parts,
    gather_children,
    gather_events,
    gather_staff,
    list_organisations,
    list_people,
    roll_pages,
    write_organisations,
)
from .page_maker import PageMaker
from .page_plan import PagePlan
from .part_pages import plan_part_pages
from .say_list import say_list
from .site_page import SitePage


def plan_people_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the list of people and a page for each who may have one."""
    for number in roll_pages(len(list_people(maker.reader(PEOPLE)))):
        build = partial(_people_page, number, maker)
        yield PagePlan(people_path(number), build, is_one=number == 1, is_searched=number == 1)
    portfolios, seats = find_portfolios(maker.catalogue), find_bodies_of_people(maker.catalogue.bank)
    for person in maker.catalogue.bank.people.values():
        if person.public:
            build = partial(_person_page, person, portfolios[person.id], seats.get(person.id, ()), maker)
            yield PagePlan(person_path(person.id), build)
            lists = partial(find_person_parts, person, portfolios[person.id])
            yield from plan_part_pages(person_path(person.id), lists, partial(_way_to_person, person), maker)


def _way_to_person(person: Person, reader: Reader) -> tuple[Link, ...]:
    return Link(reader.words["page.people"], reader.href(PEOPLE)), reader.text(person.name, person_path(person.id))


def _people_page(number: int, maker: PageMaker) -> SitePage:
    reader = maker.reader(people_path(number))
    people = build_people_view(reader, number)
    page = maker.page(reader.path, "people", people, people.t["person.people_text"])
    shown = (line.link for _, lines in people.groups for line in lines)
    page = say_list(page, shown, reader, (number - 1) * ROLL_SIZE + 1)
    return replace(page, is_searchable=number == 1)


def _person_page(person: Person, portfolio: Portfolio, seats: tuple[Seat, ...], maker: PageMaker) -> SitePage:
    reader = maker.reader(person_path(person.id))
    view = build_person_view(person, portfolio, reader, seats)
    line = ", ".join(link.note or link.text for fact in view.posts[:1] for link in fact.values)
    page = maker.page(reader.path, "person", view, f"{view.title.text} – {line}" if line else view.title.text)
    return replace(page, kind="ProfilePage", linked_data=(build_person(person, reader),))


def plan_organisation_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the list of organisations and a page for each that may have one."""
    count = sum(len(group) for _, group in list_organisations(maker.reader(ORGANISATIONS)))
    for number in roll_pages(count):
        build = partial(_organisations_page, number, maker)
        yield PagePlan(organisations_path(number), build, is_one=number == 1, is_searched=number == 1)
    uses = find_organisation_uses(maker.catalogue)
    bodies = find_bodies_of_organisations(maker.catalogue.bank)
    reader = maker.reader(ORGANISATIONS)
    links = OrganisationLinks(gather_staff(reader), gather_children(reader), uses, gather_events(reader), bodies)
    for organisation in maker.catalogue.bank.organisations.values():
        if organisation.public:
            build = partial(_organisation_page, organisation, links, maker)
            yield PagePlan(organisation_path(organisation.id), build)
            lists = partial(find_organisation_parts, organisation, links)
            yield from plan_part_pages(
                organisation_path(organisation.id), lists, partial(_way_to_organisation, organisation), maker
            )


def _way_to_organisation(organisation: Organisation, reader: Reader) -> tuple[Link, ...]:
    above = Link(reader.words["page.organisations"], reader.href(ORGANISATIONS))
    return above, reader.text(organisation.name, organisation_path(organisation.id))


def _organisations_page(number: int, maker: PageMaker) -> SitePage:
    reader = maker.reader(organisations_path(number))
    organisations = build_organisations_view(reader, number)
    page = maker.page(reader.path, "organisations", organisations, organisations.t["organisation.list_text"])
    names = {organisations_data_path(maker.language): write_organisations(reader)} if number == 1 else {}
    shown = (link for group in organisations.groups for link in group.organisations)
    page = say_list(page, shown, reader, (number - 1) * ROLL_SIZE + 1)
    return replace(page, data=names, is_searchable=number == 1)


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
