"""The rules evidence must keep. What breaks one is reported at its place and does not count."""

from .evidence import find_sound_evidence

__all__ = ["find_sound_evidence"]
