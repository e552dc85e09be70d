"""What MkDocs knows of a page of ours before its text."""

from markupsafe import escape

from .pages import SitePage


def build_meta(page: SitePage) -> dict[str, object]:
    """Build its front matter. Material prints titles and descriptions as they are, so they are escaped here."""
    return {
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "template": page.template,
        "hide": list(page.hide),
    }
