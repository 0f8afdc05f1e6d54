"""What each mention means, or why that cannot be said."""
