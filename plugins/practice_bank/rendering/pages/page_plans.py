"""The plans of all pages of a language pass, sort by sort: a preview needs those of a few."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from .page_maker import PageMaker
from .page_plan import PagePlan


@dataclass(frozen=True)
class PageSort:
    """Pages that are planned together."""

    start: str
    """What their addresses begin with, a folder or nothing: `bank/`."""
    plan: Callable[[PageMaker], Iterable[PagePlan]]
    is_few: bool = False
    """Whether their number does not grow with the bank, so that their plans may be kept."""


class PagePlans:
    """Plans by address; of one address the last counts.

    They are made anew whenever they are asked for: to plan costs next to nothing, to keep plans costs memory in every
    process.
    """

    def __init__(self, maker: PageMaker, sorts: Sequence[PageSort]) -> None:
        self._maker, self._sorts = maker, sorts
        self._kept: dict[PageSort, Sequence[PagePlan]] = {}

    @property
    def starts(self) -> tuple[str, ...]:
        """What addresses begin with, each once."""
        return tuple(dict.fromkeys(sort.start for sort in self._sorts))

    def all(self) -> Mapping[str, PagePlan]:
        """The plans of all pages."""
        return {plan.path: plan for sort in self._sorts for plan in self._plan(sort)}

    def of(self, start: str) -> Mapping[str, PagePlan]:
        """The plans of the pages whose sorts begin so."""
        return {plan.path: plan for sort in self._sorts if sort.start == start for plan in self._plan(sort)}

    def find(self, path: str) -> PagePlan | None:
        """The plan of a page, for which those of other folders are not needed."""
        for sort in reversed(self._sorts):
            if path.startswith(sort.start):
                for plan in self._plan(sort):
                    if plan.path == path:
                        return plan
        return None

    def _plan(self, sort: PageSort) -> Iterable[PagePlan]:
        if not sort.is_few:
            return sort.plan(self._maker)
        if sort not in self._kept:
            self._kept[sort] = tuple(sort.plan(self._maker))
        return self._kept[sort]
