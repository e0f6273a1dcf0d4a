"""A run as it is handed to a reviewer, and the checks that take none of it on trust.

What checks imports nothing of the server, of its store or of its sources.
"""
