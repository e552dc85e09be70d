"""The navigation of a new site."""

from collections.abc import Iterable

Entry = tuple[str, str | tuple[tuple[str, str], ...]]

NAVIGATION: tuple[Entry, ...] = (
    ("nav_home", "index.md"),
    (
        "nav_bank",
        (("nav_catalogue", "bank/index.md"), ("nav_paths", "paths/index.md"), ("nav_overview", "overview/index.md")),
    ),
    (
        "nav_events",
        (("nav_calendar", "events/index.md"), ("nav_courses", "courses/index.md"), ("nav_news", "news/index.md")),
    ),
    (
        "nav_reference",
        (
            ("nav_normative", "normative/index.md"),
            ("nav_consultations", "consultations/index.md"),
            ("nav_questionnaires", "questionnaires/index.md"),
        ),
    ),
    (
        "nav_review",
        (
            ("nav_experts", "experts.md"),
            ("nav_criteria", "criteria/index.md"),
            ("nav_monitoring", "monitoring/index.md"),
            ("nav_verify", "verify/index.md"),
            ("nav_documents", "documents.md"),
        ),
    ),
    (
        "nav_help",
        (
            ("nav_guides", "guides/index.md"),
            ("nav_contributor", "guides/contributor.md"),
            ("nav_expert", "guides/expert.md"),
            ("nav_methodist", "guides/methodist.md"),
            ("nav_announce", "guides/events.md"),
            ("nav_survey", "guides/questionnaire.md"),
            ("nav_engineer", "guides/engineer.md"),
            ("nav_errors", "errors/index.md"),
        ),
    ),
    ("nav_contribute", "contribute/index.md"),
    (
        "nav_about",
        (
            ("nav_centre", "about.md"),
            ("nav_structure", "structure/index.md"),
            ("nav_embed", "embed/index.md"),
            ("nav_accessibility", "accessibility.md"),
        ),
    ),
    ("nav_people", (("nav_persons", "people/index.md"), ("nav_organisations", "organisations/index.md"))),
)
"""Keys of the words in `centre.yml` with the page, or with what lies below."""


_GUIDED = frozenset({"kk", "ru"})
"""Languages of the guides."""


def is_guided(languages: Iterable[str]) -> bool:
    """Whether a site in these languages has the guides and the texts that come with them."""
    return not _GUIDED.isdisjoint(languages)


def build_navigation(languages: Iterable[str]) -> tuple[Entry, ...]:
    """Build the navigation of a site, without pages that nobody wrote in any of its languages."""
    if is_guided(languages):
        return NAVIGATION
    return tuple(
        (key, target if isinstance(target, str) else tuple(inner for inner in target if not _is_taken(inner[1])))
        for key, target in NAVIGATION
    )


def find_entries(navigation: Iterable[Entry]) -> tuple[str, ...]:
    """Find the keys of all entries, in order."""
    return tuple(key for entry, target in navigation for key in (entry, *(inner for inner, _ in _below(target))))


def _is_taken(page: str) -> bool:
    return page.startswith("guides/") or page in ("accessibility.md", "documents.md")


def _below(target: str | tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return () if isinstance(target, str) else target
