"""The banks that are measured are without findings, varied, and the same each time."""

from pathlib import Path

import pytest

from measuring.edited_record import WORD, edit_text
from measuring.other_sites import QUIET_SEARCH, write_hugo_site, write_plain_site
from measuring.site_output import digest_files, find_differences
from practice_bank.pipeline import Checked, Settings, check_bank
from practice_bank.records import Status
from synthetic_bank import TODAY, write_bank
from synthetic_centre import LANGUAGES

COUNT = 21


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("synthetic") / "bank"
    write_bank(folder, COUNT)
    return folder


@pytest.fixture(scope="module")
def checked(bank: Path) -> Checked:
    return check_bank(Settings(bank, TODAY))


def test_a_bank_has_no_findings_and_every_record_is_approved(checked: Checked) -> None:
    assert checked.diagnostics == ()
    assert len(checked.bank.records) == COUNT
    assert {standing.status for standing in checked.standings.values()} == {Status.APPROVED}


def test_every_record_is_there_in_both_languages_with_its_evidence(checked: Checked) -> None:
    for record in checked.bank.records.values():
        assert {record.language, *record.translations} == set(LANGUAGES)
        assert (len(record.assessments), len(record.decisions)) == (3, 2)
    assert {record.language for record in checked.bank.records.values()} == set(LANGUAGES)
    assert checked.bank.events


def test_records_differ_in_what_readers_narrow_by(checked: Checked) -> None:
    fronts = [record.front for record in checked.bank.records.values()]
    assert len({front.submitted.year for front in fronts}) == 3
    assert len({term for front in fronts for term in front.subjects}) > 5
    assert len({author.person for front in fronts for author in front.authors}) > 1


def test_the_same_number_gives_the_same_bank(bank: Path, tmp_path: Path) -> None:
    write_bank(tmp_path / "again", COUNT)
    differences = find_differences(bank, tmp_path / "again")
    assert [address for address in differences if not address.startswith(".git/")] == []


def test_other_sites_have_the_same_texts(bank: Path, tmp_path: Path) -> None:
    write_plain_site(tmp_path / "plain", bank, QUIET_SEARCH)
    write_hugo_site(tmp_path / "hugo", bank)
    for pages in (tmp_path / "plain/docs/bank", tmp_path / "hugo/content/bank"):
        assert len(digest_files(pages)) == COUNT * len(LANGUAGES)
    body = next(bank.glob("practices/*/record-3/index.ru.md")).read_text("utf-8").split("---\n", 2)[2]
    assert (tmp_path / "plain/docs/bank/record-3/index.ru.md").read_text("utf-8").endswith(body)
    assert (tmp_path / "hugo/content/bank/record-3/index.ru.md").read_text("utf-8").endswith(body)


@pytest.mark.parametrize("number", [3, 4])
@pytest.mark.parametrize("is_translation", [True, False])
def test_an_edit_is_of_the_text_it_says_and_goes_away(bank: Path, number: int, is_translation: bool) -> None:
    before = digest_files(bank / "practices")
    with edit_text(bank, number, translation=is_translation) as text:
        assert WORD in text.path.read_text("utf-8")
        assert ("\ntranslation:" in text.path.read_text("utf-8")) == is_translation
        assert text.address == f"{'' if text.language == 'kk' else 'ru/'}bank/record-{number}/"
    assert digest_files(bank / "practices") == before
