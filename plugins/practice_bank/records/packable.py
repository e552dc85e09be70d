"""Things that are kept by the thousand: what few of their readers need of them stays packed."""

import pickle
import zlib
from collections.abc import Callable, Mapping
from dataclasses import Field, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

RECENT = 16
"""Things of which what was packed is kept unpacked."""

T = TypeVar("T", bound="Packable")


class Packable:
    """A frozen dataclass whose copies, from another process or run, keep some of its fields packed.

    Each read of such a field gives an equal value, not always the same one.
    """

    PACKED: ClassVar[tuple[str, ...]] = ()
    """Fields that are packed."""

    def __init_subclass__(cls) -> None:
        """Take the defaults of packed fields out of the class, where they would be found in place of the packed."""
        for name in vars(cls).keys() & cls.PACKED:
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
        packed = own.get("_packed") or _pack({name: own[name] for name in self.PACKED if own[name]})
        told = {name: value for name, value in own.items() if name != "_packed" and not (name in self.PACKED and value)}
        return _restore, (type(self), told, packed)

    if not TYPE_CHECKING:  # else every name would count as a field

        def __getattr__(self, name: str) -> object:
            """Give a field that is packed."""
            if name not in self.PACKED or "_packed" not in vars(self):
                raise AttributeError(f"{type(self).__name__} has no {name}")
            return _unpack(vars(self)["_packed"])[name]


def _give(value: object) -> object:
    return value


def _restore(what: type[T], told: Mapping[str, object], packed: bytes) -> T:
    thing = object.__new__(what)
    vars(thing).update(told, _packed=packed)
    return thing


def _pack(values: Mapping[str, object]) -> bytes:
    return zlib.compress(pickle.dumps(values, pickle.HIGHEST_PROTOCOL), level=1)


@lru_cache(RECENT)
def _unpack(packed: bytes) -> Mapping[str, Any]:
    values: Mapping[str, Any] = pickle.loads(zlib.decompress(packed))  # packed by us
    return values
