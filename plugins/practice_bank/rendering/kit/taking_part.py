"""How to take part in an event, in words, as of the day of the build."""

from datetime import datetime

from ...catalogue import Enrolment, Occasion
from ...records import Event
from ..views import Reader, is_day


def registration_words(occasion: Occasion, reader: Reader) -> str:
    """Say until when one can register; empty where nobody has to."""
    words, registration = reader.words, occasion.event.front.registration
    state = occasion.enrolment(reader.catalogue.now)
    if state is Enrolment.NONE or registration is None:
        return ""
    if state is Enrolment.LATER and registration.opens:
        return words.say("kit.registration_opens", day=reader.day(registration.opens.date()))
    if state is Enrolment.OPEN and registration.deadline:
        return _until(registration.deadline, reader)
    return words[f"kit.registration_{state.value}"]


def _until(deadline: datetime, reader: Reader) -> str:
    if is_day(deadline):
        return reader.until(deadline.date())
    return reader.words.say("kit.registration_deadline", day=reader.day(deadline.date()), time=f"{deadline:%H:%M}")


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
