"""The same documents in several formats must give the same claims: how far they do."""
