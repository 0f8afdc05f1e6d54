"""Papers made up in six languages, and writers that make files of them; a table of all of them is in `writers`."""
