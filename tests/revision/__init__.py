"""Tests of revisions, on real repositories made for each test."""
