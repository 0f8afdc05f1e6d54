"""Limits of the service under test."""

LIMIT = 2.0
"""Seconds after which a query is stopped."""
