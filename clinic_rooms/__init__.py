"""The room of a video consult: links, lobby, seats, and the relay of messages between peers.

The clinic's server runs it for calls over the internet, a desktop runs it for calls on the
clinic's own network: the same code, so that a patient's page never knows the difference. Nouns:
an offer is a link's right to a seat; a seat is one person's place; a guest is a seat in the lobby.
`room` decides and knows no socket and no clock; `web` is the part that does.
"""
