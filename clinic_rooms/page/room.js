// The socket to the room: says hello, comes back by itself, loses no message while it is away.
// The same rules as clinic_protocol/signalling/channel.py. Time is the browser's steady clock: a
// wall clock that is wrong, or is put right during a call, changes nothing.

const VERSION = 1;
const PING_EVERY = 2000;
const DEAD_AFTER = 5000;
const KEPT = 60000;
const PAUSES = [300, 700, 1500, 2000];
const LASTING = new Set(["chat", "consent", "bye"]);
const FINAL = (code) => code >= 4400 && code < 4500 && code !== 4409 && code !== 4429;

const clock = () => Math.round(performance.now()) + 1;

export function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

class Channel {
  constructor() { this.sent = 0; this.got = 0; this.kept = []; }
  frame(message) {
    this.sent += 1;
    this.kept.push({ seq: this.sent, m: message, since: clock() });
    return JSON.stringify({ v: VERSION, seq: this.sent, ack: this.got, m: message });
  }
  ping(p) { return JSON.stringify({ v: VERSION, ack: this.got, p }); }
  answer(q) { return JSON.stringify({ v: VERSION, ack: this.got, q }); }
  again() {
    if (this.kept.length && clock() - this.kept[0].since > KEPT) return null;
    return this.kept.map((k) => JSON.stringify({ v: VERSION, seq: k.seq, ack: this.got, m: k.m }));
  }
  receive(frame) {
    const ack = frame.ack || 0;
    while (this.kept.length && this.kept[0].seq <= ack) this.kept.shift();
    if (!frame.m || frame.seq <= this.got) return null;
    if (frame.seq !== this.got + 1) throw new Error("gap");
    this.got = frame.seq;
    return frame.m;
  }
}

export class Room {
  // heard(message) for each message; linked("trying" | "open" | "over", code)
  constructor(token, hello, heard, linked) {
    this.token = token; this.hello = hello; this.heard = heard; this.linked = linked;
    this.life = randomKey();
    this.seat = `seat-${token.slice(0, 8)}`;
    this.channel = null; this.socket = null; this.early = []; this.tries = 0;
    this.closing = false; this.rtt = null;
    setInterval(() => this.look(), 500);
  }
  start() { this.open(); }
  send(message) {
    if (!this.channel) { this.early.push(message); return; }
    this.write(this.channel.frame(message));
  }
  close() { this.closing = true; setTimeout(() => this.socket?.close(), 300); }
  forget() { sessionStorage.removeItem(this.seat); }

  open() {
    clearTimeout(this.timer);
    if (this.closing) return;
    this.linked("trying");
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`);
    this.socket = socket; this.welcomed = false; this.last = clock();
    socket.onopen = () => {
      const resume = sessionStorage.getItem(this.seat);
      const hello = { t: "hello", token: this.token, life: this.life, ...this.hello };
      if (resume) { hello.resume = resume; hello.anew = !this.channel; }
      socket.send(JSON.stringify({ v: VERSION, seq: 0, ack: 0, m: hello }));
    };
    socket.onmessage = (event) => { if (socket === this.socket) this.take(event.data); };
    socket.onclose = (event) => { if (socket === this.socket) this.lost(event.code); };
  }
  take(text) {
    this.last = clock();
    try {
      if (!this.welcomed) { this.welcome(JSON.parse(text).m); return; }
      const frame = JSON.parse(text);
      if (frame.q) this.rtt = clock() - frame.q;
      if (frame.p) this.write(this.channel.answer(frame.p));
      const message = this.channel.receive(frame);
      if (message) this.heard(message);
    } catch (error) {
      if (error.message !== "gap" && !(error instanceof SyntaxError)) console.error(error);
      else this.anew();
    }
  }
  welcome(message) {
    if (message?.t !== "welcome") return;
    this.welcomed = true; this.tries = 0;
    sessionStorage.setItem(this.seat, message.resume);
    let waiting = [];
    const again = message.resumed && this.channel ? this.channel.again() : null;
    if (message.resumed && this.channel && !again) { this.anew(); return; } // away for too long
    if (again) waiting = again;
    else { this.keep(); this.channel = new Channel(); }
    waiting.forEach((text) => this.write(text)); // before anything new: the other end counts
    this.linked("open");
    this.heard(message);
    this.early.splice(0).forEach((early) => this.send(early));
  }
  keep() {
    if (this.channel) this.early.unshift(...this.channel.kept.map((k) => k.m).filter((m) => LASTING.has(m.t)));
    this.channel = null;
  }
  // Give the channel up: the next hello says so, and what may not have arrived is said again.
  anew() { this.keep(); this.drop(); }
  drop() { const socket = this.socket; this.socket = null; socket?.close(); this.lost(0); }
  lost(code) {
    this.socket = null;
    if (this.closing) return;
    if (FINAL(code)) { this.closing = true; this.linked("over", code); return; }
    this.linked("trying", code);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), PAUSES[Math.min(this.tries++, PAUSES.length - 1)]);
  }
  hurry() {
    if (this.closing) return;
    if (!this.socket) { this.tries = 0; this.open(); }
    else if (this.welcomed) this.ping();
  }
  look() {
    if (!this.socket) return;
    const now = clock();
    if (now - this.last > DEAD_AFTER * (this.welcomed ? 1 : 1.4)) { this.drop(); return; }
    if (this.welcomed && now - (this.spoke || 0) > PING_EVERY) this.ping();
  }
  ping() { this.write(this.channel.ping(clock())); }
  write(text) {
    this.spoke = clock();
    if (this.socket?.readyState === WebSocket.OPEN && this.welcomed) this.socket.send(text);
  }
}
