"""What a training will cost before it starts: steps, parameters, memory by part, time, disk."""
