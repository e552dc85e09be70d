"""When an event was announced."""

from datetime import date, timedelta

from ..records import EventEntry

NOTICE = timedelta(days=60)
"""How long before its start an event is taken to be announced where nothing says when."""


def find_announced(event: EventEntry) -> date:
    """Find the day of an announcement's last change, as far as the event itself tells.

    Its report is the last; else `announced`; else the day registration opens or some weeks before the start, whichever
    is earlier. Nothing here asks the clock or the history: a build elsewhere gives the same.
    """
    front = event.front
    opens = front.registration.opens if front.registration else None
    guessed = min(filter(None, (front.start.date() - NOTICE, opens.date() if opens else None)))
    announced = front.announced or guessed
    return max(announced, front.report.date) if front.report else announced
