"""Video consults: the calls of the clinic, their links, and what is kept of them.

Nouns: a call session is one consult by video, sound or chat, with a room of its own; a call offer
is somebody's link to that room; messages, consents and files are kept as they arrive. The call
itself runs in `clinic_desktop.media.call`; this module decides who may, and keeps what happened.
"""
