"""What MkDocs knows of a page of ours before its text."""

from .lean_template import escape_text
from .pages import SitePage


def build_meta(page: SitePage) -> dict[str, object]:
    """Build its front matter. Material prints titles and descriptions as they are, so they are escaped here."""
    return {
        "title": str(escape_text(page.title)),
        "description": str(escape_text(page.description)),
        "template": page.template,
        "hide": list(page.hide),
    }
