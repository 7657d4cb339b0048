"""Trains, exports and measures models/doodle."""
