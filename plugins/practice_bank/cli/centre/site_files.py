"""The files of a new centre's site."""

import re
from collections.abc import Iterator
from datetime import date

from .centre import Centre
from .context import build_context
from .demonstration import find_demonstration, read_demonstration
from .kept_files import render_kept, write_manifest
from .navigation import is_guided
from .starter import render_starter

EXAMPLE = "example-practice"
"""Id of the record that shows the format."""
UNKNOWN_DIGEST = "sha256:" + "0" * 64
"""Stands in the example's translation until its original can be read."""
_TAKEN = ("practices/_bank/review.yml", "docs/accessibility.*.md", "docs/documents.*.md", "docs/guides/**/*")
"""Texts of the demonstration that suit every centre, as patterns."""
_LANGUAGE = re.compile(r"\.(?P<language>[a-z]{2})\.md$")
_DEMONSTRATED = re.compile(r"(?<!`)\[(?P<words>[^\[\]]+)\]\((?:\.\./demonstration\.md|act:[^()]*)\)")
"""A link to what only the demonstration has; in code it is an example."""
_PICTURE = re.compile(r"^!\[[^\n]*\n+", re.MULTILINE)


def render_site(centre: Centre, today: date) -> dict[str, bytes]:
    """Render all files of a site by path.

    Args:
        centre: What is known of it.
        today: The day of the example's submission.
    """
    context = build_context(centre) | {"today": today.isoformat(), "digest": UNKNOWN_DIGEST}
    own = {path: content for path, content in render_starter("site", context) if _is_read(path, centre.languages)}
    taken = dict(_take(centre.languages))
    kept = dict(render_kept(context))
    return taken | own | kept | write_manifest(kept)


def _is_read(path: str, languages: tuple[str, ...]) -> bool:
    found = _LANGUAGE.search(path)
    return found is None or found["language"] in languages


def _take(languages: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Take the demonstration's texts in the languages of the site, without links to what stays there."""
    if not is_guided(languages):
        yield _TAKEN[0], read_demonstration(_TAKEN[0])
        return
    root = find_demonstration()
    for source in sorted(source for pattern in _TAKEN for source in root.glob(pattern) if source.is_file()):
        path = source.relative_to(root).as_posix()
        if _is_read(path, languages):
            yield path, _fit(path, source.read_bytes())


def _fit(path: str, content: bytes) -> bytes:
    """Fit a text of the demonstration to a site that has neither its acts nor its people."""
    if not path.endswith(".md"):
        return content
    text = _DEMONSTRATED.sub(r"\g<words>", content.decode())
    # A guide that stands once for all languages shows pages in another language than its reader's.
    return (text if _LANGUAGE.search(path) else _PICTURE.sub("", text)).encode()
