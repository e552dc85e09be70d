"""A centre's own site: the files it starts with."""

from .starter import render_starter

__all__ = ["render_starter"]
