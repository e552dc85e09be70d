"""Which files below `docs/` are data: entries of collections, which are read as such and are no pages of MkDocs."""

import re
from collections.abc import Mapping

from ..loading import COLLECTIONS, DATED

_YEAR = re.compile(r"[0-9]{4}")


def is_collected(path: str, named: Mapping[str, str]) -> bool:
    """Tell whether a file belongs to an entry of a collection; the pages of a collection itself do not.

    Args:
        path: Below `docs/`.
        named: The collections' folders as `bank.yml` names them.
    """
    return any(_is_inside(path, collection, named) for collection in COLLECTIONS)


def _is_inside(path: str, collection: str, named: Mapping[str, str]) -> bool:
    folder = named.get(collection, COLLECTIONS[collection]).removeprefix("docs/").strip("/")
    if not path.startswith(f"{folder}/"):
        return False
    inside = path.removeprefix(f"{folder}/").split("/")
    is_year = collection in DATED and len(inside) == 2 and _YEAR.fullmatch(inside[0])
    return len(inside) > 1 and not is_year
