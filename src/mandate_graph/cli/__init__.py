"""The command line: data on standard output, talk on standard error, one module a command."""
