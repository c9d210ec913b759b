"""Live values for other programs: one module a protocol, all off unless asked for.

A `StreamHub` observes a runner and gives every analysed frame to each of its streams, which have a
thread and a bounded queue each: one that is slow loses frames, counts them and holds up nobody.
"""
