"""How everything under `embedded/` was made. Imports nothing of the product, and the product imports none of it."""
