"""What a plan tells of acts, bills, benefits and offices, against the law of its day."""
