"""One call, without a screen: the signalling socket, the pairs of peers, the engine, the record.

`session.CallSession` is what screens and the command line drive. It is its own object: whatever
becomes of the visit it belongs to, the call goes on until somebody hangs up.
"""
