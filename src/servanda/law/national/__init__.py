"""What a state does with a request: its own steps, as far as they are on record, else those of the Statute.

A national rule changes how a duty is performed, never whether there is one (RS 88; VCLT 27).
"""
