from collections.abc import Callable
from pathlib import Path

from laying import check_site

RECORD = "practices/projects/profi-kz/index.ru.md"


def test_a_section_may_open_with_a_subheading(site: Callable[..., Path]) -> None:
    root = site(replace={RECORD: {"День без звонков": "### Первая\n\nДень без звонков"}})
    assert check_site(root).diagnostics == ()
