"""Live sound and picture: what a call sends and plays, without Qt and without clinical words.

Here so far: the quality ladder and who climbs it (`ladder`, `controller`), the playing of voice
that arrives late or not at all (`playout`), and the words by which two people make sure that
nobody sits between them (`check_words`).
"""
