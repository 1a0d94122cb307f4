// Camera, microphone and speaker: asked for once, each missing one in words, none ever required.

import { say } from "./words.js";

const get = (id) => document.getElementById(id);

function mark(id, state, words) {
  const item = get(id);
  const sign = item.querySelector(".mark");
  sign.className = `mark ${state}`;
  sign.textContent = { ok: "✓", bad: "✕", wait: "…", off: "–" }[state];
  item.querySelector(".words").textContent = words;
}
const CODES = { NotAllowedError: "denied", SecurityError: "denied", NotFoundError: "missing", OverconstrainedError: "missing", NotReadableError: "busy", AbortError: "busy" };

export class Devices {
  constructor(changed) { this.stream = null; this.changed = changed; this.wants = { audio: false, video: false }; this.facing = "user"; }

  async open(wants) {
    this.wants = wants; this.problem = null;
    get("fix").hidden = get("again").hidden = true;
    this.say();
    if (!wants.audio && !wants.video) { this.show(null); return; }
    if (!navigator.mediaDevices?.getUserMedia) { this.fix(isSecureContext ? "old" : "insecure"); this.show(null); return; }
    mark("check_camera", wants.video ? "wait" : "off", say(wants.video ? "camera_wait" : "camera_off"));
    mark("check_microphone", "wait", say("microphone_wait"));
    this.close();
    this.show(await this.ask(wants));
  }
  // Both at once; if one of them is missing, whatever there is.
  async ask({ audio, video }) {
    const sound = audio && { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    const picture = video && { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 30 }, facingMode: this.facing };
    let failure = null;
    for (const [a, v] of [[sound, picture], [sound, false], [false, picture]]) {
      if (!a && !v) continue;
      try { const stream = await navigator.mediaDevices.getUserMedia({ audio: a, video: v }); if (failure) this.fix(failure); return stream; }
      catch (error) { failure = failure || CODES[error.name] || "missing"; if (failure === "denied" && a && v) continue; }
    }
    this.fix(failure);
    return null;
  }
  fix(code) { this.problem = code; get("fix").hidden = get("again").hidden = false; get("fix").textContent = say(`fix_${code}`); }
  say() {
    const camera = this.has("video"), microphone = this.has("audio");
    mark("check_camera", camera ? "ok" : this.wants.video ? "bad" : "off", say(camera ? "camera_ok" : "camera_off"));
    mark("check_microphone", microphone ? "ok" : this.wants.audio ? "bad" : "off", say(microphone ? "microphone_ok" : "microphone_off"));
    mark("check_speaker", this.toned ? "ok" : "wait", say("speaker_ask"));
    if (this.problem) get("fix").textContent = say(`fix_${this.problem}`);
  }
  show(stream) {
    this.stream = stream;
    const camera = this.has("video"), microphone = this.has("audio");
    this.say();
    const own = get("own");
    own.srcObject = stream; own.hidden = !camera;
    own.style.transform = this.facing === "user" ? "" : "none";
    get("turn").hidden = !camera || !matchMedia("(pointer: coarse)").matches;
    get("level").hidden = !microphone;
    if (microphone) this.measure(stream);
    for (const track of stream?.getTracks() || []) track.onended = () => { if (this.stream === stream) this.lost(track); };
    this.changed(stream);
  }
  lost(track) {
    this.stream.removeTrack(track);
    this.fix("missing");
    this.show(this.stream);
  }
  measure(stream) {
    const Context = window.AudioContext || window.webkitAudioContext;
    this.context?.close();
    const context = this.context = new Context();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(new MediaStream(stream.getAudioTracks())).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    clearInterval(this.meter);
    this.meter = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      get("level").value = Math.min(1, 4 * Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length));
    }, 100);
  }
  tone() {
    const Context = window.AudioContext || window.webkitAudioContext;
    const context = new Context();
    const wave = context.createOscillator(), loud = context.createGain();
    loud.gain.value = 0.2; wave.frequency.value = 523;
    wave.connect(loud).connect(context.destination);
    wave.start(); wave.stop(context.currentTime + 1);
    wave.onended = () => { context.close(); this.toned = true; this.say(); };
  }
  network(rtt) { mark("check_network", rtt === null ? "wait" : rtt < 400 ? "ok" : "bad", rtt === null ? say("network_wait") : say(rtt < 400 ? "network_ok" : "network_slow", rtt)); }
  async turn() { this.facing = this.facing === "user" ? "environment" : "user"; await this.open(this.wants); }
  enable(kind, on) { for (const track of this.stream?.getTracks() || []) if (track.kind === kind) track.enabled = on; }
  has(kind) { return Boolean(this.stream?.getTracks().some((track) => track.kind === kind)); }
  close() { for (const track of this.stream?.getTracks() || []) { track.onended = null; track.stop(); } this.stream = null; }
}
