"""An assessment sheet as an expert gave it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic


@dataclass(frozen=True)
class FilledSheet:
    """What stands in a filled sheet, as text that the file of an assessment could hold."""

    record: str = ""
    round: str = ""
    expert: str = ""
    rubric: str = ""
    """Id and version, `case@1`."""
    content: str = ""
    """Digest of the text that was judged."""
    date: str | None = None
    """`2026-02-04`; None where none was written."""
    scores: Mapping[str, str | None] = field(default_factory=dict)
    """Mark by criterion, `2.5`; None where the expert declined. A mark that cannot stand is here as it was typed."""
    comments: Mapping[str, str] = field(default_factory=dict)
    """By criterion; none that is empty."""
    verdict: str | None = None
    """`recommend`, `revise` or `reject`."""
    summary: str | None = None
    conflict: Mapping[str, str | None] = field(default_factory=dict)
    """`type`, a term of the vocabulary `conflict-types`, and `note`."""
    problems: tuple[Diagnostic, ...] = ()
    """What is wrong with it; where an error is among them, it is to be corrected and given back again."""

    @property
    def data(self) -> dict[str, object]:
        """The same as the data of a sheet in YAML: what was left empty is not there, a declined mark is null."""
        said = {key: text for key, text in self.conflict.items() if text is not None}
        given = {key: text for key in ("date", "verdict", "summary") if (text := getattr(self, key)) is not None}
        named = {key: getattr(self, key) for key in ("record", "expert", "round", "rubric", "content")}
        return {**named, **given, "scores": dict(self.scores), "comments": dict(self.comments), "conflict": said}
