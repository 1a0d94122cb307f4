// Sound and pictures with the others. Whoever has to offer does it by the rules of
// clinic_desktop/media/call/pair.py; every build raises `gen`, an older one is ignored. A
// description that the browser can't read ends its generation, never the page.

import { Checking } from "./check.js";

const HOSTS = new Set(["host", "host-media"]);
const NEVER_UP = 12000;
const LARGEST_VIDEO = 900000;
const CUT = 4000; // milliseconds without a connection after which it is built anew
const MOVED = 2500; // the same, when the network has just changed
const PAUSES = [0, 1000, 2000, 4000, 8000];

export class Call {
  // on: { video(pid, stream, name), gone(pid), digits(pid, digits), channel(pid, channel), state() }
  constructor(send, on) { this.send = send; this.on = on; this.pairs = new Map(); this.local = null; this.me = null; }

  setMe(welcome) { this.me = welcome; }
  setLocal(stream) {
    this.local = stream;
    for (const pair of this.pairs.values()) if (pair.pc) this.attach(pair);
  }
  // Whoever was met in a room that is no more: heard on until somebody comes in the same role.
  strangers() { for (const pair of this.pairs.values()) pair.stranger = true; this.leaveStrangers(); }
  leaveStrangers(role) {
    for (const pair of [...this.pairs.values()]) {
      if (pair.stranger && (pair.role === role || pair.state !== "connected")) this.forget(pair);
    }
  }
  get live() { return [...this.pairs.values()].some((pair) => pair.state === "connected"); }

  peer(message) {
    const { pid, role, state, life } = message;
    if (HOSTS.has(role) && HOSTS.has(this.me.role)) return; // one's own other half
    this.leaveStrangers(role);
    let pair = this.pairs.get(pid);
    if (!pair) {
      if (state === "left") return;
      const builds = HOSTS.has(this.me.role) || (!HOSTS.has(role) && this.me.pid < pid);
      pair = { pid, role, builds, gen: 0, life: "", state: "new", tries: 0 };
      this.pairs.set(pid, pair);
    }
    pair.name = message.name; pair.here = state === "here"; pair.audio = message.audio; pair.video = message.video;
    if (state === "left") this.forget(pair);
    else if (pair.here && life !== pair.life) { pair.life = life; pair.tries = 0; if (pair.builds) this.build(pair); }
    this.on.state();
  }
  forget(pair) { this.drop(pair); this.pairs.delete(pair.pid); this.on.gone(pair.pid); }

  async sdp(message) {
    const pair = this.pairs.get(message.by);
    if (!pair) return;
    const offer = message.kind === "offer" && !pair.builds && message.gen > pair.gen;
    const answer = message.kind === "answer" && pair.builds && message.gen === pair.gen && pair.pc && !pair.theirs;
    if (!offer && !answer) return;
    if (offer) { pair.gen = message.gen; this.connect(pair); }
    const pc = pair.pc;
    pair.theirs = message.sdp; // as it came: the browser's own copy leaves things out
    try {
      await pc.setRemoteDescription({ type: message.kind, sdp: message.sdp });
      if (pair.pc !== pc) return;
      if (offer) {
        this.attach(pair);
        await pc.setLocalDescription(await pc.createAnswer());
        if (pair.pc !== pc) return;
      }
    } catch { pair.theirs = null; this.failed(pair, pc); return; }
    await this.described(pair, offer ? pc : null);
  }
  async cand(message) {
    const pair = this.pairs.get(message.by);
    if (!pair?.pc || message.gen !== pair.gen) return;
    const candidate = message.candidate ? { candidate: message.candidate, sdpMid: message.mid, sdpMLineIndex: message.line } : null;
    try { await pair.pc.addIceCandidate(candidate); } catch { /* of a kind that this browser does not know */ }
  }
  rebuild(message) {
    const pair = this.pairs.get(message.by);
    if (pair?.builds && pair.pc && message.gen === pair.gen) this.failed(pair, pair.pc);
  }
  async check(message) {
    const pair = this.pairs.get(message.by);
    if (!pair?.checking || message.gen !== pair.gen) return;
    try {
      const answer = await pair.checking.heard(message.step, message.value);
      this.say(pair, answer);
    } catch { this.on.digits(pair.pid, ""); return; }
    if (pair.checking.digits) this.on.digits(pair.pid, pair.checking.digits);
  }
  close() { for (const pair of this.pairs.values()) this.drop(pair); this.pairs.clear(); }

  // ---------------------------------------------------------------- building

