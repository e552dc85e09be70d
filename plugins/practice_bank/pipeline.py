"""The stages in order."""

import gc
from collections.abc import Mapping
from dataclasses import dataclass, replace

from .catalogue import Catalogue, build_catalogue
from .diagnostics import Diagnostic, Severity
from .loading import LoadedBank, LoadMemory, digest_bank, has_many_records, load_bank
from .records import Bank
from .review import BankReviewer, Standing, review_history, trace_movement
from .running import FOLDER, Cache, code_version, digest_of
from .settings import Settings
from .validation import FEW, History, RecordReader, RememberingReader, parse_bank, parse_span


@dataclass(frozen=True)
class Checked:
    """A bank after all checks."""

    bank: Bank
    standings: Mapping[str, Standing]
    """By record id."""
    diagnostics: tuple[Diagnostic, ...]
    """All findings of all files, sorted."""

    @property
    def has_errors(self) -> bool:
        """Whether an error stands."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


class Checker:
    """Checks one bank again and again: what did not change since is neither read nor reviewed another time."""

    def __init__(self) -> None:
        self._memory = LoadMemory()
        self._reader: RecordReader | None = None
        self._reviewer = BankReviewer()

    def check(self, settings: Settings) -> Checked:
        """Load, validate and review a bank."""
        self._reader = self._reader or RememberingReader(_find_cache(settings), settings.progress)
        checked = _check(settings, self._reader, self._reviewer, self._memory)
        # What stays is looked through for rubbish no more: in a large bank that would take longer than the check.
        gc.freeze()
        return checked


def check_bank(settings: Settings) -> Checked:
    """Load, validate and review a bank."""
    reader = RecordReader(_find_cache(settings), settings.progress, meanwhile=settings.meanwhile)
    return _check(settings, reader, BankReviewer())


def find_findings(settings: Settings) -> tuple[Diagnostic, ...]:
    """Find all that is wrong with a bank; a large one in which nothing changed is not read again for it."""
    if settings.span or not has_many_records(settings.root, FEW):
        return check_bank(settings).diagnostics
    cache = Cache(settings.root / FOLDER / "findings")
    name = _name_findings(settings)
    kept = cache.load(name)
    if isinstance(kept, tuple):
        return kept
    found = _review(settings, RecordReader(_find_cache(settings), settings.progress), BankReviewer())[1].diagnostics
    # What was written meanwhile may have been read or not.
    if _name_findings(settings) == name:
        cache.store(name, found)
        cache.prune()
    return found


def _check(
    settings: Settings, reader: RecordReader, reviewer: BankReviewer, memory: LoadMemory | None = None
) -> Checked:
    loaded, checked = _review(settings, reader, reviewer, memory)
    past = History(loaded)
    return replace(checked, standings=trace_movement(checked.bank, checked.standings, past, thorough=settings.thorough))


def _review(
    settings: Settings, reader: RecordReader, reviewer: BankReviewer, memory: LoadMemory | None = None
) -> tuple[LoadedBank, Checked]:
    """Check a bank without asking for its past."""
    settings.progress.start("load")
    loaded, unreadable = load_bank(settings.root, only_find_records=True, memory=memory)
    bank, invalid = parse_bank(loaded, reader)
    standings, unsound = reviewer.review(bank, settings.today, settings.progress)
    breaches = review_history(parse_span(loaded, settings.span), bank) if settings.span else []
    findings = sorted([*unreadable, *invalid, *unsound, *breaches], key=lambda found: found.sort_key)
    return loaded, Checked(bank, standings, tuple(findings))


def _name_findings(settings: Settings) -> str:
    content = digest_bank(settings.root)
    return digest_of([code_version(), str(settings.root), settings.today.isoformat(), content])


def _find_cache(settings: Settings) -> Cache:
    return Cache(settings.root / FOLDER / "records")


def arrange(checked: Checked, settings: Settings) -> Catalogue:
    """Arrange what is to be shown."""
    return build_catalogue(
        checked.bank, checked.standings, today=settings.today, preview=settings.preview, secret=settings.secret
    )


__all__ = ["Checked", "Checker", "Settings", "arrange", "check_bank", "find_findings"]
