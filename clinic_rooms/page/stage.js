// The pictures of the others, their sound, and how our own link does.

import { say } from "./words.js";

const get = (id) => document.getElementById(id);
const LOW = 130000; // bits a second below which the other side sends a smaller picture
const WEAK_BITS = 100000;
const WEAK_LOSS = 0.1;
let sink = "";

export function video(pid, stream, { name, host, still }) {
  let figure = get(`v-${pid}`);
  if (!figure) {
    figure = document.createElement("figure"); figure.id = `v-${pid}`;
    const element = document.createElement("video");
    element.autoplay = true; element.playsInline = true; element.setAttribute("playsinline", "");
    const caption = document.createElement("figcaption"); caption.dir = "auto";
    figure.append(element, caption);
    get("videos").append(figure);
    if (sink) element.setSinkId?.(sink).catch(() => {});
  }
  const element = figure.querySelector("video");
  figure.classList.toggle("host", host); figure.classList.toggle("still", still);
  figure.querySelector("figcaption").textContent = name;
  element.setAttribute("aria-label", say("picture_of", name));
  if (element.srcObject !== stream) element.srcObject = stream;
  play(element);
}
// Where a browser wants a touch before it lets us hear somebody, a button asks for it.
function play(element) {
  element.play().then(() => { get("hear").hidden = true; }, (error) => { if (error.name === "NotAllowedError") get("hear").hidden = false; });
}
export function hear() { document.querySelectorAll("#videos video").forEach(play); }
export function gone(pid) { get(`v-${pid}`)?.remove(); }
export function moving(pid, yes) { get(`v-${pid}`)?.classList.toggle("still", !yes); }
export function speakThrough(id) {
  sink = id;
  return Promise.all([...document.querySelectorAll("#videos video")].map((element) => element.setSinkId?.(id)));
}

// What the other side's quality ladder does, in words.
export function quality(people, media) {
  for (const [pid, m] of media) {
    const person = people.get(pid);
    if (!person) continue;
    if (m.screen) return say("q_screen");
    if (m.video === "still") return say("q_still");
    if (m.video === "off" && m.moved) return say(m.bits ? "q_off" : "q_no_picture");
    if (m.video === "moving" && m.bits > 0 && m.bits < LOW) return say("q_low");
    if (!m.audio && person.audio) return say("q_muted");
  }
  return "";
}

// Our own way up: weak when the browser holds the picture back, or when much of it is lost.
export class Upstream {
  constructor() { this.before = new Map(); this.bad = 0; }
  get weak() { return this.bad >= 2; }
  async look(call) {
    let bad = false;
    for (const pair of call.pairs.values()) {
      if (!pair.pc || pair.state !== "connected") continue;
      const reports = [...(await pair.pc.getStats()).values()];
      bad = this.isBad(pair, reports) || bad;
    }
    this.bad = bad ? Math.min(this.bad + 1, 4) : Math.max(this.bad - 1, 0);
  }
  isBad(pair, reports) {
    const out = reports.filter((r) => r.type === "outbound-rtp");
    const now = { gen: pair.gen, at: performance.now(), bytes: out.reduce((sum, r) => sum + (r.bytesSent || 0), 0) };
    const before = this.before.get(pair.pid);
    this.before.set(pair.pid, now);
    if (!before || before.gen !== now.gen || now.at - before.at < 500) return false;
    const bits = (8000 * (now.bytes - before.bytes)) / (now.at - before.at);
    const held = out.some((r) => r.kind === "video" && r.active !== false && r.qualityLimitationReason === "bandwidth");
    const lost = Math.max(0, ...reports.filter((r) => r.type === "remote-inbound-rtp").map((r) => r.fractionLost || 0));
    return lost > WEAK_LOSS || (held && bits < WEAK_BITS);
  }
}
