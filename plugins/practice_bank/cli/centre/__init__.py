"""A centre's own site: the files it starts with, and how they keep up."""

from .init import init
from .starter import render_starter
from .upgrade import upgrade

__all__ = ["init", "render_starter", "upgrade"]
