"""Lire les feuilles de la marchande : chaque ligne devient une donnée typée ou un refus expliqué."""
