"""Acts in order, seen from both sides, and what cites them."""

from pathlib import Path

import pytest

from acts_drawn import FILES, SITE_PAGES, act_file, draw_act
from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import Catalogue, Citing, find_cited, find_history, order_acts
from practice_bank.pipeline import Settings, arrange

WORK = "practices/2026/city-village/index.ru.md"


def arrange_acts(root: Path, files: dict[str, str] | None = None, *, preview: bool = False) -> Catalogue:
    lay_site(root, files={**FILES, **SITE_PAGES, **(files or {})})
    checked = check_site(root, preview=preview)
    assert [found.code for found in checked.diagnostics if found.code.startswith(("PB2", "PB3"))] == []
    return arrange(checked, Settings(root, TODAY, preview))


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return arrange_acts(tmp_path_factory.mktemp("acts"))


def test_latest_comes_first_and_undated_last(tmp_path: Path) -> None:
    undated = draw_act("–", "2020-01-01").replace("date: 2020-01-01\n", "")
    acts = arrange_acts(tmp_path, {act_file("regulation"): undated}).bank.acts
    assert [act.id for act in order_acts(acts.values())] == ["253", "488", "583", "946", "regulation"]
    assert not acts["regulation"].front.has_number


def test_relations_are_seen_from_both_sides(catalogue: Catalogue) -> None:
    old, first, change, now = (catalogue.act_relations[act] for act in ("946", "583", "488", "253"))
    assert (old.replaced_by, old.replaces, old.amended_by) == (("583",), (), ())
    assert (first.replaces, first.amended_by) == (("946",), ("488",))
    assert (change.amends, change.amended_by) == (("583",), ())
    assert list(now.all) == []


def test_history_holds_the_nearest(catalogue: Catalogue) -> None:
    relations = catalogue.act_relations
    assert find_history("488", relations) == {"488", "583", "946"}
    assert find_history("488", relations, most=2) == {"488", "583"}
    assert find_history("253", relations) == {"253"}


def test_history_of_an_act_that_changes_hundreds_stays_short(tmp_path: Path) -> None:
    many = {act_file(f"{n}"): draw_act(f"{n}", "2001-01-01") for n in range(1000, 1200)}
    named = ", ".join(f'"{n}"' for n in range(1000, 1200))
    relations = arrange_acts(
        tmp_path, {**many, act_file("2000"): draw_act("2000", "2010-01-01", f"amends: [{named}]\n")}
    ).act_relations
    assert len(relations["2000"].amends) == 200
    assert len(find_history("1100", relations)) == 9


def test_citations_are_gathered_from_all_that_is_shown(catalogue: Catalogue) -> None:
    assert catalogue.citations["253"] == {
        "": (Citing("question", "where"), Citing("page", "about")),
        "13": (Citing("question", "where"),),
        "13.6": (Citing("question", "where"), Citing("page", "about")),
    }
    assert catalogue.citations["583"] == {"": (Citing("act", "253"), Citing("act", "488"), Citing("page", "normative"))}
    assert "946" not in catalogue.citations


def test_a_work_cites_only_where_it_is_shown(tmp_path: Path) -> None:
    lay_site(tmp_path, files=FILES)
    text = (tmp_path / WORK).read_text("utf-8")
    profi = tmp_path / "practices/projects/profi-kz/index.ru.md"
    (tmp_path / WORK).write_text(f"{text}\nПо [приказу](act:583).\n", "utf-8")
    profi.write_text(f"{profi.read_text('utf-8')}\nПо [приказу](act:946).\n", "utf-8")
    public = arrange(check_site(tmp_path), Settings(tmp_path, TODAY))
    assert ("city-village" in public.entries, "profi-kz" in public.entries) == (True, False)
    assert Citing("record", "city-village") in public.citations["583"][""]
    assert "946" not in public.citations
    preview = arrange(check_site(tmp_path, preview=True), Settings(tmp_path, TODAY, preview=True))
    assert preview.citations["946"] == {"": (Citing("record", "profi-kz"),)}


def test_a_paragraph_that_is_not_there_counts_for_the_act(tmp_path: Path) -> None:
    lay_site(tmp_path, files={**FILES, "docs/about.ru.md": "# О нас\n\n[Пункт](act:253#99.9)\n"})
    checked = check_site(tmp_path)
    assert [found.code for found in checked.diagnostics if found.place.path == "docs/about.ru.md"] == ["PB330"]
    cited = arrange(checked, Settings(tmp_path, TODAY)).citations["253"]
    assert Citing("page", "about") in cited[""]
    assert "99.9" not in cited


def test_a_question_cites_first_what_its_front_matter_names(catalogue: Catalogue) -> None:
    cited = list(find_cited(catalogue.questions["where"]))
    assert cited == [("253", "13.6"), ("488", ""), ("253", "13"), ("253", "")]


def test_questions_without_an_answer_are_for_who_works_on_them(catalogue: Catalogue, tmp_path: Path) -> None:
    assert list(catalogue.questions) == ["who", "where", "why"]
    assert set(arrange_acts(tmp_path, preview=True).questions) == {"who", "where", "why", "waiting"}
