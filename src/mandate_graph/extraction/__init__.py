"""What a text says, found in its passages; what it means is for `resolution` to say."""
