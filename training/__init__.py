"""From a variant's YAML to a trained adapter: config overlay and checks, the Axolotl plugin, the launch."""
