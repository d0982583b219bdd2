"""Every question with every answer, inside the page: collected, packed, and shown by templates/viewer.js."""
