"""The bank in pictures."""

from .chart import Bar, Chart, Value
from .overview_view import Figure, OverviewView, build_charts, build_figures, build_overview_view

__all__ = ["Bar", "Chart", "Figure", "OverviewView", "Value", "build_charts", "build_figures", "build_overview_view"]
