"""What is printed once is printed again when it says something else."""

from dataclasses import replace

from jinja2 import Environment

from practice_bank.rendering.site_frame import SiteFrame
from practice_bank.rendering.views import Card, Link
from practice_bank.rendering.views.stamp import Stamp

TEMPLATE = """\
{% macro card(item, tag) %}{% autoescape true %}<{{ tag }}>{{ item.title.text }} {{ count() }}</{{ tag }}>\
{% endautoescape %}{% endmacro %}"""
CARD = Card("a", "a/", "", Link("A & B"), Link(""), (), (), "", (), "", Stamp("", "", "", ""))


def test_a_card_is_printed_once_until_it_changes() -> None:
    printed: list[int] = []
    environment = Environment()
    environment.globals["count"] = lambda: printed.append(1) or len(printed)
    macro, frame = environment.from_string(TEMPLATE).module.card, SiteFrame("ru", ("kk", "ru"))  # type: ignore[attr-defined]
    assert frame.once(macro, CARD, "p") == frame.once(macro, replace(CARD), "p") == "<p>A &amp; B 1</p>"
    assert frame.once(macro, CARD, "h2") == "<h2>A &amp; B 2</h2>"
    assert frame.once(macro, replace(CARD, title=Link("C")), "p") == "<p>C 3</p>"
    assert frame.once(macro, replace(CARD, href="../a/"), "p") == "<p>A &amp; B 4</p>"
