"""Rules of records: ``etat in ["confirmee"] and ville.region == actor.department``.

Read, never executed: ``parsing`` makes a tree of what is on its list, ``checking`` compares it
with the model, ``compiling`` turns it into SQL, ``wording`` into a sentence.
"""
