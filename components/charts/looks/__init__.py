"""How every chart looks: type, colour, direction, words; no chart says any of it itself."""
