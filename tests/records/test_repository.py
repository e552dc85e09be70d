"""Addresses at which changes are proposed."""

import pytest
from pydantic import ValidationError

from practice_bank.records import Host, Repository


def test_addresses_of_github() -> None:
    kept = Repository(host=Host.GITHUB, name="rudny/bank")
    path = "practices/2026/a b/index.kk.md"
    assert kept.file_address(path) == "https://github.com/rudny/bank/blob/main/practices/2026/a%20b/index.kk.md"
    assert kept.edit_address("mkdocs.yml") == "https://github.com/rudny/bank/edit/main/mkdocs.yml"
    assert kept.new_file_address("practices/x.md") == "https://github.com/rudny/bank/new/main?filename=practices%2Fx.md"


def test_addresses_of_a_gitlab_of_ones_own() -> None:
    kept = Repository(host=Host.GITLAB, name="edu/kostanay/bank", branch="site", url="https://git.example.kz/")
    assert kept.edit_address("mkdocs.yml") == "https://git.example.kz/edu/kostanay/bank/-/edit/site/mkdocs.yml"
    assert kept.new_file_address("x.md") == "https://git.example.kz/edu/kostanay/bank/-/new/site?file_name=x.md"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "bank"},
        {"name": "a/b c"},
        {"url": "http://git.example.kz"},
        {"url": 'https://x"onload='},
        {"branch": "a b"},
    ],
)
def test_what_could_not_be_an_address_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Repository.model_validate({"host": "github", "name": "rudny/bank", **wrong})
