"""Lire les fichiers de Yoozak : chaque ligne devient une donnée typée ou un refus expliqué."""
