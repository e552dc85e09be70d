"""Outputs are made one by one, in any order, in any process: what they hold depends on the bank alone."""

import random
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from laying import TODAY, check_site
from practice_bank.catalogue import Catalogue
from practice_bank.export import (
    plan_calendars,
    plan_data,
    plan_feeds,
    plan_headers,
    plan_monitoring,
    plan_overview,
    plan_search,
)
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import SearchedPage
from practice_bank.rendering.calendar_data import plan_calendar_data
from practice_bank.rendering.catalogue_files import plan_catalogue
from practice_bank.running import WORKERS, Output, map_in_workers

Site = Callable[..., Path]
URL = "https://example.org/"
PAGES = {"kk": [SearchedPage("about/", "Біз туралы", "", "<h2 id='a'>Міндеттер</h2><p>Әдістемелік көмек</p>", "kk")]}


@pytest.fixture
def catalogue(site: Site) -> Catalogue:
    root = site()
    return arrange(check_site(root), Settings(root, TODAY, preview=True))


def plan(catalogue: Catalogue) -> list[Output]:
    languages = catalogue.bank.settings.languages
    return [
        *plan_data(catalogue),
        *plan_calendars(catalogue, URL),
        *plan_monitoring(catalogue),
        *plan_overview(catalogue),
        *plan_search(catalogue, PAGES),
        *plan_feeds(catalogue, URL),
        *plan_catalogue(catalogue),
        *plan_calendar_data(catalogue, URL),
        plan_headers(languages, []),
    ]


def make(output: Output) -> dict[str, bytes]:
    return {address: content if isinstance(content, bytes) else b"".join(content) for address, content in output.make()}


def gather(made: Iterable[dict[str, bytes]]) -> dict[str, bytes]:
    return {address: content for files in made for address, content in files.items()}


def test_order_and_repetition_change_nothing(catalogue: Catalogue) -> None:
    outputs = plan(catalogue)
    first = gather(map(make, outputs))
    mixed = outputs * 2
    random.Random(7).shuffle(mixed)
    assert len(first) > 100
    assert gather(map(make, mixed)) == first


@pytest.mark.parametrize("workers", ["1", "3"])
def test_processes_beside_each_other_make_the_same(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, workers: str
) -> None:
    monkeypatch.setenv(WORKERS, workers)
    outputs = plan(catalogue)
    assert gather(map_in_workers(make, outputs)) == gather(map(make, outputs))


def test_one_alone_is_made_as_among_all(catalogue: Catalogue) -> None:
    first = gather(map(make, plan(catalogue)))
    for number in range(0, len(plan(catalogue)), 9):
        alone = make(plan(catalogue)[number])
        assert alone.items() <= first.items()


def test_addresses_lead_to_one_file_each(catalogue: Catalogue) -> None:
    outputs = plan(catalogue)
    assert [name for name, count in Counter(each.address for each in outputs).items() if count > 1] == []
    for output in outputs:
        files = make(output)
        if output.address.endswith("/"):
            assert files
            assert all(address.startswith(output.address) for address in files)
        else:
            assert list(files) == [output.address]
    assert max(Counter(address for output in outputs for address in make(output)).values()) == 1
