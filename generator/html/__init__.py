"""The HTML writer: a document tree becomes one self-contained page, without any script."""

from generator.html.page import write_html

__all__ = ["write_html"]
