// Camera, microphone and speaker: asked for once, each missing one in words, none ever required.

import { tone } from "./alert.js";
import { speakThrough } from "./stage.js";
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
  constructor(changed) {
    this.stream = null; this.changed = changed; this.wants = { audio: false, video: false }; this.facing = "user"; this.chosen = {};
    for (const kind of ["video", "audio"]) get(`choose_${kind}`).onchange = (event) => { this.chosen[kind] = event.target.value; this.open(this.wants); };
    get("choose_output").onchange = (event) => speakThrough(event.target.value).then(() => this.tone(), () => this.fix("missing"));
    navigator.mediaDevices?.addEventListener?.("devicechange", () => this.list());
  }

  async open(wants) {
    this.wants = wants; this.problem = null;
    get("fix").hidden = get("again").hidden = true;
    this.say();
    if (!wants.audio && !wants.video) { this.show(null); return; }
    if (!navigator.mediaDevices?.getUserMedia) { this.fix(isSecureContext ? "old" : "insecure"); this.show(null); return; }
    mark("check_camera", wants.video ? "wait" : "off", say(wants.video ? "camera_wait" : "camera_off"));
    mark("check_microphone", "wait", say("microphone_wait"));
    this.stop();
    const mine = this.asked = (this.asked || 0) + 1;
    const stream = await this.ask(wants);
    if (mine === this.asked) this.show(stream);
    else for (const track of stream?.getTracks() || []) track.stop(); // left, or asked again meanwhile
  }
  // Both at once; if one of them is missing, whatever there is.
  async ask({ audio, video }) {
    const which = (kind) => (this.chosen[kind] ? { deviceId: { exact: this.chosen[kind] } } : {});
    const sound = audio && { ...which("audio"), echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    const picture = video && { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 30 }, ...(this.chosen.video ? which("video") : { facingMode: this.facing }) };
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
    own.classList.toggle("away", this.facing !== "user"); own.setAttribute("aria-label", say("picture_own"));
    if (camera) own.play().catch(() => {});
    this.list();
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
  // A phone takes camera and microphone away while its screen is off: ask for them again.
  wake() {
    const gone = this.stream?.getTracks().some((track) => track.readyState === "ended");
    if (gone || (this.problem && this.problem !== "denied" && (this.wants.audio || this.wants.video))) this.open(this.wants);
    this.context?.resume().catch(() => {});
  }
  // Which camera, microphone and speaker: only where there is a choice and the browser lets us.
  async list() {
    const all = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) || [];
    const now = Object.fromEntries((this.stream?.getTracks() || []).map((track) => [track.kind, track.getSettings().deviceId]));
    const speakers = "setSinkId" in HTMLMediaElement.prototype;
    for (const [kind, name] of [["videoinput", "video"], ["audioinput", "audio"], ["audiooutput", "output"]]) {
      const found = all.filter((device) => device.kind === kind && device.deviceId);
      const useful = found.length > 1 && (name === "output" ? speakers : this.has(name));
      const select = get(`choose_${name}`), value = name === "output" ? select.value || "default" : now[name];
      get(`for_${name}`).hidden = !useful;
      select.replaceChildren(...found.map((device, number) => new Option(device.label || `${number + 1}`, device.deviceId, false, device.deviceId === value)));
    }
  }
  measure(stream) {
    const Context = window.AudioContext || window.webkitAudioContext;
    this.context?.close().catch(() => {});
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
  tone() { tone([[523, 1]], () => { this.toned = true; this.say(); }); }
  network(rtt) { mark("check_network", rtt === null ? "wait" : rtt < 400 ? "ok" : "bad", rtt === null ? say("network_wait") : say(rtt < 400 ? "network_ok" : "network_slow", rtt)); }
  async turn() { delete this.chosen.video; this.facing = this.facing === "user" ? "environment" : "user"; await this.open(this.wants); }
  enable(kind, on) { for (const track of this.stream?.getTracks() || []) if (track.kind === kind) track.enabled = on; }
  has(kind) { return Boolean(this.stream?.getTracks().some((track) => track.kind === kind)); }
  stop() { for (const track of this.stream?.getTracks() || []) { track.onended = null; track.stop(); } this.stream = null; }
  close() { this.asked = (this.asked || 0) + 1; this.stop(); clearInterval(this.meter); this.context?.close().catch(() => {}); this.context = null; }
}
