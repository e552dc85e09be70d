"""People and organisations as documents to be found: their names lead to their works too."""

from collections.abc import Iterator, Mapping

from ...rendering.views import Reader, build_person_line
from .search_document import SearchDocument, Words


def build_person_documents(reader: Reader) -> Iterator[SearchDocument]:
    """Build a document for each person who has a page."""
    for person in reader.catalogue.bank.people.values():
        if person.public:
            line = build_person_line(person, reader)
            post = ", ".join(part for part in (line.post, line.organisation) if part)
            yield SearchDocument(
                kind="person",
                id=person.id,
                title=_shown(person.name, reader),
                summary=Words(post, reader.language),
                note=line.works,
                names=_others(person.name, reader),
                lends=reader.catalogue.works.get(person.id, ()),
            )


def build_organisation_documents(reader: Reader) -> Iterator[SearchDocument]:
    """Build a document for each organisation that has a page."""
    for each in reader.catalogue.bank.organisations.values():
        if each.public:
            works = reader.catalogue.organisation_works.get(each.id, ())
            kind = reader.text(reader.term_labels("organisation-types", each.type)).text if each.type else ""
            district = reader.term("districts", each.district).text if each.district else ""
            yield SearchDocument(
                kind="organisation",
                id=each.id,
                title=_shown(each.name, reader),
                summary=Words(", ".join(part for part in (kind, district) if part), reader.language),
                note=reader.words.count("person.works_count", len(works)) if works else "",
                names=_others(each.name, reader),
                lends=works,
            )


def _shown(name: Mapping[str, str], reader: Reader) -> Words:
    shown = reader.text(name)
    return Words(shown.text, shown.lang or reader.language)


def _others(name: Mapping[str, str], reader: Reader) -> tuple[Words, ...]:
    shown = _shown(name, reader).language
    return tuple(Words(text, language) for language, text in name.items() if language != shown)
