"""Words an author could write and no page may run."""

HOSTILE = 'Станции" onmouseover="alert(1)" x="5 < 7 & 9 > 8'
"""A title that would act in a browser if anything printed it as it is."""
