# Pas d'erreur: un commentaire
skip-link = Voici : l'essentiel
