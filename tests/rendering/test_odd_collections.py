"""Whatever the files of collections, bodies and questionnaires hold: it is reported, and the rest is shown."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from practice_bank.catalogue import build_catalogue
from practice_bank.loading import COLLECTIONS, LoadedBank, load_bank
from practice_bank.rendering import build_pages
from practice_bank.validation import parse_bank
from spoiling import spoil

ROOT = Path(__file__).resolve().parents[2]
ODD: list[Any] = [None, "", "x y", "zzz", "12", "-1", "true", "javascript:x"]
ODD += ["2026-02-30", "2026-12-04", "0001-01-01", "9999-12-31T23:59"]
ODD += [[], ["a"], [None, ""], {}, {"a": "b"}, {"a": [{"b": "c"}]}, [{"a": "b"}]]


@cache
def demonstration() -> LoadedBank:
    """Without its works: they have tests of their own."""
    return replace(load_bank(ROOT)[0], records=(), paths=(), assignments=())


def show(loaded: LoadedBank) -> None:
    bank, found = parse_bank(loaded)
    assert all(one.message(language) and one.hint(language) for one in found for language in ("kk", "ru", "en"))
    catalogue = build_catalogue(bank, {}, today=date(2026, 11, 21))
    for language in ("kk", "ru"):
        assert all(page.title for page in build_pages(catalogue, language, "https://example.org/"))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_odd_values_anywhere_in_collections(data: Any) -> None:
    name = data.draw(st.sampled_from(sorted(COLLECTIONS)))
    folder = data.draw(st.sampled_from(demonstration().collections[name]))
    language = data.draw(st.sampled_from(sorted(folder.texts)))
    spoilt = replace(folder, texts={**folder.texts, language: spoil(data.draw, folder.texts[language], ODD)})
    show(replace(demonstration(), collections={name: (spoilt,)}))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_odd_values_anywhere_in_registers(data: Any) -> None:
    loaded = replace(demonstration(), collections={})
    name = data.draw(st.sampled_from(["structure", "questionnaires", "surveys"]))
    if name == "structure":
        assert loaded.structure
        show(replace(loaded, structure=spoil(data.draw, loaded.structure, ODD)))
        return
    documents = list(getattr(loaded, name))
    number = data.draw(st.integers(0, len(documents) - 1))
    documents[number] = spoil(data.draw, documents[number], ODD)
    show(replace(loaded, **{name: tuple(documents)}))
