"""The HTML writer: a document tree becomes one self-contained page, without any script.

A document that is marked with the changes of a revision becomes a page of changes.
"""

from generator.html.page import write_html

__all__ = ["write_html"]
