"""The plans of all pages of a language pass, sort by sort: a preview needs those of a few."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from .page_maker import PageMaker
from .page_plan import PagePlan


@dataclass(frozen=True)
class PageSort:
    """Pages that are planned together."""

    start: str
    """What their addresses begin with, a folder or nothing: `bank/`."""
    plan: Callable[[PageMaker], Iterable[PagePlan]]


class PagePlans(Mapping[str, PagePlan]):
    """Plans by address; of one address the last counts. Those of a folder are made when one of them is asked for."""

    def __init__(self, maker: PageMaker, sorts: Sequence[PageSort]) -> None:
        self._maker, self._sorts = maker, sorts
        self._made: dict[PageSort, Mapping[str, PagePlan]] = {}

    @property
    def starts(self) -> tuple[str, ...]:
        """What addresses begin with, each once."""
        return tuple(dict.fromkeys(sort.start for sort in self._sorts))

    def of(self, start: str) -> Mapping[str, PagePlan]:
        """The plans of the pages whose sorts begin so."""
        sorts = (sort for sort in self._sorts if sort.start == start)
        return {path: plan for sort in sorts for path, plan in self._plan(sort).items()}

    def __getitem__(self, path: str) -> PagePlan:
        """The plan of a page, for which those of other folders are not needed."""
        for sort in reversed(self._sorts):
            if path.startswith(sort.start) and path in self._plan(sort):
                return self._plan(sort)[path]
        raise KeyError(path)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def _all(self) -> Mapping[str, PagePlan]:
        return {path: plan for sort in self._sorts for path, plan in self._plan(sort).items()}

    def _plan(self, sort: PageSort) -> Mapping[str, PagePlan]:
        if sort not in self._made:
            self._made[sort] = {plan.path: plan for plan in sort.plan(self._maker)}
        return self._made[sort]
