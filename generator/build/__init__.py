"""Runs the stages: a plan's folder becomes its documents, and nothing is made twice."""
