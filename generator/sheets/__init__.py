"""Tables as files of their own: Excel workbooks for people, CSV for other programs."""

from generator.sheets.separated import write_csv
from generator.sheets.workbook import write_xlsx

__all__ = ["write_csv", "write_xlsx"]
