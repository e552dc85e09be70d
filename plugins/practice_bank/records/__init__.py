"""The nouns of the bank: frozen, documented, knowing nothing of files or pages."""

from .adoption import Adoption, AdoptionResult
from .assessment import Assessment, Conflict, Verdict, Waiver
from .assignment import Assignment
from .bank import Bank, BankSettings, TranslationPolicy
from .body import Body, Heading, Section
from .decision import Decision, Decisions, Outcome, Stage
from .digest import FILES, FRONT, LEAD, content_digest, judged_front, normalize, noun_digest, section_digests
from .event import Event, EventEntry, EventStatus, EventTranslation
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
    TranslationFrontMatter,
    TranslationNote,
    TranslationState,
)
from .history import Contributor, RecordHistory, Revision, Statement, View, holds
from .kind import FieldType, Kind, KindField, SectionRule
from .learning_path import LearningPath, PathItem, PathKind
from .noun import Marked, Noun
from .organisation import Organisation, OrganisationRegister
from .person import Expertise, Membership, Person
from .policy import Agreement, Coefficient, Deadlines, ExpertNaming, ReviewPolicy, Separation, Weight, WhenLow
from .questionnaire import (
    CHOICES,
    MARKS,
    Band,
    Condition,
    ItemKind,
    MarkScale,
    Option,
    Questionnaire,
    QuestionnaireItem,
    QuestionnaireKind,
    QuestionnairePart,
)
from .record import Record, StoredFile, Translation
from .rubric import RENEWAL, Criterion, Rubric, Scale
from .scalar import IDENTIFIER, Level
from .status import Status
from .structure import BodyContact, BodyMember, CentreBody, Sitting, Structure
from .survey import LEAST, AnswerSpread, ItemFigures, LanguageAnswers, Survey
from .vocabulary import Term, Vocabulary

__all__ = [
    "CHOICES",
    "FACETS",
    "FILES",
    "FRONT",
    "IDENTIFIER",
    "LEAD",
    "LEAST",
    "MARKS",
    "PAGES",
    "RENEWAL",
    "RESERVED_IDS",
    "VOCABULARY_FIELDS",
    "Adoption",
    "AdoptionResult",
    "Agreement",
    "AnswerSpread",
    "Assessment",
    "Assignment",
    "Attachment",
    "Authorship",
    "Band",
    "Bank",
    "BankSettings",
    "Body",
    "BodyContact",
    "BodyMember",
    "CentreBody",
    "Coefficient",
    "Condition",
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
    "EventStatus",
    "EventTranslation",
    "Evidence",
    "ExpertNaming",
    "Expertise",
    "FieldType",
    "Heading",
    "Indicator",
    "ItemFigures",
    "ItemKind",
    "Kind",
    "KindField",
    "LanguageAnswers",
    "LearningPath",
    "Level",
    "MarkScale",
    "Marked",
    "Membership",
    "Noun",
    "Option",
    "Organisation",
    "OrganisationRegister",
    "Original",
    "Outcome",
    "PathItem",
    "PathKind",
    "Period",
    "Person",
    "Questionnaire",
    "QuestionnaireItem",
    "QuestionnaireKind",
    "QuestionnairePart",
    "Record",
    "RecordHistory",
    "ReviewPolicy",
    "Revision",
    "Rubric",
    "Scale",
    "Section",
    "SectionRule",
    "Separation",
    "Sitting",
    "Stage",
    "Statement",
    "Status",
    "StoredFile",
    "Structure",
    "Survey",
    "Term",
    "Translation",
    "TranslationFrontMatter",
    "TranslationNote",
    "TranslationPolicy",
    "TranslationState",
    "Verdict",
    "View",
    "Vocabulary",
    "Waiver",
    "Weight",
    "WhenLow",
    "content_digest",
    "holds",
    "judged_front",
    "normalize",
    "noun_digest",
    "section_digests",
]
