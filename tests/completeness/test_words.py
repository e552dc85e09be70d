"""Every word readers and authors see stands in every language."""

import string
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

import practice_bank.i18n
from practice_bank.diagnostics import Code, registry
from practice_bank.i18n import LANGUAGES, find_lookalikes
from practice_bank.i18n.messages import Forms, catalogue

AREAS = sorted((Path(practice_bank.i18n.__file__).parent / "messages").glob("*.yml"))
PLURALS = {"kk": {"one", "other"}, "ru": {"one", "few", "many", "other"}, "en": {"one", "other"}}


def placeholders(text: str) -> set[str]:
    return {name.split("[")[0].split(".")[0] for _, name, _, _ in string.Formatter().parse(text) if name}


def forms_of(forms: Forms) -> list[str]:
    return [forms] if isinstance(forms, str) else list(forms.values())


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.stem)
def test_no_message_hides_another(area: Path) -> None:
    keys = [key.value for key, _ in yaml.compose(area.read_text("utf-8")).value]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_message_is_complete(key: str) -> None:
    forms = catalogue()[key]
    assert set(forms) == set(LANGUAGES)
    for language, form in forms.items():
        assert all(forms_of(form))
        if not isinstance(form, str):
            assert "other" in form
            assert set(form) <= PLURALS[language]
    used = [{name for text in forms_of(form) for name in placeholders(text)} for form in forms.values()]
    assert all(names == used[0] for names in used), "placeholders differ between languages"


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_kazakh_and_russian_messages_are_cyrillic(key: str) -> None:
    for language in ("kk", "ru"):
        for text in forms_of(catalogue()[key][language]):
            assert find_lookalikes(text) == []


@pytest.mark.parametrize("code", registry().values(), ids=lambda code: code.id)
def test_code_is_complete(code: Code) -> None:
    for texts in (code.titles, code.messages, code.hints, code.pages):
        assert set(texts) == set(LANGUAGES)
        assert all(texts.values())
        for language in ("kk", "ru"):
            assert find_lookalikes(texts[language]) == []
    assert code.severity in ("error", "warning", "info")


@pytest.mark.parametrize("code", registry().values(), ids=lambda code: code.id)
def test_code_says_the_same_in_all_languages(code: Code) -> None:
    for texts in (code.messages, code.hints):
        assert placeholders_agree(texts)


def placeholders_agree(texts: Mapping[str, str]) -> bool:
    used = [placeholders(text) for text in texts.values()]
    return all(names == used[0] for names in used)


def test_code_names_are_unique() -> None:
    names = [code.name for code in registry().values()]
    assert len(names) == len(set(names))
