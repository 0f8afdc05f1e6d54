"""How fast the service answers, against servers that others wrote, on the same data, in turn."""
