"""Lets `python -m generator` stand in for the command `pykala`."""

from generator.cli import main

main()
