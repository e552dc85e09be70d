"""The control room: what waits, what ends, what lacks, in figures and words."""

from .criterion_lines import criterion_label
from .heat_map import grade_label, subject_link
from .monitoring_view import MonitoringView, build_monitoring_view
from .parity_view import ParityView, behind_remark, build_parity_view
from .work_lines import title_link

__all__ = [
    "MonitoringView",
    "ParityView",
    "behind_remark",
    "build_monitoring_view",
    "build_parity_view",
    "criterion_label",
    "grade_label",
    "subject_link",
    "title_link",
]
