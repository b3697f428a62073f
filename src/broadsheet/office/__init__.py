"""What the command line and the server ask of an open newsroom, as plain values.

``rounds`` runs and describes a round, ``sources`` keeps the list of feeds, ``shelves`` turns what
the archive knows into rows, ``demo`` shows the whole house on sample material, ``gauging`` scores
desks, ``doctor`` looks at the machine.
"""
