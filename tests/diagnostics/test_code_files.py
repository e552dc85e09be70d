"""Tests of the registry of codes: what few ask for is not kept."""

from pathlib import Path

import pytest

from practice_bank.diagnostics import codes, registry
from practice_bank.diagnostics.codes import code


def test_a_code_is_the_same_by_itself_and_among_all() -> None:
    assert code("PB132") == registry()["PB132"]
    assert code("PB132") is code("PB132")
    assert [*registry()] == sorted(registry())


def test_to_look_one_up_no_other_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "PB132.yml").write_bytes((codes._FOLDER / "PB132.yml").read_bytes())
    (tmp_path / "PB133.yml").write_text("[", "utf-8")
    monkeypatch.setattr(codes, "_FOLDER", tmp_path)
    code.cache_clear()
    assert code("PB132").id == "PB132"


@pytest.mark.parametrize("name", ["PB000", "../codes/PB132", "", "pb132"])
def test_no_other_file_is_read_for_an_unknown_one(name: str) -> None:
    with pytest.raises(KeyError):
        code(name)
