"""What a plan's texts hold that no document can print."""
