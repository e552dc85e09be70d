"""The centre's bodies: councils, associations, schools of experience."""

from .body_facts import body_link, kind_words
from .body_view import BodyView, build_body_view, find_body_parts, role_link, seat_period
from .structure_view import StructureView, build_structure_view

__all__ = [
    "BodyView",
    "StructureView",
    "body_link",
    "build_body_view",
    "build_structure_view",
    "find_body_parts",
    "kind_words",
    "role_link",
    "seat_period",
]
