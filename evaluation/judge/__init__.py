"""A language model judges answers: blind, in both orders, calibrated before it is believed."""
