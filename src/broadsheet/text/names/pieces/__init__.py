"""How sounds are written from script to script, as plain text; see ``sounds``."""
