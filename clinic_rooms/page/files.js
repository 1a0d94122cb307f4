// Files over the data channel, one at a time each way; the same rules as
// clinic_desktop/media/rtc/files.py: offer, accept, chunks, a hash at the end.

const CHUNK = 16 * 1024;
const WAITING = 64 * 1024;
const LONGEST = 4096; // characters of one message
const KINDS = /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/;

const CODES = new Set(["too_big", "busy", "damaged", "cancelled", "cut", "not_allowed"]);

export function plainName(name) {
  const last = String(name).replace(/\\/g, "/").split("/").pop().replace(/[\u0000-\u001f\u007f<>:"|?*\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "_");
  return last.replace(/^\.+/, "_").slice(0, 120) || "file";
}
async function sha256(buffer) {
  const sum = await crypto.subtle.digest("SHA-256", buffer);
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Files {
  // on: { offered(name, size, answer), progress(id, share), arrived(name, blob), failed(code), sent(name) }
  constructor(channel, policy, on) {
    this.channel = channel; this.policy = policy; this.on = on; this.sending = null; this.coming = null; this.number = 0;
    channel.bufferedAmountLowThreshold = WAITING / 2;
    channel.onmessage = (event) => this.take(event.data);
    channel.onclose = () => { if (this.sending || this.coming) this.on.failed("cut"); this.sending = this.coming = null; };
  }
  async send(file) {
    if (this.sending) { this.on.failed("busy"); return; }
    if (!this.policy.files) { this.on.failed("not_allowed"); return; }
    if (file.size > this.policy.largest_file || file.size === 0) { this.on.failed("too_big"); return; }
    if (this.channel.readyState !== "open") { this.on.failed("cut"); return; }
    const data = await file.arrayBuffer();
    const id = `f${Date.now()}-${++this.number}`;
    this.sending = { id, data, name: file.name };
    this.say({ f: "offer", id, name: plainName(file.name), size: file.size, type: file.type, sha256: await sha256(data) });
  }
  say(message) { if (this.channel.readyState === "open") this.channel.send(JSON.stringify(message)); }

  async take(data) {
    if (typeof data !== "string") { this.chunk(data); return; }
    if (data.length > LONGEST) return;
    let message;
    try { message = JSON.parse(data); } catch { return; }
    if (typeof message?.id !== "string" || message.id.length > 64) return;
    if (message.f === "offer") this.offered(message);
    else if (message.f === "accept" && this.sending?.id === message.id && !this.sending.pouring) this.pour(this.sending, message.rate);
    else if (message.f === "rate" && this.sending?.id === message.id) this.sending.rate = message.rate;
    else if (message.f === "refuse" && this.sending?.id === message.id) { this.sending = null; this.on.failed(CODES.has(message.why) ? message.why : "refused"); }
    else if (message.f === "done" && this.sending?.id === message.id) { const { name } = this.sending; this.sending = null; this.on.sent(name); }
    else if (message.f === "cancel" && this.coming?.id === message.id) { this.coming = null; this.on.failed("cancelled"); }
  }
  async pour(sending, rate) {
    sending.rate = rate; sending.pouring = true;
    const began = performance.now();
    for (let at = 0; at < sending.data.byteLength; at += CHUNK) {
      if (this.sending !== sending || this.channel.readyState !== "open") return;
      while (this.channel.bufferedAmount > WAITING) await new Promise((go) => setTimeout(go, 20));
      if (sending.rate) {
        const due = began + (at * 8 * 1000) / sending.rate;
        if (due > performance.now()) await new Promise((go) => setTimeout(go, due - performance.now()));
      }
      this.channel.send(sending.data.slice(at, at + CHUNK));
      this.on.progress(sending.id, at / sending.data.byteLength);
    }
  }
  offered({ id, name, size, type, sha256: sum }) {
    const fits = Number.isInteger(size) && size > 0 && size <= this.policy.largest_file && /^[0-9a-f]{64}$/.test(sum);
    if (!fits || this.coming || !this.policy.files) { this.say({ f: "refuse", id, why: fits ? "busy" : "too_big" }); return; }
    this.coming = { id, name: plainName(name), size, type: KINDS.test(type) ? type : "application/octet-stream", sum, parts: [], got: 0 };
    this.on.offered(this.coming.name, size, (yes) => {
      if (this.coming?.id !== id) return; // called off while the question stood
      if (!yes) { this.coming = null; this.say({ f: "refuse", id, why: "refused" }); return; }
      this.coming.accepted = true;
      this.say({ f: "accept", id });
    });
  }
  async chunk(data) {
    const coming = this.coming;
    if (!coming?.accepted) return; // nothing flows before a yes
    coming.parts.push(data); coming.got += data.byteLength;
    if (coming.got > coming.size) { this.coming = null; this.say({ f: "refuse", id: coming.id, why: "too_big" }); this.on.failed("damaged"); return; }
    this.on.progress(coming.id, coming.got / coming.size);
    if (coming.got < coming.size) return;
    this.coming = null;
    const whole = await new Blob(coming.parts).arrayBuffer();
    if (await sha256(whole) !== coming.sum) { this.say({ f: "refuse", id: coming.id, why: "damaged" }); this.on.failed("damaged"); return; }
    this.say({ f: "done", id: coming.id });
    this.on.arrived(coming.name, new Blob([whole], { type: coming.type }));
  }
}
