"""Which language mkdocs-static-i18n is building: it re-enters the build once a language."""

from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig


@dataclass(frozen=True)
class LanguagePass:
    """One run of MkDocs' build, in one language."""

    language: str
    is_default: bool
    """Whether this language's pages stand at the root of the site."""
    is_nested: bool
    """Whether the run was started from within the first one."""

    @property
    def prefix(self) -> str:
        """What the addresses of this language start with."""
        return "" if self.is_default else f"{self.language}/"


def current_pass(config: MkDocsConfig, default: str) -> LanguagePass:
    """Read the pass from mkdocs-static-i18n; without it there is one, in the bank's first language."""
    i18n = config.plugins.get("i18n")
    if i18n is None:
        return LanguagePass(default, is_default=True, is_nested=False)
    language = i18n.current_language or i18n.default_language
    return LanguagePass(language, language == i18n.default_language, is_nested=i18n.building)


def site_languages(config: MkDocsConfig) -> dict[str, str]:
    """Names of the languages the site is built in, by code, the default first; empty without mkdocs-static-i18n."""
    i18n = config.plugins.get("i18n")
    if i18n is None:
        return {}
    built = [language for language in i18n.config.languages if language.build]
    return {language.locale: language.name for language in sorted(built, key=lambda item: not item.default)}
