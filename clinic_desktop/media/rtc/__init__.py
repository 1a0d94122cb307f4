"""WebRTC as the program needs it: aiortc with voice first and with manners on poor links.

aiortc 1.16.0 is pinned, because `receiver`, `sender` and `install` change its inside; each change
has a test. `peer` is what the rest of the program uses.
"""