  async build(pair) {
    pair.gen += 1;
    const pc = this.connect(pair);
    pc.addTransceiver("audio"); pc.addTransceiver("video");
    this.channel(pair, pc.createDataChannel("clinic"));
    this.attach(pair);
    try { await pc.setLocalDescription(await pc.createOffer()); } catch { this.failed(pair, pc); return; }
    if (pair.pc === pc) await this.described(pair, pc);
  }
  connect(pair) {
    this.drop(pair);
    const pc = new RTCPeerConnection({ iceServers: this.me.ice, iceTransportPolicy: this.me.policy.relay_only ? "relay" : "all" });
    const gen = pair.gen;
    pair.pc = pc; pair.theirs = null; pair.since = performance.now(); pair.checking = new Checking(pair.builds); pair.stream = new MediaStream();
    pair.timer = setTimeout(() => this.failed(pair, pc), NEVER_UP);
    pc.ontrack = (event) => {
      pair.stream.addTrack(event.track);
      this.on.video(pair.pid, pair.stream, pair.name);
    };
    pc.ondatachannel = (event) => this.channel(pair, event.channel);
    pc.onicecandidate = (event) => {
      if (pair.pc !== pc) return;
      const c = event.candidate;
      const more = c ? { candidate: c.candidate, mid: c.sdpMid, line: c.sdpMLineIndex } : { candidate: "" };
      this.send({ t: "cand", to: pair.pid, gen, ...more });
    };
    pc.onconnectionstatechange = () => {
      if (pair.pc !== pc) return;
      pair.state = pc.connectionState; pair.since = performance.now();
      if (pair.state === "connected") { clearTimeout(pair.timer); pair.tries = 0; }
      if (pair.state === "failed") this.failed(pair, pc);
      this.on.state();
    };
    return pc;
  }
  attach(pair) {
    if (pair.pc.signalingState === "closed") return;
    for (const transceiver of pair.pc.getTransceivers()) {
      const kind = transceiver.receiver.track.kind;
      const track = this.local?.getTracks().find((t) => t.kind === kind) || null;
      transceiver.direction = "sendrecv";
      transceiver.sender.replaceTrack(track).catch(() => {});
      const parameters = transceiver.sender.getParameters();
      if (kind === "video" && parameters.encodings?.length) {
        parameters.encodings[0].maxBitrate = LARGEST_VIDEO;
        transceiver.sender.setParameters(parameters).catch(() => {});
      }
    }
  }
  async described(pair, pc) {
    const now = pair.pc;
    if (pc) this.send({ t: "sdp", to: pair.pid, gen: pair.gen, kind: now.localDescription.type, sdp: now.localDescription.sdp });
    try {
      pair.checking.know(now.localDescription?.sdp, pair.theirs);
      this.say(pair, await pair.checking.begin());
    } catch { this.on.digits(pair.pid, ""); }
  }
  say(pair, step) {
    if (step) this.send({ t: "check", to: pair.pid, gen: pair.gen, step: step[0], value: step[1] });
  }
  channel(pair, channel) {
    channel.binaryType = "arraybuffer";
    pair.channel = channel;
    this.on.channel(pair.pid, channel);
  }
  // The builder builds again, the other asks for it; each time a little later.
  failed(pair, pc) {
    if (pair.pc !== pc) return;
    if (pair.stranger) { this.forget(pair); return; }
    clearTimeout(pair.timer);
    const pause = PAUSES[Math.min(pair.tries++, PAUSES.length - 1)];
    pair.timer = setTimeout(() => {
      if (pair.pc !== pc) return;
      if (!pair.here) { pair.tries = 0; this.failed(pair, pc); return; }
      if (pair.builds) { this.build(pair); return; }
      this.send({ t: "rebuild", to: pair.pid, gen: pair.gen });
      pair.timer = setTimeout(() => this.failed(pair, pc), 4000);
    }, pair.here ? pause : 1000);
  }
  // Every second: a connection that was cut is not waited for until the browser gives it up.
  look(patience = CUT) {
    for (const pair of this.pairs.values()) {
      if (!pair.pc || pair.state !== "disconnected" || performance.now() - pair.since < patience) continue;
      pair.since = performance.now();
      this.failed(pair, pair.pc);
    }
  }
  hurry() { setTimeout(() => this.look(MOVED), MOVED); this.look(MOVED); }
  drop(pair) {
    clearTimeout(pair.timer);
    const pc = pair.pc;
    pair.pc = null; pair.state = "new";
    if (pc) { pc.onconnectionstatechange = pc.onicecandidate = pc.ontrack = pc.ondatachannel = null; pc.close(); }
  }
}
