"""Annexes that are files: whether they are there and are what they are said to be."""
