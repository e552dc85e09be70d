"""What the reader of a manuscript is told: what was left out, mended, or could not be placed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ...i18n import LocalizedText, Messages, localize


@dataclass(frozen=True)
class Notice:
    """One thing to tell, with its place in the document."""

    key: str
    """What it is: its words are `manuscript.note_<key>`."""
    number: int = 0
    """Of the paragraph, from 1; 0 where it is about the whole document."""
    words: Mapping[str, str | LocalizedText] = field(default_factory=dict)
    """What fills the placeholders: as the document has it, or in all languages."""

    def say(self, messages: Messages) -> str:
        """Say it in a language, with its place."""
        language = messages.language
        words = {key: text if isinstance(text, str) else localize(text, language) for key, text in self.words.items()}
        text = messages.say(f"manuscript.note_{self.key}", **words)
        return messages.say("manuscript.at", number=self.number, text=text) if self.number else text

    def quoted(self) -> Iterator[str]:
        """What it quotes from the document."""
        return (text for text in self.words.values() if isinstance(text, str))
