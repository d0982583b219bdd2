"""The product's system prompt as it was when the shipped model was pre-trained.

A copy on purpose: the corpus is the same only while this text is. The product's own prompt may change.
"""

SYSTEM = "Write one SQLite query that answers the question. Reply with the query only."
