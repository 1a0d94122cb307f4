"""The clinic itself: its profile, practitioners, rooms, equipment, appointment types, opening
hours and holidays, and the people who sign in: users, roles, sessions, locks, passwords, and
emergency access (breaking the glass) with its review.

Nouns: ClinicProfile, Practitioner, Location (a room), Device (equipment), AppointmentType,
OpeningSchedule, Closure, User, UserSession, EmergencyAccess. A base module: it imports no sibling.
"""
