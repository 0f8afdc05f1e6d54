"""Every claim the package makes of the founding documents, held against what people found in them."""
