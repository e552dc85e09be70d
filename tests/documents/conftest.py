"""A bank and sheets of its experts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from filling import Form, open_form
from laying import check_site, lay_site
from practice_bank.documents import FilledSheet, read_sheet_docx
from practice_bank.records import Bank
from practice_bank.review import PastRound, Sheet, review_bank


@pytest.fixture(scope="session")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    return check_site(lay_site(tmp_path_factory.mktemp("bank") / "site")).bank


@pytest.fixture
def sheet(bank: Bank) -> Sheet:
    record = bank.records["city-village"]
    return Sheet(
        record, bank.rubrics["case@1"], bank.people["dina"], 1, record.digest, due=date(2026, 12, 4), past=None
    )


@pytest.fixture
def later(sheet: Sheet, bank: Bank) -> Sheet:
    """Of a second round."""
    standings, _ = review_bank(bank, date(2026, 11, 21))
    past = PastRound(
        round=1,
        figures=standings["city-village"].review,
        arguments={"results": ("Есть данные двух четвертей.", "Нужны данные за вторую четверть.")},
        summaries=("Ситуация реальна, вариантов достаточно.",),
        own={"relevance": 5.0, "completeness": 4.0, "reproducibility": 4.0, "results": None},
    )
    return replace(sheet, round=2, past=past)


@pytest.fixture
def form(sheet: Sheet, bank: Bank) -> Form:
    """An empty Russian sheet."""
    return open_form(sheet, bank)


@pytest.fixture
def filled(form: Form) -> Form:
    """A Russian sheet that lacks nothing."""
    form.fill(Form.choose)
    return form


@pytest.fixture
def read(bank: Bank, tmp_path: Path) -> Callable[[Form], FilledSheet]:
    return lambda form: read_sheet_docx(form.save(tmp_path / "1-dina-city-village.docx"), bank)
