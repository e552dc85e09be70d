"""Where a record stands: what its evidence amounts to today."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from ..records import Decision, Level, Packable, Status
from ..validation import Version
from .alpha_interval import Interval, bootstrap_alpha
from .chance import Chance, find_chance
from .inclusion import Inclusion
from .judgement import Judgement
from .next_step import NextStep
from .spread import NO_SPREAD, Spread
from .sufficiency import Gap, common_marks, find_gaps
from .translation_gap import TranslationGap


class LanguageState(StrEnum):
    """How a record stands in one language."""

    ORIGINAL = "original"
    CURRENT = "current"
    STALE = "stale"
    IN_PROGRESS = "in_progress"
    MACHINE = "machine"
    NOT_PLANNED = "not_planned"
    MISSING = "missing"


@dataclass(frozen=True)
class CriterionFigures:
    """The marks one criterion got."""

    criterion: str
    count: int
    """Marks given; declined ones do not count."""
    mean: float | None
    spread: Spread = NO_SPREAD
    """Median, lowest and highest mark, quartiles."""


@dataclass(frozen=True)
class ReviewFigures:
    """What one round of assessments of one content amounts to."""

    round: int = 0
    """0 where there is no assessment."""
    turn: int = 0
    """Its number within its review: rounds are numbered through the life of a work, and renewals begin new reviews."""
    content: str = ""
    """Digest that was judged."""
    rubric: str = ""
    """Reference of the rubric it was judged by: `case@1`."""
    experts: int = 0
    """Assessments that count."""
    criteria: tuple[CriterionFigures, ...] = ()
    mean: float | None = None
    """Mean weighted total as a share of the maximum."""
    kendall_w: float | None = None
    """Tie-corrected, over the criteria that all experts marked; None where undefined."""
    chi_square: float | None = None
    """Friedman's statistic of the same marks, from W; None where W is undefined."""
    freedom: int = 0
    """Its degrees of freedom: one fewer than the criteria that all experts marked."""
    p: float | None = None
    """Chi-square significance of W."""
    alpha: float | None = None
    """Krippendorff's alpha, ordinal."""
    quorum: bool = False
    passed: bool = False
    """Quorum, pass mark and agreement reached, and the verdict is to recommend."""
    needs_round: bool = False
    """Quorum reached but agreement is not."""
    judgements: tuple[Judgement, ...] = ()
    """What the figures are made of, the highest total first: the order tells nothing about who is who."""

    @property
    def marks(self) -> tuple[tuple[float | None, ...], ...]:
        """A row an expert, a column a criterion."""
        return tuple(judgement.marks for judgement in self.judgements)

    @cached_property
    def chance(self) -> Chance | None:
        """Exact significance of W, counted or drawn; found when asked for."""
        return find_chance(common_marks(self.marks))

    @cached_property
    def alpha_interval(self) -> Interval | None:
        """95 % interval of alpha; found when asked for."""
        return bootstrap_alpha(self.marks)

    @cached_property
    def gaps(self) -> frozenset[Gap]:
        """What these figures are too few for."""
        return find_gaps(self.marks)


@dataclass(frozen=True)
class Standing(Packable):
    """A record's derived status and what carries it."""

    PACKED = (
        ("review",),
        ("approval", "conclusion", "retirement"),
        ("inclusions",),
        ("reasons",),
        ("approved_version", "translations", "next_step"),
    )

    status: Status
    level: Level | None = None
    """Level of the approval, else of the last positive decision."""
    reasons: tuple[Mapping[str, str], ...] = ()
    """Why not further: what lacks for the next status, by language."""
    review: ReviewFigures = ReviewFigures()
    """Of today's content; of the approved content where the record is approved, changed or expired."""
    languages: Mapping[str, LanguageState] = field(default_factory=dict)
    approval: Decision | None = None
    """The approval that counts, for approved, changed and expired records."""
    conclusion: Decision | None = None
    """The council's positive conclusion that carries the approval or recommendation."""
    valid_until: date | None = None
    retirement: Decision | None = None
    changed_sections: tuple[str, ...] = ()
    """Parts of a changed record that differ from the approved ones; empty where history does not tell which."""
    approved_version: Version | None = None
    """A changed record as it was approved; None where history does not tell."""
    translations: Mapping[str, TranslationGap] = field(default_factory=dict)
    """By language, of translations that render an earlier version of the original."""
    inclusions: tuple[Inclusion, ...] = ()
    """All approvals the work ever had, the earliest first: what its certificates say."""
    next_step: NextStep | None = None
    """What is to be done now, by whom, until when; None where nothing is."""

    @property
    def is_movement_unknown(self) -> bool:
        """Whether the text has changed since its approval and history does not tell where."""
        return self.status is Status.CHANGED and not self.changed_sections
