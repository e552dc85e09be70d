"""View models: complete and in the reader's words, so that a template only prints."""

from .act_view import ActView, build_act_view
from .act_words import act_name
from .acts_view import ActsView, build_acts_view
from .adoption_form import write_organisations
from .calendar_index import write_calendar_index
from .calendar_view import (
    CalendarView,
    EventListView,
    MonthView,
    build_calendar_view,
    build_month_view,
    build_school_year_view,
    build_term_view,
)
from .card import Card, author_name, build_card
from .catalogue_data import make_catalogue_files
from .centre import BodyView, StructureView, body_link, build_body_view, build_structure_view, find_body_parts
from .citation import Citation
from .citing_lines import find_citing_parts
from .contribute import ContributeView, WorkFormView, build_contribute_view, build_work_form_view, write_people
from .courses_view import CoursesView, build_courses_view
from .criteria_view import CriteriaView, build_criteria_view
from .entry_text import EntryText, choose_entry_text, entry_notices
from .errors_view import ErrorsView, build_errors_view
from .event_line import EventLine, build_event_line, build_event_lines
from .event_view import EventView, build_event_view
from .expert_lines import ExpertLine, may_name
from .facet_view import FACET_SIZE, FacetView, build_facet_view
from .feed_link import FeedLink, events_feed, feed_title, news_feed, term_feed_title
from .finder import Finder, build_finder
from .home_view import HomeView, build_home_view
from .link import Fact, Link
from .listing_view import ListingView, build_catalogue_view, build_listing_view
from .monitoring import (
    MonitoringView,
    ParityView,
    behind_remark,
    build_monitoring_view,
    build_parity_view,
    criterion_label,
    grade_label,
    subject_link,
    title_link,
)
from .news_list_view import (
    NEWS_PAGE_SIZE,
    NewsListView,
    build_news_list_view,
    build_news_year_view,
    find_news_years,
)
from .news_view import NewsView, build_news_view
from .occasion_badge import OccasionBadge, build_occasion_badge
from .occasion_words import is_day, moment_words, when_words
from .organisation_view import (
    OrganisationLinks,
    OrganisationView,
    build_organisation_view,
    find_organisation_parts,
    gather_children,
    gather_events,
    gather_staff,
)
from .organisations_view import OrganisationsView, build_organisations_view, list_organisations
from .outside_view import OutsideView, build_outside_view
from .overview import Chart, OverviewView, build_charts, build_overview_view
from .page_view import Notice, PageView
from .pager import PAGE_SIZE, Pager, build_pager, page_count
from .part_links import part_links
from .path_view import PathsView, PathView, build_path_view, build_paths_view
from .people_view import PeopleView, build_people_view, build_person_line, list_people
from .person_view import PersonView, build_person_view, find_person_parts
from .portfolio_parts import Part, PartView, build_part_view
from .progress_panel import asked_words, now_words
from .qr_code import QrCode, draw_code
from .question_view import QuestionView, build_question_view
from .questionnaires import (
    QuestionnairesView,
    QuestionnaireView,
    ResultsView,
    build_questionnaire_view,
    build_questionnaires_view,
    build_results_view,
)
from .questions_view import QuestionsView, build_questions_view, group_questions
from .reader import Reader
from .record_facts import author_links, licence_href
from .record_view import TITLE_ANCHOR, RecordView, build_record_view
from .redirect_view import RedirectView, build_redirect_view
from .review_panel import CriterionRow, ReviewPanel, build_review_panel
from .roll import ROLL_SIZE, roll_pages
from .search_view import SearchView, build_search_view
from .share import draw_address
from .shown_text import ShownText, choose_text, is_fallback
from .stamp import build_mark
from .suggestions import find_suggestions
from .verification_view import CodeView, VerificationView, build_code_view, build_verification_view

__all__ = [
    "FACET_SIZE",
    "NEWS_PAGE_SIZE",
    "PAGE_SIZE",
    "ROLL_SIZE",
    "TITLE_ANCHOR",
    "ActView",
    "ActsView",
    "BodyView",
    "CalendarView",
    "Card",
    "Chart",
    "Citation",
    "CodeView",
    "ContributeView",
    "CoursesView",
    "CriteriaView",
    "CriterionRow",
    "EntryText",
    "ErrorsView",
    "EventLine",
    "EventListView",
    "EventView",
    "ExpertLine",
    "FacetView",
    "Fact",
    "FeedLink",
    "Finder",
    "HomeView",
    "Link",
    "ListingView",
    "MonitoringView",
    "MonthView",
    "NewsListView",
    "NewsView",
    "Notice",
    "OccasionBadge",
    "OrganisationLinks",
    "OrganisationView",
    "OrganisationsView",
    "OutsideView",
    "OverviewView",
    "PageView",
    "Pager",
    "ParityView",
    "Part",
    "PartView",
    "PathView",
    "PathsView",
    "PeopleView",
    "PersonView",
    "QrCode",
    "QuestionView",
    "QuestionnaireView",
    "QuestionnairesView",
    "QuestionsView",
    "Reader",
    "RecordView",
    "RedirectView",
    "ResultsView",
    "ReviewPanel",
    "SearchView",
    "ShownText",
    "StructureView",
    "VerificationView",
    "WorkFormView",
    "act_name",
    "asked_words",
    "author_links",
    "author_name",
    "behind_remark",
    "body_link",
    "build_act_view",
    "build_acts_view",
    "build_body_view",
    "build_calendar_view",
    "build_card",
    "build_catalogue_view",
    "build_charts",
    "build_code_view",
    "build_contribute_view",
    "build_courses_view",
    "build_criteria_view",
    "build_errors_view",
    "build_event_line",
    "build_event_lines",
    "build_event_view",
    "build_facet_view",
    "build_finder",
    "build_home_view",
    "build_listing_view",
    "build_mark",
    "build_monitoring_view",
    "build_month_view",
    "build_news_list_view",
    "build_news_view",
    "build_news_year_view",
    "build_occasion_badge",
    "build_organisation_view",
    "build_organisations_view",
    "build_outside_view",
    "build_overview_view",
    "build_pager",
    "build_parity_view",
    "build_part_view",
    "build_path_view",
    "build_paths_view",
    "build_people_view",
    "build_person_line",
    "build_person_view",
    "build_question_view",
    "build_questionnaire_view",
    "build_questionnaires_view",
    "build_questions_view",
    "build_record_view",
    "build_redirect_view",
    "build_results_view",
    "build_review_panel",
    "build_school_year_view",
    "build_search_view",
    "build_structure_view",
    "build_term_view",
    "build_verification_view",
    "build_work_form_view",
    "choose_entry_text",
    "choose_text",
    "criterion_label",
    "draw_address",
    "draw_code",
    "entry_notices",
    "events_feed",
    "feed_title",
    "find_body_parts",
    "find_citing_parts",
    "find_news_years",
    "find_organisation_parts",
    "find_person_parts",
    "find_suggestions",
    "gather_children",
    "gather_events",
    "gather_staff",
    "grade_label",
    "group_questions",
    "is_day",
    "is_fallback",
    "licence_href",
    "list_organisations",
    "list_people",
    "make_catalogue_files",
    "may_name",
    "moment_words",
    "news_feed",
    "now_words",
    "page_count",
    "part_links",
    "roll_pages",
    "subject_link",
    "term_feed_title",
    "title_link",
    "when_words",
    "write_calendar_index",
    "write_organisations",
    "write_people",
]
