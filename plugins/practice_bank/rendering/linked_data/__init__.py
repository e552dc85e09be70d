"""What pages are about, in the words of schema.org: the JSON-LD that search engines read."""

from .body import build_body
from .course import build_path
from .entry import build_entry, type_page
from .item_list import build_item_list
from .learning_resource import build_learning_resource
from .node import Node, write_graph
from .organisation import build_organisation
from .person import build_person
from .web_page import DescribedPage, build_graph
from .web_site import SiteName

__all__ = [
    "DescribedPage",
    "Node",
    "SiteName",
    "build_body",
    "build_entry",
    "build_graph",
    "build_item_list",
    "build_learning_resource",
    "build_organisation",
    "build_path",
    "build_person",
    "type_page",
    "write_graph",
]
