"""Every kind of page, in both languages: no console errors, no outside requests, nothing axe finds."""

from datetime import date

import pytest
from playwright.sync_api import Browser

from practice_bank.pipeline import Settings, arrange, check_bank
from visiting import PREFIXES, ROOT, check_page, open_page

PUBLISHED = {
    "home": "",
    "catalogue": "bank/",
    "approved": "bank/profi-kz/",
    "changed": "bank/city-village-partnership/",
    "expired": "bank/polylingual-school/",
    "listing": "bank/subjects/mathematics/",
    "paths": "paths/",
    "path": "paths/first-submission/",
    "structure": "structure/",
    "body": "structure/expert-council/",
    "questionnaires": "questionnaires/",
    "survey": "questionnaires/methodical-work/",
    "self-assessment": "questionnaires/teacher-self-assessment/",
    "results": "questionnaires/methodical-work/results/",
    "people": "people/",
    "person": "people/aigul-serik/",
    "organisations": "organisations/",
    "organisation": "organisations/rudny-cabinet/",
    "criteria": "criteria/",
    "monitoring": "monitoring/",
    "verify": "verify/",
    "documents": "documents/",
    "errors": "errors/",
    "parity": "monitoring/parity/",
    "article": "guides/contributor/",
    "help": "guides/",
    "English guide": "guides/engineer-en/",
    "guide": "guides/methodist/",
}
PREVIEWED = {
    "catalogue": "bank/",
    "fallback": "bank/robotics-corner/",
    "changed": "bank/city-village-partnership/",
    "in review": "bank/native-land/",
    "submitted": "bank/pulse-diary/",
    "retired": "bank/pocket-dictionary/",
    "monitoring": "monitoring/",
    "parity": "monitoring/parity/",
}


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("kind", PUBLISHED)
def test_published_page(browser: Browser, demo_url: str, kind: str, language: str) -> None:
    check_page(browser, demo_url + PREFIXES[language] + PUBLISHED[kind], language)


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("kind", PREVIEWED)
def test_preview_page(browser: Browser, preview_url: str, kind: str, language: str) -> None:
    check_page(browser, preview_url + PREFIXES[language] + PREVIEWED[kind], language)


@pytest.mark.parametrize("kind", PUBLISHED)
def test_language_switch_stays_on_the_page(browser: Browser, demo_url: str, kind: str) -> None:
    page, _ = open_page(browser, demo_url + PUBLISHED[kind], "light", 1280)
    link = page.locator(".md-select__link[hreflang=ru]")
    assert link.evaluate("link => link.href") == f"{demo_url}ru/{PUBLISHED[kind]}"
    page.context.close()


def test_fallback_page_tells_its_language(browser: Browser, preview_url: str) -> None:
    page, _ = open_page(browser, preview_url + "ru/bank/robotics-corner/", "light", 1280)
    assert page.locator("article [lang=kk]").count() > 0
    assert page.locator("link[rel=canonical]").get_attribute("href").endswith("/bank/robotics-corner/")  # type: ignore[union-attr]
    assert "/ru/" not in page.locator("link[rel=canonical]").get_attribute("href")  # type: ignore[operator]
    page.context.close()


def find_certificates() -> dict[str, str]:
    """Paths of certificates by what has become of them, one of each."""
    settings = Settings(ROOT, date(2026, 11, 21))
    found = arrange(check_bank(settings), settings).verifications
    return {one.inclusion.state.value: f"verify/{code}/" for code, one in found.items()}


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize(("state", "path"), find_certificates().items())
def test_certificate_page(browser: Browser, demo_url: str, path: str, state: str, language: str) -> None:
    check_page(browser, demo_url + PREFIXES[language] + path, language)


def test_a_typed_code_leads_to_its_certificate(browser: Browser, demo_url: str) -> None:
    path = find_certificates()["valid"]
    code = path.split("/")[1]
    page, faults = open_page(browser, demo_url + "ru/verify/", "light", 390)
    field, answer = page.get_by_label("Код сертификата"), page.get_by_role("status")
    field.fill("1234")
    field.press("Enter")
    assert "24 знака" in answer.inner_text()
    field.fill(code.upper().replace("-", " "))
    page.get_by_role("button", name="Проверить").click()
    page.wait_for_url(f"{demo_url}ru/{path}")
    assert code in page.inner_text("body")
    assert faults == []
    page.context.close()


def test_an_unknown_code_is_told(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url + "verify/", "light", 390)
    page.get_by_label("Сертификат коды").fill("0" * 24)
    page.keyboard.press("Enter")
    page.get_by_text("Мұндай код жоқ").wait_for()
    page.context.close()


def test_fonts_are_our_own(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url, "light", 1280)
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(font => font.status == 'loaded').map(font => font.family)")
    assert any("Noto Sans" in family for family in loaded)
    page.context.close()
