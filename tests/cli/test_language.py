"""The command speaks the caller's language, also when it does not understand the call."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from laying import replace_words
from practice_bank.cli.language import choose_language, language_of_call, locale_language

Call = Callable[..., Result]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "kk_KZ"}, "kk"),
        ({"LANG": "ru_RU.UTF-8", "LC_MESSAGES": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, None),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": ""}, "ru"),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "POSIX"}, None),
        ({"LANG": "de_DE.UTF-8"}, None),
        ({}, None),
    ],
)
def test_locale(environment: dict[str, str], language: str | None) -> None:
    assert locale_language(environment) == language


def test_option_then_locale_then_bank(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_words(bank / "practices/_bank/bank.yml", {"languages: [kk, ru]": "languages: [ru, kk]"})
    assert choose_language(None, bank) == "ru"
    assert choose_language(None, None) == "kk"
    monkeypatch.setenv("LANG", "kk_KZ.UTF-8")
    assert choose_language(None, bank) == "kk"
    assert choose_language("en", bank) == "en"


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["check", "--lang", "ru"], "ru"),
        (["--lang=en"], "en"),
        (["--lang", "de"], "kk"),
        (["--lang"], "kk"),
        ([], "kk"),
    ],
)
def test_language_of_a_call_that_is_not_understood(
    arguments: list[str], language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert language_of_call(arguments) == language


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chek"], "Действия chek нет. Возможно, вы имели в виду «check»?"),
        (["check", "--formt", "json"], "Параметра --formt нет. Возможно, вы имели в виду «--format»?"),
        (["check", "--format", "xml"], "Значение --format не подходит. Возможные значения: text, json,"),
        (["check", "--today", "завтра"], "завтра – не дата."),
        (["check", "--today", "2026-02-30"], "2026-02-30 – не дата."),
        (["check", "--root", "/nowhere"], "Папки /nowhere нет."),
        (["check", "--root"], "У параметра --root нет значения"),
        (["check", "nothing.md"], "nothing.md"),
        (["explain", "PB001"], "Кода PB001 нет."),
        (["explain", "PB101", "x"], "лишнее слово"),
        (["status", "city-vilage"], "Работы city-vilage нет. Возможно, вы имели в виду «city-village»?"),
        (["digest", "expert-dey"], "Возможно, вы имели в виду «expert-day»?"),
        (["new", "cas", "x"], "Вида cas нет. Возможно, вы имели в виду «case»?"),
        (["new", "case"], "Не указано: ID."),
        (["new", "case", "Қала"], "Қала не может быть адресом"),
        (["new", "case", "profi-kz"], "Имя profi-kz занято: practices/projects/profi-kz."),
        (["new", "case", "x", "--author", "aygul"], "Возможно, вы имели в виду «aigul»?"),
        (["new", "case", "x", "--lang", "en"], "The bank has no language en."),
    ],
)
def test_wrong_calls_exit_with_2_in_the_language(call: Call, arguments: list[str], told: str) -> None:
    result = call(*arguments, *([] if "--lang" in arguments or arguments[-1] == "--root" else ["--lang", "ru"]))
    if arguments[-1] == "--root":
        result = call(arguments[0], "--lang=ru", "--root")
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


@pytest.mark.parametrize("verb", [[], ["check"], ["digest"], ["explain"], ["export"], ["new"], ["status"]])
def test_help_has_no_word_of_clicks_own(call: Call, verb: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    result = call(*verb, "--help")
    assert result.exit_code == 0
    assert "Использование: practice-bank" in result.stdout
    for word in ("Usage:", "Options:", "Commands:", "Show", "exit"):
        assert word not in result.stdout


def test_no_site(tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for verb in ("check", "status", "digest", "export"):
        assert call(verb).exit_code == 2
        assert call(verb, "--root", tmp_path).exit_code == 2


def test_our_own_mistake_is_told_without_a_traceback(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError("x")

    monkeypatch.setattr("practice_bank.cli.check.find_findings", stumble)
    result = call("check", "--lang", "ru")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Ошибка самой программы: ZeroDivisionError: x.")
    monkeypatch.setenv("PRACTICE_BANK_TRACEBACK", "1")
    assert isinstance(call("check").exception, ZeroDivisionError)


def test_a_bad_clock(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    for value in ("yesterday", "1e99", "9" * 40):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
        result = call("check", "--lang", "ru")
        assert (result.exit_code, result.stderr) == (2, "В переменной SOURCE_DATE_EPOCH должно быть число секунд.\n")


def test_the_given_clock(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")  # 2030-03-17: the approval of 2026 has expired
    assert "Утверждено" not in call("status", "city-village", "--lang", "ru").stdout
    assert "Утверждено" in call("status", "city-village", "--lang", "ru", "--today", "2026-11-21").stdout
