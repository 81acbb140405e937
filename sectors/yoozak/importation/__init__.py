"""Faire entrer les feuilles de la marchande dans la plateforme, autant de fois qu'on veut."""
