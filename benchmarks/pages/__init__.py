"""How long the largest pages take, and how large they are."""
