"""What the engine knows of languages: sentences, parses, concordances, cues."""
