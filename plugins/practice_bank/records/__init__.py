"""The nouns of the bank: frozen, documented, knowing nothing of files or pages."""

from .act import Act, ActEntry, ActParagraph, ActStatus, ActTranslation
from .adoption import Adoption, AdoptionResult
from .assessment import Assessment, Conflict, Verdict, Waiver
from .assignment import Assignment
from .bank import Bank, BankSettings, TranslationPolicy
from .body import Body, Heading, Section
from .collection_entry import CollectionEntry, FrontT, WordsT
from .decision import Decision, Decisions, Outcome, Stage
from .digest import FILES, FRONT, LEAD, content_digest, judged_front, normalize, noun_digest, section_digests
from .event import (
    Event,
    EventEntry,
    EventReport,
    EventStatus,
    EventTranslation,
    Mode,
    ProgrammeItem,
    Registration,
    TranslatedReport,
    Venue,
    split_programme,
)
from .event_facet import EVENT_FACETS, EVENT_MONTHS, EVENT_YEARS, OUTSIDE, RESERVED_EVENT_IDS
from .facet import FACETS, PAGES, RESERVED_IDS
from .front_matter import (
    VOCABULARY_FIELDS,
    Attachment,
    Authorship,
    Cost,
    Cover,
    Difficulty,
    Effort,
    Evidence,
    Indicator,
    Original,
    Period,
    TranslatedCover,
    TranslationFrontMatter,
    TranslationNote,
    TranslationState,
)
from .history import Contributor, RecordHistory, Revision, Statement, View, holds
from .kind import FieldType, Kind, KindField, SectionRule
from .learning_path import LearningPath, PathItem, PathKind
from .news import News, NewsEntry, NewsTranslation
from .noun import Marked, Noun
from .organisation import Organisation, OrganisationRegister
from .outside_calendar import OutsideCalendar, OutsideEvent, OutsideNote
from .person import Expertise, Membership, Person
from .policy import Agreement, Coefficient, Deadlines, ExpertNaming, ReviewPolicy, Separation, Weight, WhenLow
from .question import Answerer, Question, QuestionEntry, QuestionTranslation
from .record import Record, StoredFile, Translation
from .rubric import RENEWAL, Criterion, Rubric, Scale
from .scalar import IDENTIFIER, Level
from .status import Status
from .vocabulary import Term, Vocabulary

__all__ = [
    "EVENT_FACETS",
    "EVENT_MONTHS",
    "EVENT_YEARS",
    "FACETS",
    "FILES",
    "FRONT",
    "IDENTIFIER",
    "LEAD",
    "OUTSIDE",
    "PAGES",
    "RENEWAL",
    "RESERVED_EVENT_IDS",
    "RESERVED_IDS",
    "VOCABULARY_FIELDS",
    "Act",
    "ActEntry",
    "ActParagraph",
    "ActStatus",
    "ActTranslation",
    "Adoption",
    "AdoptionResult",
    "Agreement",
    "Answerer",
    "Assessment",
    "Assignment",
    "Attachment",
    "Authorship",
    "Bank",
    "BankSettings",
    "Body",
    "Coefficient",
    "CollectionEntry",
    "Conflict",
    "Contributor",
    "Cost",
    "Cover",
    "Criterion",
    "Deadlines",
    "Decision",
    "Decisions",
    "Difficulty",
    "Effort",
    "Event",
    "EventEntry",
    "EventReport",
    "EventStatus",
    "EventTranslation",
    "Evidence",
    "ExpertNaming",
    "Expertise",
    "FieldType",
    "FrontT",
    "Heading",
    "Indicator",
    "Kind",
    "KindField",
    "LearningPath",
    "Level",
    "Marked",
    "Membership",
    "Mode",
    "News",
    "NewsEntry",
    "NewsTranslation",
    "Noun",
    "Organisation",
    "OrganisationRegister",
    "Original",
    "Outcome",
    "OutsideCalendar",
    "OutsideEvent",
    "OutsideNote",
    "PathItem",
    "PathKind",
    "Period",
    "Person",
    "ProgrammeItem",
    "Question",
    "QuestionEntry",
    "QuestionTranslation",
    "Record",
    "RecordHistory",
    "Registration",
    "ReviewPolicy",
    "Revision",
    "Rubric",
    "Scale",
    "Section",
    "SectionRule",
    "Separation",
    "Stage",
    "Statement",
    "Status",
    "StoredFile",
    "Term",
    "TranslatedCover",
    "TranslatedReport",
    "Translation",
    "TranslationFrontMatter",
    "TranslationNote",
    "TranslationPolicy",
    "TranslationState",
    "Venue",
    "Verdict",
    "View",
    "Vocabulary",
    "Waiver",
    "Weight",
    "WhenLow",
    "WordsT",
    "content_digest",
    "holds",
    "judged_front",
    "normalize",
    "noun_digest",
    "section_digests",
    "split_programme",
]
