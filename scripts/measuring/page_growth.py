"""Pages that grow with the bank: none should, beyond a full list."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .site_output import find_files

SHOWN = 5


@dataclass(frozen=True)
class GrownPage:
    """A page that the sites of a small and of a large bank have."""

    address: str
    small_kib: float
    large_kib: float

    @property
    def growth(self) -> float:
        """KiB more than in the small bank."""
        return self.large_kib - self.small_kib


def find_grown(small: Path, large: Path) -> list[GrownPage]:
    """Find the pages that grew most from the site of a small bank to that of a large one."""
    pages = (path.relative_to(small).as_posix() for path in find_files(small) if path.name == "index.html")
    both = [GrownPage(page, _weigh(small / page), _weigh(large / page)) for page in pages if (large / page).is_file()]
    grown = sorted(both, key=lambda page: (-page.growth, page.address))
    return [page for page in grown[:SHOWN] if page.growth > 0]


def _weigh(path: Path) -> float:
    return round(path.stat().st_size / 1024, 1)


def print_grown(pages: Iterable[GrownPage]) -> None:
    """Print the pages that grew most."""
    for page in pages:
        print(f"grew from {page.small_kib:.0f} to {page.large_kib:.0f} KiB: {page.address}")
