"""The text of a Word file, for comparing two of them in git.

Only the zip and its XML are read, without the libraries that write Word files: git runs this twice
for every file of a diff, so it must take no time.
"""

from generator.textconv.package import Flaw, UnreadableError
from generator.textconv.reader import docx_text

__all__ = ["Flaw", "UnreadableError", "docx_text"]
