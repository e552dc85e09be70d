"""Words under which networks gather what is alike: `#шеберлік_сыныбы`."""

import re

from ...records import Event, EventTranslation
from ..views import Reader

MOST = 10
"""More of them look like spam."""

_BETWEEN = re.compile(r"[^\w]+")


def find_hashtags(event: Event, own: EventTranslation | None, reader: Reader) -> tuple[str, ...]:
    """Make hashtags of the event's type, audience, district and keywords, in this order, each once."""
    words = [reader.term_labels("event-types", event.type)]
    words += [reader.term_labels("audience", audience) for audience in event.audience]
    if event.place and event.place.district:
        words.append(reader.term_labels("districts", event.place.district))
    keywords = own.keywords if own and own.keywords else event.keywords
    tags = [write_hashtag(text) for text in (*(reader.text(labels).text for labels in words), *keywords)]
    return tuple(dict.fromkeys(tag for tag in tags if tag))[:MOST]


def write_hashtag(text: str) -> str:
    """Write words as one hashtag; empty where no letter is left: a number alone is none."""
    tag = _BETWEEN.sub("_", text.lower()).strip("_")
    return f"#{tag}" if re.search(r"[^\W\d_]", tag) else ""
