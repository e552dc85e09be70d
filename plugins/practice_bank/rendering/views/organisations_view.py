"""The list of organisations, by district."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...records import Organisation
from ..addresses import organisations_path
from .link import Link
from .organisation_view import organisation_line, sort_organisations
from .page_view import PageView
from .pager import Pager
from .reader import Reader
from .roll import RollGroup, cut_roll


@dataclass(frozen=True)
class DistrictGroup:
    """The organisations of one district that a page shows."""

    anchor: str
    label: Link
    count: str
    """How many organisations the district has, in words."""
    organisations: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class OrganisationsView(PageView):
    """A page of the list of organisations, by district."""

    found: str
    """How many there are, in words."""
    districts: tuple[RollGroup, ...]
    """All that have organisations."""
    groups: tuple[DistrictGroup, ...]
    """Those of this page."""
    pager: Pager | None


def build_organisations_view(reader: Reader, number: int = 1) -> OrganisationsView:
    """Build a page of the list of all organisations that have a page, districts in the order of their vocabulary."""
    groups = list_organisations(reader)
    labelled = [(_label(district, reader), organisations) for district, organisations in groups]
    page = cut_roll(labelled, number, "pb-group", organisations_path, reader)
    return OrganisationsView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["page.organisations"]),
        found=reader.words.count("organisation.count", sum(len(group) for _, group in groups)),
        districts=page.groups,
        groups=tuple(_group(group, shown, reader) for group, shown in page.shown),
        pager=page.pager,
    )


def list_organisations(reader: Reader) -> Sequence[tuple[str, Sequence[Organisation]]]:
    """List the organisations that have a page by district, in the alphabet's order; those without one come last."""
    return reader.catalogue.reckon(("organisations", reader.language), lambda: _sort_organisations(reader))


def _sort_organisations(reader: Reader) -> list[tuple[str, Sequence[Organisation]]]:
    by_district: dict[str, list[Organisation]] = {}
    for organisation in reader.catalogue.bank.organisations.values():
        if organisation.public:
            by_district.setdefault(organisation.district or "", []).append(organisation)
    known = reader.catalogue.bank.vocabularies.get("districts")
    rank = {term: position for position, term in enumerate(known.by_id)} if known else {}
    districts = sorted(by_district, key=lambda district: (not district, rank.get(district, len(rank)), district))
    return [(district, sort_organisations(by_district[district], reader)) for district in districts]


def _label(district: str, reader: Reader) -> Link:
    return reader.term("districts", district) if district else Link(reader.words["organisation.elsewhere"])


def _group(group: RollGroup, shown: Sequence[Organisation], reader: Reader) -> DistrictGroup:
    return DistrictGroup(
        anchor=group.anchor,
        label=group.label,
        count=reader.words.count("organisation.count", group.count),
        organisations=tuple(organisation_line(each, reader) for each in shown),
    )
