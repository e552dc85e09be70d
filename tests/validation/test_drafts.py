from collections.abc import Callable
from pathlib import Path

from laying import check_site
from practice_bank.diagnostics import Severity
from practice_bank.records import Status

RECORD = "practices/projects/profi-kz/index.ru.md"


def test_a_draft_may_lack_what_only_its_kind_asks_for(site: Callable[..., Path]) -> None:
    replace = {RECORD: {"manager: marat\n": "draft: true\n", "period: {start: 2025-09-01, end: 2026-05-31}\n": ""}}
    checked = check_site(site(replace=replace))
    assert {(found.code, found.field, found.severity) for found in checked.diagnostics} == {
        ("PB201", "manager", Severity.WARNING),
        ("PB201", "period", Severity.WARNING),
    }
    assert checked.standings["profi-kz"].status is Status.DRAFT


def test_a_draft_needs_a_title(site: Callable[..., Path]) -> None:
    checked = check_site(site(replace={RECORD: {"title: Profi.kz\n": "draft: true\n"}}))
    assert [(found.code, found.field, found.severity) for found in checked.diagnostics] == [
        ("PB201", "title", Severity.ERROR)
    ]


def test_an_empty_list_of_statuses_publishes_nothing(site: Callable[..., Path]) -> None:
    replace = {"practices/_bank/bank.yml": {"publish: [approved, changed, expired]": "publish: []"}}
    assert check_site(site(replace=replace)).bank.settings.publish == []
