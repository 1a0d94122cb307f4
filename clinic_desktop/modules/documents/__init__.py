"""Paper, pictures and DICOM: what comes in from outside, and where it is filed.

A document without a patient lies in the tray of incoming papers. Its content is never changed:
each operation on its pages makes a new content, and the first one is never lost.
"""
