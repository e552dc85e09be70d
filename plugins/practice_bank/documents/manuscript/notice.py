"""What the reader of a manuscript is told: what was left out, mended, or could not be placed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...i18n import Messages


@dataclass(frozen=True)
class Notice:
    """One thing to tell, with its place in the document."""

    key: str
    """What it is: its words are `manuscript.note_<key>`."""
    number: int = 0
    """Of the paragraph, from 1; 0 where it is about the whole document."""
    words: Mapping[str, str] = field(default_factory=dict)
    """What fills the placeholders, as the document has it."""

    def say(self, messages: Messages) -> str:
        """Say it in a language, with its place."""
        text = messages.say(f"manuscript.note_{self.key}", **self.words)
        return messages.say("manuscript.at", number=self.number, text=text) if self.number else text
