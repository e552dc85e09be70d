"""What a frame knows of the view models of its pages: only what is the same for all of them."""

from dataclasses import dataclass

from ...i18n import Messages
from ..views import Link
from .frame import slot


@dataclass(frozen=True)
class FrameView:
    """Stands for a view model while a frame is printed; whatever else a template asks for is missing, and noticed."""

    t: Messages | None
    language: str
    title: Link

    @classmethod
    def of(cls, view: object) -> "FrameView":
        """Keep what is the same for all pages with this one's frame."""
        title = getattr(view, "title", Link(""))
        return cls(getattr(view, "t", None), getattr(view, "language", ""), Link(slot("title"), lang=title.lang))
