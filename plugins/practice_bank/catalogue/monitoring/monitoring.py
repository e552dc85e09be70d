"""All that the control room shows, from what the site shows."""

from dataclasses import dataclass

from ..catalogue import Catalogue
from ..statistics import Statistics, count_works
from .agreement_by_criterion import CriterionAgreement, compare_criteria
from .coverage import Coverage, count_coverage
from .expert_load import ExpertLoad, count_load
from .languages_behind import LanguageBehind, find_languages_behind
from .parity import LanguageParity, count_parity
from .queue import QueueItem, build_queue
from .validity import Validity, find_validity


@dataclass(frozen=True)
class Monitoring:
    """Figures of the works a site shows, so a public site's are of published works only.

    The inner matters of the centre, who is late and how busy each expert is, are for the preview alone.
    """

    statistics: Statistics
    queue: tuple[QueueItem, ...]
    """Empty on a public site."""
    load: tuple[ExpertLoad, ...]
    """Empty on a public site."""
    agreement: tuple[CriterionAgreement, ...]
    validity: Validity
    languages: tuple[LanguageBehind, ...]
    parity: tuple[LanguageParity, ...]
    coverage: Coverage

    @property
    def overdue(self) -> int:
        """How many works wait past their deadline."""
        return sum(item.days_late > 0 for item in self.queue)


def build_monitoring(catalogue: Catalogue) -> Monitoring:
    """Gather the figures of a catalogue, once for all pages and files that show them."""
    return catalogue.reckon("monitoring", lambda: _build_monitoring(catalogue))


def _build_monitoring(catalogue: Catalogue) -> Monitoring:
    bank, today, entries = catalogue.bank, catalogue.today, list(catalogue.entries.values())
    return Monitoring(
        statistics=count_works(entries),
        queue=build_queue(entries, today) if catalogue.preview else (),
        load=count_load(bank, entries, today) if catalogue.preview else (),
        agreement=compare_criteria(bank, entries),
        validity=find_validity(entries, today),
        languages=find_languages_behind(entries, bank.settings.languages),
        parity=count_parity(entries, bank.settings.languages),
        coverage=count_coverage(bank, entries),
    )
