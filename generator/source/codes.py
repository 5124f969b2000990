"""The codes of all that can be wrong with the text of a plan before it is known to be one."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """Family Y; the words stand in the message catalogues under these codes."""

    # The files
    NO_SUCH_PATH = "Y001"
    NO_PLAN_FILE = "Y002"
    UNREADABLE = "Y003"
    TOO_LARGE = "Y004"
    EMPTY = "Y005"
    LINKS_OUT = "Y006"
    PART_TWICE = "Y007"
    PART_WRAPPED = "Y008"

    # The characters
    NOT_UTF8 = "Y010"
    UTF16 = "Y011"
    TAB = "Y012"
    CONTROL_CHARACTER = "Y013"
    LOST_CHARACTER = "Y014"
    PRIVATE_CHARACTER = "Y015"
    MORE_OF_SAME = "Y019"

    # YAML that is valid but that a plan does not use
    DUPLICATE_KEY = "Y020"
    ANCHOR = "Y021"
    ALIAS = "Y022"
    TAG = "Y023"
    MERGE_KEY = "Y024"
    SEVERAL_DOCUMENTS = "Y025"
    DIRECTIVE = "Y026"
    TOO_DEEP = "Y027"
    KEY_NOT_TEXT = "Y028"
    NOT_A_MAPPING = "Y029"
    HASH_CUTS_TEXT = "Y030"

    # YAML that is not valid
    SYNTAX = "Y040"
    INDENTATION = "Y041"
    COLON_MISSING = "Y042"
    SPACE_MISSING = "Y043"
    COLON_IN_TEXT = "Y044"
    QUOTE_OPEN = "Y045"
    TEXT_AFTER_QUOTE = "Y046"
    BRACKET_OPEN = "Y047"
    TEXT_AFTER_BRACKET = "Y048"
    COMMA_MISSING = "Y049"
    DASH_MISPLACED = "Y050"
    DASH_MISSING = "Y051"
    BAD_START = "Y052"
    BAD_ESCAPE = "Y053"
    BLOCK_HEADER = "Y054"

    # Files that a plan points to
    FILE_OUTSIDE = "Y060"
    FILE_MISSING = "Y061"
    NOT_A_FILE = "Y062"
    SPREADSHEET = "Y063"
    DATA_NOT_UTF8 = "Y064"
    DATA_EMPTY = "Y065"
    DATA_RAGGED = "Y066"
    DATA_QUOTE_OPEN = "Y067"
    DATA_TEXT_AFTER_QUOTE = "Y068"
    DATA_COLUMN_TWICE = "Y069"
