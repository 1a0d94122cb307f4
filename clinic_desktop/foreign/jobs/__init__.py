"""The inside of a worker: one file a kind of file, importing what reads it when it is asked."""
