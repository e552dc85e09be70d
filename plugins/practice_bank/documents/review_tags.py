"""What templates can say of the experts' assessment."""

from dataclasses import dataclass

from ..rendering.views import Reader, ReviewPanel, build_review_panel
from .matter import Matter
from .work_tags import BLANK, WorkTags


@dataclass(frozen=True)
class ReviewTags(WorkTags):
    """The work, and the figures of the round that judged it."""

    intro: str
    """How many experts, which round, whether there is a quorum."""
    total: str
    """Weighted total in percent."""
    pass_mark: str
    verdict: str
    """Total against the pass mark, in words."""
    agreement: str
    """The measure the bank decides by, with its figure and what it means."""


def describe_review(matter: Matter, reader: Reader) -> dict[str, str]:
    """Describe the round, as the fields that `ReviewTags` adds; blanks where no expert judged the work."""
    panel = build_review_panel(matter.entry, reader)
    if panel is None:
        return {"intro": "", "total": BLANK, "pass_mark": BLANK, "verdict": "", "agreement": ""}
    return {
        "intro": panel.intro,
        "total": panel.total or BLANK,
        "pass_mark": panel.pass_mark,
        "verdict": panel.verdict,
        "agreement": say_agreement(panel, reader)[0],
    }


def say_agreement(panel: ReviewPanel, reader: Reader) -> list[str]:
    """Say each measure of agreement with its figure and what it means, the deciding one first."""
    return [
        reader.words.say("paper.measure", name=row.name, value=row.value, meaning=row.meaning)
        for row in panel.agreement
    ]
