"""A server for assistants, so that they cite the record instead of guessing (extra `mcp`)."""
