"""What is printed once is printed again when it says something else."""

from dataclasses import replace

from jinja2 import Environment
from jinja2.runtime import Macro

from practice_bank.records.spool import SHORT
from practice_bank.rendering.site_frame import SiteFrame
from practice_bank.rendering.views import Card, Link
from practice_bank.rendering.views.stamp import Stamp

TEMPLATE = """\
{% macro card(item, tag) %}{% autoescape true %}<{{ tag }}>{{ item.title.text }} {{ count() }}</{{ tag }}>\
{% endautoescape %}{% endmacro %}"""
CARD = Card("a", "", Link("A & B", "a/"), Link(""), (), (), "", (), "", Stamp("", "", "", ""))


def test_a_card_is_printed_once_for_each_heading() -> None:
    macro, frame = drawn()
    assert frame.once(macro, CARD, "p") == frame.once(macro, CARD, "p") == "<p>A &amp; B 1</p>"
    assert frame.once(macro, CARD, "h2") == "<h2>A &amp; B 2</h2>"


def test_a_card_that_says_something_else_is_printed_again() -> None:
    macro, frame = drawn()
    # Each card goes away before the next one comes, perhaps to the same place of memory.
    printed = [frame.once(macro, replace(CARD, title=Link(f"C{number}")), "p") for number in range(100)]
    assert printed == [f"<p>C{number} {number + 1}</p>" for number in range(100)]


def test_cards_of_a_list_are_printed_once_each_in_their_order() -> None:
    macro, frame = drawn()
    other = replace(CARD, title=Link("C"))
    assert frame.once_each(macro, [other, CARD, other], "p") == "<p>C 1</p><p>A &amp; B 2</p><p>C 1</p>"


def test_a_long_print_is_kept_whole() -> None:
    macro, frame = drawn()
    long = [replace(CARD, title=Link(letter * 2 * SHORT)) for letter in "әі"]
    printed = [frame.once_each(macro, long, "p") for _ in range(2)]
    assert printed == [f"<p>{long[0].title.text} 1</p><p>{long[1].title.text} 2</p>"] * 2


def test_nothing_of_another_catalogue_is_kept() -> None:
    macro, frame = drawn()
    assert frame.once(macro, CARD, "p") == "<p>A &amp; B 1</p>"
    frame.forget()
    assert len(frame.printed) == 0
    assert frame.once(macro, CARD, "p") == "<p>A &amp; B 2</p>"


def drawn() -> tuple[Macro, SiteFrame]:
    printed: list[int] = []
    environment = Environment()
    environment.globals["count"] = lambda: printed.append(1) or len(printed)
    module = environment.from_string(TEMPLATE).module
    return module.card, SiteFrame("ru", ("kk", "ru"))  # type: ignore[attr-defined]
