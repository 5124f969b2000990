"""Numbers, spaces, dashes and quotation marks in the texts of a plan."""
