"""What a build says of itself at its end."""

from dataclasses import dataclass

from ..i18n import format_number, messages


@dataclass(frozen=True)
class BuildSummary:
    """One build, in figures."""

    pages: int
    """Of the finished site."""
    seconds: float
    kept: int
    """Files that were made with the bytes they had, and left alone."""
    written: int
    """Files whose bytes changed."""

    def text(self, language: str) -> str:
        """Say it in a line."""
        return messages(language).count(
            "site.built",
            self.pages,
            seconds=format_number(round(self.seconds, 1), language),
            kept=self.kept,
            written=self.written,
        )
