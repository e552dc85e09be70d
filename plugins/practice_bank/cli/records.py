"""The records a call names."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from ..diagnostics import did_you_mean
from .faults import Fault

Found = TypeVar("Found")


def pick(ids: Sequence[str], found: Mapping[str, Found], known: Sequence[str]) -> dict[str, Found]:
    """Pick the named ones, all where none is named.

    Args:
        ids: Ids of the call, in its order.
        found: What there is, by id.
        known: Ids of all folders, also of those that could not be read.

    Raises:
        Fault: If an id is unknown, or its record could not be read.
    """
    for name in ids:
        if name not in found:
            key = "cli.broken_record" if name in known else "cli.no_such_record"
            raise Fault(key, id=name, suggestion=dict(did_you_mean(name, known)))
    return {name: found[name] for name in dict.fromkeys(ids)} if ids else dict(found)
