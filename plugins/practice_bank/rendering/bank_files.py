"""What lies beside the pages and follows from the bank alone: data for scripts, attachments, scaled pictures."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ..catalogue import Catalogue
from ..running import Shelf
from .addresses import DATA
from .attachments import FILES, plan_attachments
from .calendar_data import plan_calendar_data
from .catalogue_files import plan_catalogue
from .picture_copies import SCALED, plan_pictures


def shelve_bank_files(catalogue: Catalogue, site_url: str, root: Path) -> Iterator[Shelf]:
    """Tell what there is of it.

    Args:
        catalogue: What the site shows.
        site_url: Where the site will stand; empty where nobody said.
        root: Folder of the site's sources, which holds the cache.
    """
    yield Shelf(DATA, partial(plan_catalogue, catalogue))
    yield Shelf(DATA, partial(plan_calendar_data, catalogue, site_url))
    yield Shelf("", partial(plan_attachments, catalogue), part=f"/{FILES}")
    yield Shelf("", partial(plan_pictures, catalogue, root), part=f"/{SCALED}")
