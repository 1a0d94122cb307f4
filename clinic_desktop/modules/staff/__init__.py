"""Who is away when: leave is asked for, decided, and kept in the diary.

Nouns: a `Leave` is one request of a practitioner with what became of it; a `LeaveStep` is one
decision about it, kept for ever; an `Allowance` is how many days of vacation somebody has a year.
"""
