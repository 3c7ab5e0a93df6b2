"""One article on the screen."""
