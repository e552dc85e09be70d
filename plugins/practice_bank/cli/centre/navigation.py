"""The navigation of a new site."""

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


def entries() -> tuple[str, ...]:
    """Keys of all entries, in order."""
    return tuple(key for entry, target in NAVIGATION for key in (entry, *(inner for inner, _ in _below(target))))


def _below(target: str | tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return () if isinstance(target, str) else target
