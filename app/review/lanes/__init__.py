"""The lanes of the Review page: what each person shows over time.

They are painted with QPainter from arrays that are reduced to the pixels first. A plotting library
would bring its own look, its own start-up time and no text on stretches, and is not needed: an hour
of four people is reduced in some milliseconds.
"""
