"""The media engine: a process of its own for one call, so that a busy screen stops no voice.

The program writes commands to its standard input and reads events from its standard output, in the
frames of `kernel.wire`. When the program is gone, its input ends and the engine ends with it.

| command (`do`) | fields | what follows |
|---|---|---|
| `connect` | pid, gen, ice, loopback, largest (file, bytes), offer or none | event `described` |
| `accept` | pid, gen, sdp | the connection comes up |
| `candidate` | pid, gen, text, mid, line | |
| `close` | pid | the peer is forgotten |
| `use` | microphone, speaker, camera (name, "default", "synthetic", or null) | events `device` |
| `devices` | watch | event `devices` now and at each change; with watch false no more |
| `levels` | on | event `levels` ten times a second, or no more |
| `tone` | ref | one second of a tone to the speaker; events `rehearsal` |
| `rehearse` | ref, seconds (3) | keeps what the microphone hears, then plays it; `rehearsal` |
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
| `device` | what (microphone, speaker, camera), name, problem: a code, null once it works (again) |
| `devices` | lists: microphones, speakers, cameras, screens, windows; problems |
| `levels` | heard, played: 0 to 1 |
| `rehearsal` | ref, state (recording, playing, over), loudest: 0 to 1 of one's own voice |
| `snapshot` | ref; PNG, or a problem |
| `file` | pid, what, ref, name, size, kind, done, why, sha256; the data when it arrived |
| `recording` | ref, number; a piece of the WebM, each second |
| `recorded` | ref, problem: it is over, all pieces were told |
| `refused` | do, why: a command that could not be followed |

An entry of a list has a name and `default`, of screens and windows a name and a title.
A camera's name may be `screen:NUMBER` or `window:TITLE` of the lists. Problems of devices:
`missing` (no such one), `busy` (another program has it), `denied` (this account may not), `lost`
(unplugged: the default one or silence takes its place until it is back), `broken`, `library`
(PortAudio or Qt's media part is not installed). `problems` of the lists: `sound` and `pictures`.
"""
