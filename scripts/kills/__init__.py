"""Kills commands at random moments, to see that nothing is lost: `make test-kills COMMAND=train`."""
