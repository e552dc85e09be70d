"""What can be made when it is asked for is what a whole build makes."""

from collections.abc import Iterable
from pathlib import Path

from laying import TODAY, check_site
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering.attachments import plan_attachments
from practice_bank.rendering.linked_data import SiteName
from practice_bank.rendering.page_cards import plan_cards
from practice_bank.rendering.picture_copies import plan_pictures
from practice_bank.running import Output

SITE = "https://example.org/sub/"


def make(outputs: Iterable[Output]) -> dict[str, bytes]:
    """Make all files and look that each stands where its plan says."""
    made: dict[str, bytes] = {}
    for output in outputs:
        for address, content in output.make():
            assert address == output.address or (output.address.endswith("/") and address.startswith(output.address))
            assert address not in made
            made[address] = content
    return made


def read(site: Path, *patterns: str) -> dict[str, bytes]:
    found = (path for pattern in patterns for path in site.glob(pattern) if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def test_planned_files_are_those_of_the_site(built: Path) -> None:
    root = built.parent
    catalogue = arrange(check_site(root, preview=True), Settings(root, TODAY, preview=True))
    site = SiteName("Үлгі банк")
    cards = make(output for language in ("kk", "ru") for output in plan_cards(catalogue, language, site, SITE))
    assert cards == read(built, "assets/practice-bank/cards/**/*.png")
    files = make(plan_attachments(catalogue))
    folders = ("bank", "events", "news", "normative", "consultations")
    assert files == read(built, *(f"{folder}/*/files/*" for folder in folders))
    pictures = make(plan_pictures(catalogue, root))
    assert pictures == read(built, "**/scaled/*/*")
    assert cards
    assert files


def test_a_site_of_unknown_address_has_no_cards(built: Path) -> None:
    root = built.parent
    catalogue = arrange(check_site(root, preview=True), Settings(root, TODAY, preview=True))
    assert not list(plan_cards(catalogue, "ru", SiteName("Үлгі банк"), ""))
