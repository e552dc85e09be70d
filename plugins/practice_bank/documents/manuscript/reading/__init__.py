"""Readers of prepared documents: pandoc where it is, else mammoth. Both give the same blocks."""

from .readers import READERS, Reader, find_reader, load_reader

__all__ = ["READERS", "Reader", "find_reader", "load_reader"]
