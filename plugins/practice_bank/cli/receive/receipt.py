"""What the methodist answers to the teacher."""

from datetime import date

from ...i18n import LANGUAGES, format_date, localize, messages
from ...records import Bank, Record, Submission
from .plain_line import plain_line


def write_receipt(submission: Submission, record: Record | None, bank: Bank, today: date) -> str:
    """Write a receipt in the language of the work.

    Args:
        submission: What was sent.
        record: What the bank made of it; None where its text cannot be used yet.
        bank: Whose receipt it is.
        today: The day it was taken in.
    """
    language = submission.language if submission.language in LANGUAGES else LANGUAGES[0]
    words = messages(language)
    title = plain_line(submission.front.get("title", "")) or submission.id
    lines = [
        words.say("receive.receipt_greeting", name=plain_line(submission.contributor.name)),
        words.say("receive.receipt_taken", title=title, day=format_date(today, language)),
        words.say("receive.receipt_id", id=submission.id),
        *([words.say("receive.receipt_digest", digest=record.digest)] if record and record.digest else []),
        words["receive.receipt_next"],
        localize(bank.settings.name, language),
    ]
    return "\n".join(lines) + "\n"
