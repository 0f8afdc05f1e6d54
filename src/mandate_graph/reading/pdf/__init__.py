"""PDF to text: PDFium reads the characters, the passes here find lines, columns, notes and paragraphs.

Lengths are in points; y grows upwards; text that runs in another direction is turned upright first.
"""

from mandate_graph.reading.pdf.document import read_pdf

__all__ = ["read_pdf"]
