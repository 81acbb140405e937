"""Records on paper: one, or those of a list, as PDF with the company's name and numbers."""
