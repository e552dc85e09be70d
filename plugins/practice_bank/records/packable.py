"""Things that are kept by the thousand: what few of their readers need of them stays packed."""

import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, field, fields
from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from .compression import compress, decompress
from .spool import SHORT, Waiting, fetch, put_aside

RECENT = 64
"""Packs that are kept unpacked."""
LARGE = 2000
"""Bytes from which a pack is compressed too: of less a kilobyte would be won, for as much time as packing takes."""

KINDS = 16
"""Kinds of packed things whose other fields are remembered."""

T = TypeVar("T")
P = TypeVar("P", bound="Packable")


class Packable:
    """A frozen dataclass whose copies, from another process or run, keep some of its fields packed.

    Each read of such a field gives an equal value, not always the same one.
    """

    PACKED: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Fields that are packed: those that are read together, in one pack."""

    def __init_subclass__(cls) -> None:
        """Take the defaults of packed fields out of the class, where they would be found in place of the packed."""
        for name in vars(cls).keys() & set(chain.from_iterable(cls.PACKED)):
            default = vars(cls)[name]
            if not isinstance(default, Field):
                setattr(cls, name, field(default_factory=partial(_give, default)))

    def pack(self: P) -> P:
        """Make such a copy here, without another process."""
        restore, made_of = self.__reduce__()
        copy: P = restore(*made_of)
        return copy

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """Make a copy small: objects take many times the memory of what they say."""
        own = vars(self)
        packs = map(fetch, own["_packs"]) if "_packs" in own else (_pack(own, names) for names in self.PACKED)
        return _restore, (type(self), tuple(own[name] for name in self._told()), tuple(packs))

    @classmethod
    def _told(cls) -> tuple[str, ...]:
        """Name the fields that are not packed."""
        return _find_told(cls)  # type: ignore[arg-type] # mypy takes a class to be as hashable as its things

    if not TYPE_CHECKING:  # else every name would count as a field

        def __getattr__(self, name: str) -> object:
            """Give a field that is packed."""
            for number, names in enumerate(self.PACKED):
                if name in names:
                    return _unpack(self._packs[number])[name]
            raise AttributeError(f"{type(self).__name__} has no {name}")


def _give(value: T) -> T:
    return value


@lru_cache(KINDS)
def _find_told(what: type[Any]) -> tuple[str, ...]:
    packed = frozenset(chain.from_iterable(what.PACKED))
    return tuple(each.name for each in fields(what) if each.name not in packed)


def _restore(what: type[P], told: Iterable[object], packs: Iterable[bytes]) -> P:
    thing = object.__new__(what)
    # One after the other: else each thing would have its own names of its fields.
    for name, value in zip(what._told(), told, strict=True):
        object.__setattr__(thing, name, value)
    object.__setattr__(thing, "_packs", tuple(map(_put_aside, packs)))
    return thing


def _put_aside(pack: bytes) -> Waiting:
    return _share(pack) if len(pack) <= SHORT else put_aside(pack)


_share = lru_cache(RECENT)(_give)
"""Gives what equals a pack and stands in memory already: those that say nothing are alike."""


def _pack(own: Mapping[str, object], names: Iterable[str]) -> bytes:
    packed = pickle.dumps({name: own[name] for name in names}, pickle.HIGHEST_PROTOCOL)
    return compress(packed) if len(packed) >= LARGE else packed


@lru_cache(RECENT)
def _unpack(waiting: Waiting) -> Mapping[str, Any]:
    packed = fetch(waiting)
    content = packed if packed.startswith(pickle.PROTO) else decompress(packed)
    values: Mapping[str, Any] = pickle.loads(content)  # packed by us
    return values
