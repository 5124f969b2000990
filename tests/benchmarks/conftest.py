"""Prints the table of the benchmarks at the end of the run."""

import pytest

from tests.benchmarks.report import LINES


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was measured, if anything was."""
    for line in LINES:
        terminalreporter.write_line(line)
