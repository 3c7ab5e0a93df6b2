"""Who and what is named: listed names, found ones, and whom a part of a name means."""
