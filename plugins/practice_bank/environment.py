"""What the surroundings of a call say: the day it is, and the centre's secret."""

import os
from datetime import UTC, date, datetime


def find_today(chosen: str | None = None) -> date:
    """Find the day statuses are derived for.

    Args:
        chosen: A day in ISO 8601, from an option; it goes before `SOURCE_DATE_EPOCH`, that before the clock.

    Raises:
        ValueError: If the chosen day is no date.
    """
    if chosen:
        return date.fromisoformat(chosen)
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()


def find_secret() -> str | None:
    """Find the centre's secret, from which the codes of certificates are made: `PRACTICE_BANK_SECRET`."""
    return os.environ.get("PRACTICE_BANK_SECRET", "").strip() or None
