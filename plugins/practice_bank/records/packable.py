"""Things that are kept by the thousand: what few of their readers need of them stays packed."""

import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import Field, field
from functools import lru_cache, partial
from itertools import chain
from sys import intern
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from .compression import compress, decompress
from .spool import Waiting, fetch, put_aside

RECENT = 64
"""Packs that are kept unpacked."""
LARGE = 2000
"""Bytes from which a pack is compressed too: of less a kilobyte would be won, for as much time as packing takes."""

T = TypeVar("T", bound="Packable")
P = TypeVar("P", bound=Waiting)
Q = TypeVar("Q", bound=Waiting)


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

    def pack(self: T) -> T:
        """Make such a copy here, without another process."""
        restore, made_of = self.__reduce__()
        copy: T = restore(*made_of)
        return copy

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """Make a copy small: objects take many times the memory of what they say, but for what says nothing."""
        own = vars(self)
        packed = _with_each(own["_packed"], fetch) if own.get("_packed") else dict(self._pack())
        told = {name: value for name, value in own.items() if name != "_packed" and not (name in packed and value)}
        return _restore, (type(self), told, packed)

    def _pack(self) -> Iterator[tuple[str, bytes]]:
        """Pack fields; each name leads to its pack."""
        own = vars(self)
        for pack in self.PACKED:
            if values := {name: own[name] for name in pack if own[name]}:
                packed = _pack(values)
                yield from ((name, packed) for name in values)

    if not TYPE_CHECKING:  # else every name would count as a field

        def __getattr__(self, name: str) -> object:
            """Give a field that is packed."""
            packed = vars(self).get("_packed", ())
            if name not in packed:
                raise AttributeError(f"{type(self).__name__} has no {name}")
            return _unpack(packed[name])[name]


def _give(value: object) -> object:
    return value


def _restore(what: type[T], told: Mapping[str, object], packed: Mapping[str, bytes]) -> T:
    thing = object.__new__(what)
    # Else each thing would have its own names of its fields.
    vars(thing).update({intern(name): value for name, value in told.items()}, _packed=_with_each(packed, put_aside))
    return thing


def _with_each(packed: Mapping[str, P], change: Callable[[P], Q]) -> dict[str, Q]:
    """Change packs, each once; several names may lead to one."""
    changed = {pack: change(pack) for pack in set(packed.values())}
    return {intern(name): changed[pack] for name, pack in packed.items()}


def _pack(values: Mapping[str, object]) -> bytes:
    packed = pickle.dumps(values, pickle.HIGHEST_PROTOCOL)
    return compress(packed) if len(packed) >= LARGE else packed


@lru_cache(RECENT)
def _unpack(waiting: Waiting) -> Mapping[str, Any]:
    packed = fetch(waiting)
    content = packed if packed.startswith(pickle.PROTO) else decompress(packed)
    values: Mapping[str, Any] = pickle.loads(content)  # packed by us
    return values
