"""What a narrative says: the codes it quotes, their wording, and whether it calls them passed."""
