"""Related works say why they stand there."""

from dataclasses import replace

from practice_bank.catalogue import Catalogue, Entry
from practice_bank.rendering.views import Reader
from practice_bank.rendering.views.related import build_related, find_common


def test_what_two_works_share_is_named(preview: Catalogue) -> None:
    reader = Reader(preview, "ru", "bank/city-village/")
    city, algebra = (preview.entries[name].record for name in ("city-village", "algebra-stations"))
    assert [link.text for link in find_common(city, algebra, reader)] == ["8 класс", "тот же автор"]


def test_the_authors_advice_is_said(preview: Catalogue) -> None:
    city = preview.entries["city-village"]
    front = city.record.front.model_copy(update={"related": ["profi-kz"]})
    entry = Entry(replace(city.record, front=front), city.standing)
    catalogue = replace(preview, related={"city-village": ("profi-kz", "gone", "algebra-stations")})
    profi, algebra = build_related(entry, Reader(catalogue, "kk", "bank/city-village/"))
    assert (profi.is_advised, algebra.is_advised) == (True, False)
    assert (profi.title.href, profi.title.lang) == ("../profi-kz/", "ru")
    assert algebra.common
