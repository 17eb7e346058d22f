"""Suggestions in the window: asking for them, reviewing them, and the rules that make them."""
