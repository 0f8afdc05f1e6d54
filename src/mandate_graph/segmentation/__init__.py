"""Text to passages: the documents of a file, their paragraphs, list items, headings and notes."""

from mandate_graph.segmentation.segmenter import segment

__all__ = ["segment"]
