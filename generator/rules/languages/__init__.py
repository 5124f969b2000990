"""Rules on plans in two languages: what one of them lacks, and where they say different things."""
