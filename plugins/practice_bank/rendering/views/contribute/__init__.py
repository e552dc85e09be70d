"""The pages on which teachers write their works."""

from .contribute_view import ContributeView, build_contribute_view
from .known_people import write_people
from .work_form_view import WorkFormView, build_work_form_view

__all__ = ["ContributeView", "WorkFormView", "build_contribute_view", "build_work_form_view", "write_people"]
