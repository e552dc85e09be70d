"""What a paper is about: a work as it was judged, the round of assessments, the decision."""

from dataclasses import dataclass, replace
from datetime import date

from ..catalogue import Catalogue, Entry
from ..i18n import localize
from ..records import Assessment, Decision, Record
from ..rendering.views import Reader
from ..review import Dossier, ReviewFigures, Standing


@dataclass(frozen=True)
class Matter:
    """A work as it was judged, with the evidence that a paper tells of."""

    catalogue: Catalogue
    entry: Entry
    """The work as it was judged; its figures are those of the round that the paper tells of."""
    assessments: tuple[Assessment, ...]
    """Of that round, in the order of their experts."""
    decision: Decision | None = None
    """The one that the paper tells of."""

    @property
    def record(self) -> Record:
        """The work."""
        return self.entry.record

    @property
    def figures(self) -> ReviewFigures:
        """Of the round."""
        return self.entry.standing.review

    @property
    def last_day(self) -> date | None:
        """Day of the round's last assessment."""
        return max((given.date for given in self.assessments), default=None)

    def reader(self, language: str) -> Reader:
        """Somebody who reads the paper in a language."""
        return Reader(self.catalogue, language, "")

    def title(self, language: str) -> str:
        """The work's title in a language, else the original's."""
        titles = {code: each.front.title for code, each in self.record.translations.items() if each.front.title}
        return localize({**titles, self.record.language: self.record.front.title}, language, (self.record.language,))


def find_matter(
    dossier: Dossier, standing: Standing, judged: Record, figures: ReviewFigures, decision: Decision | None = None
) -> Matter:
    """Put together what a paper is about.

    Args:
        dossier: Of the work as it is today.
        standing: Of the work today.
        judged: The work as it was judged.
        figures: Of the round that the paper tells of.
        decision: The one that the paper tells of.
    """
    # A version from git comes without the evidence about it.
    record = replace(judged, assessments=dossier.record.assessments)
    entry = Entry(record, replace(standing, review=figures))
    catalogue = Catalogue(dossier.bank, {record.id: entry}, today=dossier.today, preview=True)
    of_round = [one for one in dossier.assessments if (one.content, one.round) == (figures.content, figures.round)]
    return Matter(catalogue, entry, tuple(sorted(of_round, key=lambda one: one.expert)), decision)
