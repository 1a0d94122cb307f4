"""The media engine: a process of its own for one call, so that a busy screen stops no voice.

The program writes commands to its standard input and reads events from its standard output, in the
frames of `kernel.wire`. When the program is gone, its input ends and the engine ends with it.

| command (`do`) | fields | what follows |
|---|---|---|
| `connect` | pid, gen, ice, loopback, largest (file, bytes), offer or none | event `described` |
| `accept` | pid, gen, sdp | the connection comes up |
| `candidate` | pid, gen, text, mid, line | |
| `close` | pid | the peer is forgotten |
| `use` | microphone, speaker, camera (name, "synthetic", or null) | event `device` for each |
| `mute` | on | |
| `size` | stream, width, height | pictures of a stream come at most this large |
| `snapshot` | stream, ref | event `snapshot` with a PNG |
| `send_file` | pid, ref, name, kind; the data | events `file` |
| `answer_file` | pid, ref, yes | events `file` |
| `cancel_file` | pid, ref | event `file` |
| `record` | on, ref, stream (none: the first other one), sound_only | events `recording` |
| `stop` | | the process ends |

| event (`is`) | fields |
|---|---|
| `ready` | versions |
| `alive` | peers: counts of each, levels of microphone and speaker; every second |
| `described` | pid, gen, kind, sdp |
| `state` | pid, gen, state |
| `picture` | stream, slot, number, width, height: in the shared memory |
| `device` | what, name, problem |
| `snapshot` | ref; PNG, or a problem |
| `file` | pid, what, ref, name, size, kind, done, why, sha256; the data when it arrived |
| `recording` | ref, number; a piece of the WebM, each second |
| `recorded` | ref, problem: it is over, all pieces were told |
| `refused` | do, why: a command that could not be followed |
"""
