"""What `scripts/bench` measures, a noun a file."""
