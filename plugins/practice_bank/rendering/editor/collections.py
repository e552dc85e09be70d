"""From the forms of a bank to the collections of the editor."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...i18n import LANGUAGES, localize, messages
from ...loading import COLLECTIONS, DATED, PRACTICES
from ...records import Bank, Control, EntryForm
from ...records.scalar import IDENTIFIER
from ...validation import build_forms
from .skeleton import write_skeleton
from .widgets import ORGANISATIONS, PEOPLE, Widget, Widgets

Collection = dict[str, Any]

FILES = "files"
"""Folder of pictures and attachments, beside the text."""
PEOPLE_FOLDER = f"{PRACTICES}/_bank/people"
ORGANISATIONS_FILE = f"{PRACTICES}/_bank/organisations.yml"
USUAL_DEPTH = 2
"""Folders from `practices` to a text: the year's and the work's own."""
_SHELVES: Mapping[str, str] = {"event": "events", "news": "news", "act": "normative", "question": "consultations"}
"""Folders that `bank.yml` may name, by form."""
_NAMES: Mapping[str, str] = {
    "event": "editor.events",
    "news": "news.list",
    "act": "act.list",
    "question": "question.list",
}
_ICONS: Mapping[str, str] = {
    "event": "event",
    "news": "newspaper",
    "act": "gavel",
    "question": "contact_support",
}
_BUTTONS = ("bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list")
_STATES = ("complete", "in_progress", "machine")


@dataclass(frozen=True)
class Shelf:
    """Where the texts of a form are kept."""

    form: EntryForm
    label: str
    folder: str
    """Relative to the site's root."""
    path: str
    """Of a text below the folder, in the words of the editor."""


