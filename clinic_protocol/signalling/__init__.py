"""How the two ends of a video consult find each other: messages, and a channel that loses none.

`messages` says what may be sent, `channel` keeps each message until the other side has it. Both
know no socket, no clock and no program: the desktop, the clinic's server and the tests drive them.
The patient's page speaks the same words in JavaScript.
"""
