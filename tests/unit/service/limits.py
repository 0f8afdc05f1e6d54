"""Limits of the service under test."""

LIMIT = 3.0
"""Seconds after which a query is stopped."""
