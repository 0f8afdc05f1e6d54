"""Meetings and sessions of bodies: what each passage says of when and where they are held, or will be."""

from mandate_graph.extraction.meetings.finding import find

__all__ = ["find"]
