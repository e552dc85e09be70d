"""How to take part in an event, in words, as of the day of the build."""

from ...records import Event
from ..views import Reader
from .times import MIDNIGHT


def registration_words(event: Event, reader: Reader) -> str:
    """Say until when one can register; empty where nobody has to."""
    registration, today = event.registration, reader.catalogue.today
    if registration is None:
        return ""
    if registration.opens and registration.opens.date() > today:
        return reader.words.say("kit.registration_opens", day=reader.day(registration.opens.date()))
    end = registration.deadline
    if end is None:
        return reader.words["kit.registration_open"] if registration.link else ""
    if end.date() < today:
        return reader.words["kit.registration_closed"]
    if end.time() == MIDNIGHT:
        return reader.until(end.date())
    return reader.words.say("kit.registration_deadline", day=reader.day(end.date()), time=f"{end:%H:%M}")


def seats_words(event: Event, reader: Reader) -> str:
    """Say how many can take part."""
    seats = event.registration.seats if event.registration else None
    return reader.number(seats) if seats else ""


def fee_words(event: Event, reader: Reader) -> str:
    """Say what it costs; empty where nobody says."""
    fee = event.registration.fee if event.registration else None
    if fee is None:
        return ""
    return reader.words.say("kit.tenge", n=reader.number(fee)) if fee else reader.words["kit.free"]
