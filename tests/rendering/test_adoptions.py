"""Others' reports of using a work, as its page shows them."""

from pathlib import Path

from drawn_practice import arrange_practice, practice_view

from practice_bank.i18n import guess_language

NAMED = """\
name: {kk: Айжан Төлебай, ru: Айжан Толебай}
organisation: school-b
date: 2026-04-12
grades: [2, 3]
result: partly
adaptation: Оқушылар аз болған соң, үштік құрдық.
comment: Получилось не сразу, но дети просят ещё.
consent: true
"""
SILENT = "name: {kk: Кім, ru: Кто}\ndate: 2026-05-12\nresult: failed\ncomment: Не публикуйте.\nconsent: false\n"
HIDDEN_PERSON = "person: dina\ndate: 2026-03-12\nresult: worked\nconsent: true\n"


def reported(root: Path, language: str = "ru"):
    reports = {
        "adoptions/2026-04-12-school-b.yml": NAMED,
        "adoptions/2026-05-12-school-c.yml": SILENT,
        "adoptions/2026-03-12-dina.yml": HIDDEN_PERSON,
    }
    view = practice_view(arrange_practice(root, **reports), language)
    assert view.adoptions
    return view, view.adoptions


def test_all_are_counted_and_the_newest_stands_first(tmp_path: Path) -> None:
    view, panel = reported(tmp_path)
    assert panel.count == "Работу применили 3 коллеги"
    assert panel.results == ("получилось – 1", "частично – 1", "не получилось – 1")
    assert [line.who.text for line in panel.lines] == ["Айжан Толебай", view.adoptions.lines[1].who.text]
    assert view.card.adoptions
    assert (view.card.adoptions.text, view.card.adoptions.href) == (", ".join(panel.results), "#pb-adoptions")


def test_who_did_not_agree_is_only_counted(tmp_path: Path) -> None:
    _, panel = reported(tmp_path)
    assert panel.hidden.startswith("Ещё 1 коллега")
    assert all(line.comment is None or "Не публикуйте" not in line.comment.text for line in panel.lines)


def test_words_are_marked_with_their_language(tmp_path: Path) -> None:
    line = reported(tmp_path)[1].lines[0]
    assert line.adaptation
    assert line.comment
    assert (line.adaptation.lang, line.comment.lang) == ("kk", "")
    line = reported(tmp_path / "kk", "kk")[1].lines[0]
    assert line.adaptation
    assert line.comment
    assert (line.adaptation.lang, line.comment.lang) == ("", "ru")


def test_a_person_who_asks_not_to_be_shown_has_no_name(tmp_path: Path) -> None:
    catalogue = arrange_practice(tmp_path, **{"adoptions/2026-03-12-dina.yml": HIDDEN_PERSON})
    (line,) = practice_view(catalogue).adoptions.lines
    assert line.who.href == "../../people/dina/"
    dina = catalogue.bank.people["dina"]
    catalogue.bank.people["dina"] = dina.model_copy(update={"public": False})  # type: ignore[index]
    (line,) = practice_view(catalogue).adoptions.lines
    assert (line.who.text, line.who.href) == ("Педагог", "")


def test_a_work_nobody_used_asks_for_the_first_report(tmp_path: Path) -> None:
    view = practice_view(arrange_practice(tmp_path))
    assert (view.adoptions, view.card.adoptions) == (None, None)
    assert view.adoption_form.folder == "practices/2026/reading-pairs/adoptions/"
    assert [name.note for name in view.adoption_form.fields.names] == ["ru", "kk"]


def test_a_language_is_guessed_only_where_letters_tell() -> None:
    assert guess_language("Бәрі жақсы өтті") == "kk"
    assert guess_language("Получилось хорошо, будем повторять") == "ru"
    assert guess_language("Жарайды") == ""
    assert guess_language("It worked well with the whole class") == ""
