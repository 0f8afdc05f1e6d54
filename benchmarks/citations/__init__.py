"""Citations held against the links that the editors of the United Nations set, in six languages.

`docs/accuracy.md` explains the method and its limits.
"""
