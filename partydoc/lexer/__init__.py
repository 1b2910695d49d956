"""From the characters of a text to lines, and the places in them where a marker may stand: scanning, nothing else."""
