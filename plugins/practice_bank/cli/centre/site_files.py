"""The files of a new centre's site."""

import re
from datetime import date

from .centre import Centre
from .context import build_context
from .demonstration import read_demonstration
from .kept_files import render_kept, write_manifest
from .starter import render_starter

EXAMPLE = "example-practice"
"""Id of the record that shows the format."""
UNKNOWN_DIGEST = "sha256:" + "0" * 64
"""Stands in the example's translation until its original can be read."""
_TAKEN = ("practices/_bank/review.yml", "docs/accessibility.{language}.md", "docs/documents.{language}.md")
"""Texts of the demonstration that suit every centre."""
_LANGUAGE = re.compile(r"\.(?P<language>[a-z]{2})\.md$")


def render_site(centre: Centre, today: date) -> dict[str, bytes]:
    """Render all files of a site by path.

    Args:
        centre: What is known of it.
        today: The day of the example's submission.
    """
    context = build_context(centre) | {"today": today.isoformat(), "digest": UNKNOWN_DIGEST}
    own = {path: content for path, content in render_starter("site", context) if _is_read(path, centre.languages)}
    taken = {path: read_demonstration(path) for path in _find_taken(centre.languages)}
    kept = dict(render_kept(context))
    return taken | own | kept | write_manifest(kept)


def _is_read(path: str, languages: tuple[str, ...]) -> bool:
    found = _LANGUAGE.search(path)
    return found is None or found["language"] in languages


def _find_taken(languages: tuple[str, ...]) -> list[str]:
    written = [language for language in languages if language in ("kk", "ru")]
    return sorted({path.format(language=language) for path in _TAKEN for language in written or ["ru"]})
