"""Events on the screen: curated as a list, told as a story."""
