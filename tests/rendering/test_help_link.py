"""Help in the bar at the top leads to the guides of a site, where it has any."""

from practice_bank.rendering.site_frame import SiteFrame

LANGUAGES = ("kk", "ru")


def test_each_language_has_its_guides() -> None:
    assert [SiteFrame(language, LANGUAGES, has_guides=True).help for language in LANGUAGES] == ["guides/", "ru/guides/"]


def test_a_site_without_guides_offers_none() -> None:
    assert SiteFrame("ru", LANGUAGES).help == ""
