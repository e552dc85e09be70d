"""Normative acts in order, and what they do to each other seen from both sides."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from ..records import ActEntry

HISTORY = 9
"""Acts of an act's own history, itself included."""

Named = Mapping[str, tuple[str, ...]]
"""Ids of acts by act."""


@dataclass(frozen=True)
class ActRelations:
    """Ids of the acts that stand in a relation to one, the earliest first."""

    amends: tuple[str, ...] = ()
    amended_by: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()

    @property
    def all(self) -> Iterator[str]:
        """All of them, one by one."""
        return chain(self.replaces, self.amends, self.amended_by, self.replaced_by)


def order_acts(acts: Iterable[ActEntry]) -> list[ActEntry]:
    """Order acts by their days, the latest first; those without a day come last."""
    return sorted(acts, key=lambda act: (-(act.front.date.toordinal() if act.front.date else 0), act.id))


def relate_acts(acts: Mapping[str, ActEntry]) -> Mapping[str, ActRelations]:
    """Tell of each act what it does to others and what they do to it; an act itself only says the former.

    Args:
        acts: Those that the site shows, by id.
    """
    order = {act.id: number for number, act in enumerate(reversed(order_acts(acts.values())))}
    amends = {name: _pick(acts[name].front.amends, name, order) for name in order}
    replaces = {name: _pick(acts[name].front.replaces, name, order) for name in order}
    amended_by, replaced_by = _turn(amends), _turn(replaces)
    return {
        name: ActRelations(amends[name], amended_by.get(name, ()), replaces[name], replaced_by.get(name, ()))
        for name in acts
    }


def find_history(act: str, relations: Mapping[str, ActRelations], most: int = HISTORY) -> frozenset[str]:
    """Find the acts that relations lead to from one, itself included: the nearest, no more than so many."""
    found, waiting = {act}, deque([act])
    while waiting and len(found) < most:
        for other in islice(relations[waiting.popleft()].all, most):
            if other not in found and len(found) < most:
                found.add(other)
                waiting.append(other)
    return frozenset(found)


def _pick(names: Iterable[str], act: str, order: Mapping[str, int]) -> tuple[str, ...]:
    """Those of the names that the site shows, each once, in order."""
    return tuple(sorted({name for name in names if name in order and name != act}, key=order.__getitem__))


def _turn(named: Named) -> Named:
    """By whom each is named, in the order of those who name."""
    found: dict[str, list[str]] = defaultdict(list)
    for act, others in named.items():
        for other in others:
            found[other].append(act)
    return {act: tuple(names) for act, names in found.items()}
