"""What a patient is and the pure rules about patients: no store, no screen."""
