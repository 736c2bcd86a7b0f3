"""Thai and English: dates, numbers, spelling, and which language a person gets."""