@dataclass(frozen=True)
class Collections:
    """Makes the collections of the editor in one language of its interface."""

    bank: Bank
    reader: str
    is_methodist: bool = False
    """Whether the people of the bank are edited too."""

    def build(self) -> list[Collection]:
        """Build all collections: works by kind, then the centre's own texts, each by the language of the original."""
        languages = self.bank.settings.languages
        texts = [self._texts(shelf, language) for shelf in self._shelves() for language in languages]
        return [*texts, *self._works_elsewhere(), self._people(), self._organisations()]

    def write_skeletons(self) -> Mapping[str, str]:
        """Write with what the text of a new work begins, by collection."""
        texts = {
            f"{form.id}-{language}": write_skeleton(form, language)
            for form in self._forms.values()
            for language in self.bank.settings.languages
        }
        return {name: text for name, text in texts.items() if text}

    @cached_property
    def _forms(self) -> Mapping[str, EntryForm]:
        return build_forms(self.bank)

    def _shelves(self) -> Iterator[Shelf]:
        for form in self._forms.values():
            if form.is_record:
                yield self._works(form, USUAL_DEPTH)
            elif name := _SHELVES.get(form.id):
                folder = self.bank.settings.collections.get(name, COLLECTIONS[name])
                path = "{{year}}/{{slug}}/index" if name in DATED else "{{slug}}/index"
                yield Shelf(form, messages(self.reader)[_NAMES[form.id]], folder.strip("/"), path)

    def _works(self, form: EntryForm, depth: int) -> Shelf:
        # A tag of the editor matches one folder, so that works of every depth need a path of their own.
        path = "/".join(["{{year}}"] * (depth - 1) + ["{{slug}}", "index"])
        return Shelf(form, localize(form.labels, self.reader), PRACTICES, path)

    def _works_elsewhere(self) -> Iterator[Collection]:
        """Collections of works that lie in other folders than new ones come to lie in."""
        kept = sorted({(each.front.kind, each.language, _depth(each.folder)) for each in self.bank.records.values()})
        for kind, language, depth in kept:
            if depth != USUAL_DEPTH and kind in self._forms:
                texts = self._texts(self._works(self._forms[kind], depth), language)
                label = messages(self.reader).say("editor.elsewhere", name=texts["label"])
                yield {**texts, "name": f"{kind}-{language}-{depth}", "label": label, "create": False}

    def _texts(self, shelf: Shelf, language: str) -> Collection:
        words, form = messages(self.reader), shelf.form
        widgets = Widgets(self.bank, self.reader, language)
        return {
            "name": f"{form.id}-{language}",
            "label": words.say("editor.collection", name=shelf.label, language=self._written_in(language)),
            "label_singular": localize(form.labels, self.reader),
            "description": words["editor.originals"],
            "icon": _ICONS.get(form.id, "auto_stories"),
            "folder": shelf.folder,
            "path": shelf.path,
            "extension": "md",
            "format": "yaml-frontmatter",
            "media_folder": FILES,
            "public_folder": FILES,
            "identifier_field": "title",
            "summary": "{{title}}",
            "sortable_fields": self._sorting(form),
            "delete": False,
            "slug": {
                "editable": ["create"],
                "i18n": "duplicate",
                "hint": words["editor.id_hint"],
                "pattern": [IDENTIFIER, words["editor.bad_id"]],
            },
            "i18n": {
                "structure": "multiple_files",
                "locales": list(self.bank.settings.languages),
                "default_locale": language,
                "initial_locales": [language],
            },
            "filter": self._filter(form),
            "fields": self._fields(form, widgets),
        }

    def _written_in(self, language: str) -> str:
        return messages(self.reader)[f"editor.in_{language}"] if language in LANGUAGES else language

    def _filter(self, form: EntryForm) -> Mapping[str, str]:
        """What only originals have; the editor asks it of the text in the collection's language."""
        if form.is_record:
            return {"field": "kind", "pattern": f"^{form.id}$"}
        told = next(field.key for field in form.fields if field.required and not field.translated)
        return {"field": told, "pattern": "."}

    def _sorting(self, form: EntryForm) -> Mapping[str, object]:
        """By title, or by the day the form asks for first, the latest on top."""
        days = [field.key for field in form.fields if field.control in (Control.DAY, Control.MOMENT)][:1]
        latest = {"default": {"field": days[0], "direction": "descending"}} if days else {}
        return {"fields": ["title", *days], **latest}

    def _fields(self, form: EntryForm, widgets: Widgets) -> list[Widget]:
        kind: list[Widget] = [{"name": "kind", "widget": "hidden", "default": form.id}] if form.is_record else []
        fields = widgets.build_all(form.fields)
        for field in fields:
            if field["name"] == "licence":
                field["default"] = self.bank.settings.licence
        return [*kind, *fields, *_translation(widgets), _body(form, widgets)]

    def _people(self) -> Collection:
        words, widgets = messages(self.reader), Widgets(self.bank, self.reader)
        return {
            "name": PEOPLE,
            "label": words["page.people"],
            "label_singular": localize(self._forms["person"].labels, self.reader),
            "icon": "person",
            "hide": not self.is_methodist,
            "create": self.is_methodist,
            "delete": False,
            "folder": PEOPLE_FOLDER,
            "extension": "yml",
            "format": "yaml",
            "identifier_field": "id",
            "slug": {"template": "{{id}}", "editable": False},
            "summary": f"{{{{{widgets.name}}}}}",
            "i18n": False,
            "fields": widgets.build_all(self._forms["person"].fields),
        }

    def _organisations(self) -> Collection:
        """The register that choices of organisations come from; it is one file with notes, edited as a file."""
        names = [{"name": code, "widget": "string", "required": False} for code in self.bank.settings.languages]
        listed = [{"name": "id", "widget": "string"}, {"name": "name", "widget": "object", "fields": names}]
        fields = [{"name": ORGANISATIONS, "widget": "list", "fields": listed}]
        file = {"name": ORGANISATIONS, "file": ORGANISATIONS_FILE, "format": "yaml", "fields": fields}
        label = messages(self.reader)["page.organisations"]
        return {"name": ORGANISATIONS, "label": label, "hide": True, "i18n": False, "files": [file]}


def _depth(folder: str) -> int:
    return folder.count("/")


def _translation(widgets: Widgets) -> Sequence[Widget]:
    """What only a translation says: who made it, and how far it is."""
    if not widgets.others:
        return ()
    words = widgets.words
    states = [{"label": words[f"editor.state_{state}"], "value": state} for state in _STATES]
    person = widgets.relation(PEOPLE) | {"required": False, "i18n": True}
    fields = [
        {
            "name": "state",
            "label": words["editor.state"],
            "widget": "select",
            "options": states,
            "required": widgets.others,
            "i18n": True,
        },
        {"name": "translator", "label": words["editor.translator"], **person},
        {
            "name": "checked_by",
            "label": words["editor.checked_by"],
            "hint": words["editor.checked_by_hint"],
            **person,
        },
    ]
    return (
        {
            "name": "translation",
            "label": words["editor.translation"],
            "widget": "object",
            # Where it were optional for the original, the editor would write `null` for it in a translation.
            "required": True,
            "i18n": True,
            "fields": fields,
        },
    )


def _body(form: EntryForm, widgets: Widgets) -> Widget:
    body: Widget = {
        "name": "body",
        "label": widgets.words["editor.body"],
        "widget": "richtext",
        "required": False,
        "buttons": list(_BUTTONS),
        "editor_components": ["image"],
        "linked_images": False,
        "use_emoji_autocomplete": False,
    }
    if form.sections:
        body["hint"] = widgets.words["editor.body_hint"]
    return body | ({"i18n": True} if widgets.others else {})
