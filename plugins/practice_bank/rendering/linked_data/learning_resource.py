"""A work of the bank: what it is about, for whom, whose, and how it was judged."""

from ...catalogue import READABLE, Entry
from ...i18n import localize
from ...records import Record
from ..addresses import CATALOGUE
from ..views import Link, Reader, RecordView, ShownText, choose_text, licence_href
from .agent import name_authors, name_organisation, name_person
from .evaluation import build_rating, build_reviews
from .node import Node, make_node, refer_to


def build_learning_resource(entry: Entry, view: RecordView, shown: ShownText, reader: Reader) -> Node:
    """Describe a work in the language of the text that its page shows."""
    record, standing, front = entry.record, entry.standing, entry.record.front
    settings = reader.catalogue.bank.settings
    licence = front.licence or settings.licence
    return make_node(
        "LearningResource",
        work_id(shown.body_language, reader),
        name=shown.title.text,
        description=shown.summary.text,
        identifier=record.id,
        url=_page(shown.body_language, reader),
        inLanguage=shown.body_language,
        learningResourceType=view.kind.text,
        author=list(name_authors(front.authors, reader)),
        translator=_translator(record, shown, reader),
        sourceOrganization=name_organisation(front.organisation, reader),
        dateCreated=front.submitted,
        datePublished=standing.approval.date if standing.approval else None,
        expires=standing.valid_until,
        creativeWorkStatus=view.stamp.word,
        license=licence_href(licence) or licence,
        isAccessibleForFree=True,
        educationalLevel=_terms("levels", front.levels, reader),
        about=_terms("subjects", front.subjects, reader) + _terms("directions", front.directions, reader),
        teaches=_terms("methods", front.methods, reader),
        keywords=list(shown.keywords),
        audience=_audience(front.audience, reader),
        timeRequired=front.effort.time if front.effort else None,
        image=reader.world_href(view.cover),
        associatedMedia=_files(view, reader),
        isPartOf=_collections(view, reader),
        isBasedOn=_superseded(record, reader),
        **_translations(entry, shown, reader),
        review=build_reviews(entry, view, reader),
        aggregateRating=build_rating(entry),
    )


def work_id(language: str, reader: Reader) -> str:
    """Name in the graph of the text of a work in a language."""
    return f"{_page(language, reader)}#work"


def _page(language: str, reader: Reader) -> str:
    known = language in reader.catalogue.bank.settings.languages
    return reader.world_href(reader.language_href(language)) if known else reader.address


def _audience(audience: list[str], reader: Reader) -> list[Node]:
    return [make_node("EducationalAudience", educationalRole=role.text) for role in reader.terms("audience", audience)]


def _terms(vocabulary: str, terms: list[str], reader: Reader) -> list[Node]:
    return [_term(term, link, reader) for term, link in zip(terms, reader.terms(vocabulary, terms), strict=True)]


def _term(term: str, link: Link, reader: Reader) -> Node:
    return make_node("DefinedTerm", name=link.text, termCode=term, url=reader.world_href(link.href))


def _files(view: RecordView, reader: Reader) -> list[Node]:
    return [
        make_node("MediaObject", name=file.title.text, contentUrl=reader.world_href(file.title.href))
        for file in view.attachments
    ]


def _collections(view: RecordView, reader: Reader) -> list[Node]:
    """The bank, and the paths the work stands in."""
    bank = localize(reader.catalogue.bank.settings.name, reader.language)
    address = reader.world_href(reader.href(CATALOGUE))
    return [
        make_node("Collection", f"{address}#bank" if address else "", name=bank, url=address),
        *(
            make_node("CreativeWork", name=step.title.text, url=reader.world_href(step.title.href))
            for step in view.paths
        ),
    ]


def _superseded(record: Record, reader: Reader) -> Node | None:
    older = reader.catalogue.entries.get(record.front.supersedes or "")
    if older is None:
        return None
    title = choose_text(older.record, older.standing, reader.language).title
    address = reader.world_href(reader.record_href(older.record.id) or "")
    return make_node("LearningResource", f"{address}#work" if address else "", name=title.text, url=address)


def _translator(record: Record, shown: ShownText, reader: Reader) -> Node | None:
    translation = record.translations.get(shown.body_language)
    translator = translation.front.translation.translator if translation else None
    return name_person(translator, reader) if translator else None


def _translations(entry: Entry, shown: ShownText, reader: Reader) -> dict[str, object]:
    """An original names its translations, a translation its original; both only where they can be read."""
    record, languages = entry.record, reader.catalogue.bank.settings.languages
    if shown.body_language != record.language:
        known = record.language in languages
        return {"translationOfWork": refer_to(work_id(record.language, reader)) if known else None}
    read = [
        language
        for language in languages
        if language != record.language
        and entry.standing.languages.get(language) in READABLE
        and not record.translations[language].body.is_blank
    ]
    return {"workTranslation": [refer_to(work_id(language, reader)) for language in read]}
