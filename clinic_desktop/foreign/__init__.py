"""Files made by others, read in a process of their own that can harm nothing.

A `Workshop` starts worker processes with limits in time, size and memory; the functions of `pdf`,
`pictures`, `texts`, `dicom` and `reading` hand it a `ForeignFile` (a name for messages, and bytes)
and give typed facts back. Whatever is wrong comes back as one `ForeignFailure`. Only plain bytes
travel, over pipes; nothing is written to disk. Everything here blocks: call it inside a task.

`work/` and `worker.py` are the inside of the process: the only place that imports the libraries
that read such files.
"""
