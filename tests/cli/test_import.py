"""`practice-bank import`: a record from a Word file, or a plain word why not."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from manuscripts_drawn import pictures, run_in, word
from practice_bank.cli import papers
from practice_bank.documents.manuscript import write_template
from practice_bank.i18n import make_id
from practice_bank.loading import load_bank
from practice_bank.validation import parse_bank
from practice_bank.validation.forms import build_forms
from template_filling import fill_template
from test_manuscript_templates import CASE
from word_files import docx, par

Call = Callable[..., Result]
TODAY = ("--today", "2026-11-21")
FOLDER = "practices/2026/stantsii-na-uroke-algebry"


def save(folder: Path, document: bytes, name: str = "work.docx") -> Path:
    target = folder / name
    target.write_bytes(document)
    return target


def all_files(bank: Path) -> list[str]:
    found = (path.relative_to(bank).as_posix() for path in bank.rglob("*") if path.is_file())
    return sorted(path for path in found if not path.startswith(".cache/"))


def test_makes_a_record_and_says_what_is_left_to_do(call: Call, bank: Path, tmp_path: Path) -> None:
    before = all_files(bank)
    result = call("import", save(tmp_path, word().document), *TODAY)
    assert (result.exit_code, result.stdout) == (0, f"{FOLDER}/index.ru.md\n")
    assert sorted(set(all_files(bank)) - set(before)) == [f"{FOLDER}/index.ru.md"]
    text = (bank / FOLDER / "index.ru.md").read_text("utf-8")
    assert text.startswith(
        "---\n# yaml-language-server: $schema=../../../.cache/practice-bank/schemas/record-practice.json\n"
    )
    assert "kind: practice\ntitle: Станции на уроке алгебры\n" in text
    assert "submitted: 2026-10-12\n" in text
    for said in ("Түрі: «Тәжірибе»", "«1. Проблема»", "Тілі: орыс тілі", "«Қысқаша мазмұны» өрісі (summary)"):
        assert said in result.stderr
    assert f"practice-bank check {FOLDER}" in result.stderr


def test_the_check_asks_for_what_the_import_could_not_know(call: Call, bank: Path, tmp_path: Path) -> None:
    made = call("import", save(tmp_path, pictures().document), "--id", "home-tests", *TODAY)
    assert [line.rpartition("/")[2] for line in made.stdout.splitlines()] == [
        "index.ru.md",
        "picture-1.png",
        "picture-2.png",
        "picture-3.jpg",
    ]
    result = call("check", "practices/2026/home-tests", "--lang", "ru", *TODAY)
    found = {line.split()[2] for line in result.stdout.splitlines() if line.startswith("practices/2026/home-tests")}
    # Neither Word's signs nor the author's are taken for HTML, attributes or macros.
    assert found == {"PB201", "PB240", "PB890"}


def test_a_filled_form_passes_the_check(call: Call, bank: Path, tmp_path: Path) -> None:
    parsed, _ = parse_bank(load_bank(bank)[0])
    form = fill_template(write_template(parsed, build_forms(parsed)["case"], "ru"), CASE, tmp_path / "form.docx")
    result = call("import", form, *TODAY)
    assert result.exit_code == 0
    path = result.stdout.rpartition("/")[0]
    checked = call("check", path, "--lang", "ru", *TODAY)
    assert [line for line in checked.stdout.splitlines() if line.startswith(path) and " ошибка " in line] == []


def test_what_the_caller_says_goes_first(call: Call, bank: Path, tmp_path: Path) -> None:
    arguments = ("--kind", "practice", "--id", "reading", "--title", "Чтение", "--author", "dina", "--lang", "ru")
    result = call("import", save(tmp_path, run_in().document), *arguments, *TODAY)
    assert result.stdout == "practices/2026/reading/index.ru.md\n"
    text = (bank / "practices/2026/reading/index.ru.md").read_text("utf-8")
    assert "title: Чтение\n" in text
    assert "- person: dina\n" in text
    assert "Взято из документа" in result.stderr


def test_a_second_one_of_the_name_gets_a_number(call: Call, bank: Path, tmp_path: Path) -> None:
    file = save(tmp_path, word().document)
    assert call("import", file, *TODAY).exit_code == 0
    assert call("import", file, *TODAY).stdout == f"{FOLDER}-2/index.ru.md\n"
    result = call("import", file, "--id", "stantsii-na-uroke-algebry", "--lang", "ru", *TODAY)
    assert result.exit_code == 2
    assert FOLDER in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--kind", "practise"), "practice"),
        (("--id", "Плохой Id"), "Плохой Id"),
        (("--author", "nobody"), "nobody"),
        (("--lang", "en"), "kk, ru"),
    ],
)
def test_a_wrong_call_writes_nothing(
    arguments: tuple[str, ...], said: str, call: Call, bank: Path, tmp_path: Path
) -> None:
    before = all_files(bank)
    result = call("import", save(tmp_path, word().document), *arguments, *TODAY)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert all_files(bank) == before


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), {"kk": "ескі Word пішімі", "ru": "старый формат Word"}),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), {"kk": "парольмен", "ru": "паролем"}),
        (b"PK\x03\x04", {"kk": "бүлінген", "ru": "повреждён"}),
        (docx("<w:p/>"), {"kk": "мәтін жоқ", "ru": "нет текста"}),
    ],
)
def test_a_bad_file_is_told_of_in_the_readers_language(
    document: bytes, said: dict[str, str], language: str, call: Call, bank: Path, tmp_path: Path
) -> None:
    before = all_files(bank)
    result = call("import", save(tmp_path, document), "--lang", language, *TODAY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said[language] in result.stderr
    assert all_files(bank) == before


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (docx(par("Просто мысли о школе без всяких разделов."), par("И ещё одна.")), "--kind"),
        (docx(par("Тема: 1 2 3"), par("Проблема"), par("12 34")), "--lang"),
        (docx(par("Проблема"), par("Дети не читают, и никто не знает почему.")), "--title"),
    ],
)
def test_what_is_unclear_is_asked_for_and_not_made_up(
    document: bytes, said: str, call: Call, bank: Path, tmp_path: Path
) -> None:
    before = all_files(bank)
    result = call("import", save(tmp_path, document), *TODAY)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert all_files(bank) == before


def test_no_such_file(call: Call) -> None:
    result = call("import", "nothing.docx", "--lang", "ru")
    assert result.exit_code == 2
    assert "Файла nothing.docx нет" in result.stderr


def test_templates_of_manuscripts(call: Call, bank: Path) -> None:
    result = call("document", "template", "manuscript", "--kind", "practice", "--in", "kk")
    assert result.stdout == "practice.kk.docx\n"
    assert (bank / "practice.kk.docx").read_bytes().startswith(b"PK")
    assert len(call("document", "template", "manuscript").stdout.splitlines()) == 2 * 4
    refused = call("document", "template", "manuscript", "--out", "a.docx", "--lang", "ru")
    assert (refused.exit_code, refused.stdout) == (2, "")


def test_without_the_extra_a_word_says_what_to_install(bank: Path, tmp_path: Path) -> None:
    """And with one reader of the two it works."""
    file = save(tmp_path, word().document)
    for missing, code in ((papers.NEEDED_TO_READ, 2), ({"pypandoc", "weasyprint"}, 0)):
        hidden = tmp_path / f"hidden-{code}"
        hidden.mkdir()
        for name in missing:
            (hidden / f"{name}.py").write_text(f"raise ModuleNotFoundError(name={name!r})", "utf-8")
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(hidden), *sys.path])}
        script = "from practice_bank.cli import main; main()"
        call = [sys.executable, "-c", script, "import", str(file), "--lang", "ru"]
        result = subprocess.run(call, cwd=bank, env=environment, capture_output=True, text=True)
        assert result.returncode == code, result.stderr
        assert ("[word]" in result.stderr) == bool(code)


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Станции на уроке алгебры!", "stantsii-na-uroke-algebry"),
        ("Әңгіме: «Ұлы дала» – 7 сынып", "angime-uly-dala-7-synyp"),
        ("Profi.kz", "profi-kz"),
        ("…", ""),
        ("очень " * 20, "ochen-ochen-ochen-ochen-ochen-ochen-ochen-ochen-ochen-ochen"),
    ],
)
def test_ids_made_of_titles(title: str, id: str) -> None:
    assert make_id(title) == id
