"""The command `pykala`: one file a subcommand; parses, calls, prints."""


def main() -> None:
    """Run the command line."""
