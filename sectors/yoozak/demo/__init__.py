"""Les deux entreprises de démonstration : ce que l'on voit au premier démarrage."""
