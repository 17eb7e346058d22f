"""Searching all documents: lines in context, their counts, what stands near them."""
