"""The practice verbs: one function per thing a person does."""
