"""The bank of best practices: from Markdown records with evidence to a bilingual site."""
