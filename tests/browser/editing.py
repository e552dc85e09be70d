"""Somebody who writes in the editor: what they see and fill in, on a screen of any width."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

WIDE = 1024
"""Pixels from which both languages stand side by side."""
TRIES = 60


@dataclass
class Writer:
    """Writes on a page of the editor."""

    page: Page
    is_wide: bool
    words: dict[str, str]
    """Of the interface: `token`, `save`."""

    def sign_in(self, token: str = "token") -> None:
        """Sign in with a token, and wait for the bank's texts."""
        self.page.get_by_role("button", name=self.words["token"]).click()
        self.page.get_by_role("textbox").fill(token)
        self.page.get_by_role("textbox").press("Enter")
        self.page.wait_for_url("**/#/collections**")

    def begin(self, collection: str) -> None:
        """Open a new text."""
        self.page.goto(f"{self.page.url.split('#')[0]}#/collections/{collection}/new")
        self.page.locator(".pane [data-key-path]").first.wait_for()

    def open_language(self, language: str) -> None:
        """Bring the text in a language before one, first of all adding it where there is none."""
        pane = self.page.locator(f'.pane[data-locale="{language}"]')
        if not self.is_wide:
            self.page.get_by_role("combobox", name=self.words["switch"]).click()
            self.page.get_by_role("option", name=self.words[language]).click()
        pane.wait_for()
        adding = pane.get_by_role("button", name=self.words["enable"])
        if adding.count():
            adding.click()
        pane.locator("[data-key-path]").first.wait_for()

    def field(self, key: str, language: str) -> Locator:
        """Find a field, scrolling to it: the editor draws only what is in sight."""
        pane = self.page.locator(f'.pane[data-locale="{language}"]')
        field = pane.locator(f'[data-key-path="{key}"]')
        for _ in range(TRIES):
            if field.count():
                break
            pane.locator("[data-key-path]").last.scroll_into_view_if_needed()
            self.page.wait_for_timeout(50)
        field.scroll_into_view_if_needed()
        return field

    def fill(self, key: str, text: str, language: str) -> None:
        """Write into a field of one value."""
        self.field(key, language).locator("input, textarea").first.fill(text)

    def choose(self, key: str, name: str, language: str) -> None:
        """Choose one of many, by what it is called, or one of a few."""
        field = self.field(key, language)
        listed = field.get_by_role("combobox")
        if listed.count():
            listed.first.click()
            self.page.get_by_role("option", name=name, exact=True).click()
        else:
            # The editor hears a choice of a few a tenth of a second after drawing it, when it gives it a tab stop.
            field.locator("[role=radio][tabindex]").first.wait_for()
            field.get_by_text(name, exact=True).click()

    def switch_on(self, key: str, language: str) -> None:
        """Switch on what is yes or no."""
        switch = self.field(key, language).get_by_role("switch")
        switch.click()
        expect(switch).to_be_checked()

    def add(self, key: str, language: str) -> None:
        """Add a line to a list."""
        self.field(key, language).get_by_role("button").last.click()

    def name(self, id: str) -> None:
        """Give the text its name in the address."""
        if not self.is_wide:
            self.page.locator(".content-editor").get_by_role("button", name=self.words["menu"]).click()
            self.page.get_by_role("menuitem", name=self.words["slug"]).click()
        self.page.get_by_role("textbox", name=self.words["slug"]).fill(id)
        if not self.is_wide:
            self.page.keyboard.press("Escape")

    def save(self) -> None:
        """Save, and wait until the editor is through."""
        self.page.get_by_role("button", name=self.words["save"], exact=True).click()
        expect(self.page.locator(".content-editor")).to_be_hidden()
