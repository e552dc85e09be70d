"""All pages the bank adds to a site, in one language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from ...catalogue import Catalogue
from ..addresses import (
    ACTS,
    CATALOGUE,
    CONTRIBUTE,
    COURSES,
    CRITERIA,
    EDITOR,
    EMBED,
    ERRORS,
    EVENTS,
    HOME,
    MONITORING,
    NEWS,
    ORGANISATIONS,
    OVERVIEW,
    PARITY,
    PATHS,
    PEOPLE,
    QUESTIONNAIRES,
    QUESTIONS,
    SEARCH,
    STRUCTURE,
    VERIFY,
)
from ..site_offer import SiteOffer
from .act_pages import build_act_pages, plan_citing_pages
from .calendar_pages import plan_calendar_pages
from .contribute_pages import plan_contribute_pages
from .editor_pages import build_editor_pages
from .embed_pages import build_embed_pages
from .errors_page import build_errors_page
from .event_pages import build_courses_page, plan_event_pages
from .home_page import build_home_page
from .kit_pages import plan_kit_pages
from .listing_pages import plan_catalogue_pages, plan_facet_pages, plan_listing_pages
from .monitoring_page import build_monitoring_page
from .news_pages import plan_news_pages
from .overview_page import build_overview_page
from .page_maker import PageMaker
from .page_plan import PagePlan, plan_built, plan_one
from .page_plans import PagePlans, PageSort
from .parity_page import build_parity_page
from .path_pages import build_path_pages
from .question_pages import build_question_pages
from .questionnaire_pages import build_questionnaire_pages
from .record_pages import plan_record_pages, plan_redirect_pages
from .register_pages import build_criteria_page, plan_organisation_pages, plan_people_pages
from .search_page import build_search_page
from .site_page import SitePage
from .structure_pages import build_structure_pages, plan_sitting_pages
from .verification_pages import plan_verification_pages


def build_pages(
    catalogue: Catalogue,
    language: str,
    site_url: str = "",
    site_pages: Mapping[str, str] | None = None,
    offer: SiteOffer | None = None,
) -> Iterator[SitePage]:
    """Build every page of a language pass, one by one: see `plan_pages`."""
    return (plan.build() for plan in plan_pages(catalogue, language, site_url, site_pages, offer).all().values())


def plan_pages(
    catalogue: Catalogue,
    language: str,
    site_url: str = "",
    site_pages: Mapping[str, str] | None = None,
    offer: SiteOffer | None = None,
) -> PagePlans:
    """Plan every page of a language pass; those whose number grows with the bank are built when they are needed.

    Args:
        catalogue: What the site shows.
        language: Of the pass; one of the bank's.
        site_url: Where the site will stand, for what leads to a page from outside; empty where nobody said.
        site_pages: Addresses of the pages that the site's authors wrote, without the language's prefix, by their files
            below `docs/`: `about.kk.md` at `about/`.
        offer: What stands on the site beside its pages.
    """
    maker = PageMaker(catalogue, language, site_url, site_pages or {}, offer or SiteOffer())
    return PagePlans(maker, SORTS)


def _plan_single_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the pages of which there is one."""
    yield plan_one(HOME, partial(build_home_page, maker))
    yield plan_one(COURSES, partial(build_courses_page, maker))
    yield plan_one(CRITERIA, partial(build_criteria_page, maker))
    yield plan_one(MONITORING, partial(build_monitoring_page, maker), is_searched=False)
    yield plan_one(PARITY, partial(build_parity_page, maker), is_searched=False)
    yield plan_one(OVERVIEW, partial(build_overview_page, maker))
    yield plan_one(ERRORS, partial(build_errors_page, maker))


def _few(start: str, build: Callable[[PageMaker], Iterable[SitePage]]) -> PageSort:
    """Pages of which there are some, whatever the bank holds: to plan them is to build them."""
    return PageSort(start, lambda maker: map(plan_built, build(maker)), is_few=True)


SORTS = (
    PageSort(EVENTS, plan_calendar_pages),
    PageSort(CATALOGUE, plan_catalogue_pages),
    PageSort(CATALOGUE, plan_record_pages),
    PageSort(CATALOGUE, plan_redirect_pages),
    PageSort(CATALOGUE, plan_facet_pages),
    PageSort(CATALOGUE, plan_listing_pages),
    PageSort(EVENTS, plan_event_pages),
    PageSort(NEWS, plan_news_pages),
    PageSort(PEOPLE, plan_people_pages),
    PageSort(ORGANISATIONS, plan_organisation_pages),
    PageSort(STRUCTURE, plan_sitting_pages),
    PageSort(ACTS, plan_citing_pages),
    PageSort(VERIFY, plan_verification_pages),
    PageSort(EVENTS, plan_kit_pages),
    PageSort(HOME, _plan_single_pages),
    _few(PATHS, build_path_pages),
    _few(STRUCTURE, build_structure_pages),
    _few(QUESTIONNAIRES, build_questionnaire_pages),
    PageSort(CONTRIBUTE, plan_contribute_pages),
    _few(ACTS, build_act_pages),
    _few(QUESTIONS, build_question_pages),
    _few(SEARCH, lambda maker: [build_search_page(maker)]),
    _few(EMBED, build_embed_pages),
    _few(EDITOR, build_editor_pages),
)
"""All pages, by what their addresses begin with."""
