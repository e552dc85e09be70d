"""What people fill in, made of the models, vocabularies and registers that check it."""

from .entry_forms import build_forms

__all__ = ["build_forms"]
