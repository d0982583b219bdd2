"""Invented databases and questions about them."""
