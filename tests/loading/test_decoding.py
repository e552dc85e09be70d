"""The bytes of a file become text, or a finding that says what they are."""

from pathlib import Path

import pytest

from practice_bank.loading.decoding import SIZE_LIMIT, decode, load_text

TEXT = "---\ntitle: Абай сөзінің картасы\n---\n\nОқушылар карта жасайды, содан кейін пікірін дәлелмен қорғайды.\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1251", "Windows-1251"), ("koi8-r", "KOI8-R"), ("cp866", "DOS (CP866)"), ("utf-32", "UTF-32")],
)
def test_other_encodings_are_named(encoding: str, name: str) -> None:
    russian = "---\ntitle: Карта слова у Абая: читаем через понятия, строим и защищаем\n---\n"
    text, findings = decode(russian.encode(encoding), "a.md")
    assert text is None
    assert [(f.code, f.arguments["format"]) for f in findings] == [("PB113", name)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named_with_and_without_its_mark(encoding: str) -> None:
    for sample in (TEXT, "title: plan\n", "Тақырып"):
        text, findings = decode(sample.encode(encoding), "a.md")
        assert text is None
        assert [(f.code, f.arguments["format"]) for f in findings] == [("PB113", "UTF-16")]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"PK\x03\x04\xff\xfe", "Word"), (b"%PDF-1.7\xe2\xe3", "PDF"), (b"\xff\xd8\xff\xe0", "картинка")],
)
def test_files_of_other_kinds_are_named(content: bytes, words: str) -> None:
    _, findings = decode(content, "a.md")
    assert words in findings[0].message("ru")


def test_damage_is_shown_at_its_place() -> None:
    content = TEXT.encode()
    damaged = content.replace("картасы".encode(), b"\xd0\xd0" + "артасы".encode())
    _, findings = decode(damaged, "a.md")
    assert [(f.code, f.place.line, f.place.column) for f in findings] == [("PB113", 2, 21)]
    assert findings[0].message("ru") == "Это не текст в UTF-8, похоже на другое: повреждённый UTF-8."


def test_mark_and_line_ends_are_taken_away_and_told() -> None:
    text, findings = decode(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(), "a.md")
    assert text == TEXT
    assert [(f.code, f.severity) for f in findings] == [("PB111", "warning"), ("PB112", "info")]


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x0b", "\x7f", "\ufffe"])
def test_control_characters_are_found(sign: str) -> None:
    text, findings = decode(f"бір\nек{sign}і\n".encode(), "a.md")
    assert text is None
    assert [(f.code, f.place.line, f.place.column) for f in findings] == [("PB114", 2, 3)]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * (SIZE_LIMIT + 1))
    text, findings = load_text(tmp_path / "a.md", "a.md")
    assert (text, [f.code for f in findings]) == (None, ["PB115"])


def test_what_the_system_does_not_give_is_a_finding(tmp_path: Path) -> None:
    for missing in (tmp_path / "nothing.md", tmp_path):
        text, findings = load_text(missing, "a.md")
        assert (text, [f.code for f in findings]) == (None, ["PB116"])
        assert findings[0].message("kk")


def test_a_refusal_of_the_system_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may read everything, so the refusal is acted out.
    def refuse(_: Path) -> bytes:
        raise PermissionError

    (tmp_path / "a.md").write_text("a")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    _, findings = load_text(tmp_path / "a.md", "a.md")
    assert findings[0].message("ru") == "Не удалось прочитать: нет права на чтение."
