"""The list of organisations, by district."""

from dataclasses import dataclass

from ...records import Organisation
from .link import Link
from .organisation_view import order_organisations
from .page_view import PageView
from .reader import Reader


@dataclass(frozen=True)
class DistrictGroup:
    """The organisations of one district."""

    label: Link
    count: str
    """How many organisations, in words."""
    organisations: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class OrganisationsView(PageView):
    """The list of organisations, by district."""

    found: str
    """How many, in words."""
    groups: tuple[DistrictGroup, ...]


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
        found=reader.words.count("organisation.count", sum(len(group) for group in by_district.values())),
        groups=tuple(_group(district, by_district[district], reader) for district in districts),
    )


def _group(district: str, organisations: list[Organisation], reader: Reader) -> DistrictGroup:
    label = reader.term("districts", district) if district else Link(reader.words["organisation.elsewhere"])
    return DistrictGroup(
        label=label,
        count=reader.words.count("organisation.count", len(organisations)),
        organisations=order_organisations(organisations, reader),
    )
