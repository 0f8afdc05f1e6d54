"""The shapes that every language pack fills, one theme a module."""
