"""Word: a document tree becomes a .docx that is finished when it opens.

All raw OOXML of the program is built here. `write_docx` writes the file, with native tracked
changes where the tree is marked with those of a revision (`tracking/`); `find_pages` asks
LibreOffice on which pages its headings stand, for a second writing with page numbers.
"""

from generator.word.context import Pages
from generator.word.pages import find_pages
from generator.word.reference import ReferenceFileError
from generator.word.writer import WordFile, write_docx

__all__ = ["Pages", "ReferenceFileError", "WordFile", "find_pages", "write_docx"]
