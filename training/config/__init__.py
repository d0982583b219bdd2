"""From a checked config to the file that Axolotl gets, and Axolotl's own opinion of it."""
