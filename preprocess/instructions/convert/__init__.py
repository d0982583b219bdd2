"""Converters: one file for each public format. Local files and the Hub give the same rows to the same function."""
