"""What a frame knows of what its pages show: only what is the same for all of them."""

from dataclasses import dataclass
from typing import NoReturn

from jinja2 import UndefinedError

from ...i18n import Messages
from ..views import Link
from .frame import slot


class PageOwn:
    """Stands for what is a page's own while a frame is printed: what asks for it cannot stand in the frame."""

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        raise UndefinedError(name)


@dataclass(frozen=True)
class FrameView(PageOwn):
    """Stands for a view model."""

    t: Messages | None
    language: str
    title: Link

    @classmethod
    def of(cls, view: object) -> "FrameView":
        """Keep what is the same for all pages with this one's frame."""
        title = getattr(view, "title", Link(""))
        return cls(getattr(view, "t", None), getattr(view, "language", ""), Link(slot("title"), lang=title.lang))
