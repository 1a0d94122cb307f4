"""Wire models that desktop and server share, and the negotiation of their version.

The only package that both sides import; it imports neither, and no ORM and no Qt.
"""
