"""What goes out to patients: reminders, confirmations and notices by e-mail and SMS.

Nouns: a `Rule` says which message is due when; a `MessageText` is its words in one language; a
`Message` is one entry of the outbox, sent once or never; a `Channel` is how it leaves the house; a
`Reply` is what comes back, usually with a code; a `Call` is one try to reach somebody by phone.
"""
