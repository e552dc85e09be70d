"""A piece of news."""

from ...records import NewsEntry
from ..addresses import entry_path, record_path
from ..views import Reader, choose_entry_text
from .agent import agent_id, name_person
from .node import Node, make_node, refer_to
from .web_site import centre_id


def build_news_article(entry: NewsEntry, reader: Reader) -> Node:
    """Describe a piece of news; the reader stands on its page. Who signed nothing speaks for the centre."""
    news, text = entry.front, choose_entry_text(entry, reader.language)
    centre = refer_to(centre_id(reader))
    return make_node(
        "NewsArticle",
        agent_id(reader.address) or "#it",
        headline=text.title.text,
        description=text.summary.text,
        identifier=entry.id,
        url=reader.address,
        inLanguage=text.body_language,
        datePublished=news.date,
        dateModified=news.updated or news.date,
        author=name_person(news.author, reader) if news.author else centre,
        publisher=centre,
        image=reader.world_href(reader.file_href(reader.path, news.cover.file)) if news.cover else "",
        about=[topic.text for topic in reader.terms("directions", news.topics)],
        keywords=text.words.keywords if text.words and text.words.keywords else news.keywords,
        mentions=[
            make_node("CreativeWork", url=reader.world_href(reader.href(record_path(record))))
            for record in news.records
            if record in reader.catalogue.entries and reader.address
        ]
        + [
            make_node("Event", url=reader.world_href(reader.href(entry_path("event", event))))
            for event in news.events
            if event in reader.catalogue.bank.events and reader.address
        ],
    )
