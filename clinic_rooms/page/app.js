// The patient's page: enter, wait, talk, leave.

import { Call } from "./call.js";
import { Devices } from "./devices.js";
import { Files } from "./files.js";
import { Room, randomKey } from "./room.js";
import { preferred, say, speak } from "./words.js";

const get = (id) => document.getElementById(id);
const show = (id, yes) => { get(id).hidden = !yes; };
const token = location.pathname.split("/").pop();
const LOW = 130000;
const ENDS = { 4400: "bad", 4404: "unknown", 4409: "full", 4410: "dead", 4425: "early", 4429: "guess" };

let room = null, call = null, me = null, lobby = null, ended = false, muted = false, cameraOff = false, wakeLock = null;
let policy = { files: false, largest_file: 0, chat: true };
const people = new Map(), media = new Map(), digits = new Map(), files = new Map(), seen = new Set();
const devices = new Devices((stream) => { call?.setLocal(stream); report(); });

// ------------------------------------------------------------------ entering

async function join(wants) {
  show("enter", false);
  sessionStorage.setItem("wants", JSON.stringify(wants));
  sessionStorage.setItem("name", get("name").value.trim());
  show("checks", true);
  room = new Room(token, { name: get("name").value.trim(), audio: wants.audio, video: wants.video }, heard, linked);
  call = new Call((message) => room.send(message), { video, gone, digits: known, channel, state: paint });
  devices.network(null);
  room.start();
  await devices.open(wants);
}

function linked(state, code) {
  linked.last = [state, code];
  const pill = get("link");
  pill.textContent = state === "open" ? say("online") : state === "trying" ? say("again") : "";
  pill.className = `pill ${state === "open" ? "good" : "bad"}`;
  if (state === "over") end(ENDS[code] || "dead");
}

const handlers = {
  welcome(m) {
    me = m; policy = m.policy; call.setMe(m);
    if (m.clinic) get("clinic").textContent = m.clinic;
    show("attach", policy.files); show("talk", policy.chat);
    report(true);
  },
  lobby(m) { lobby = m; if (m.state === "denied") get("end_text").textContent = m.message; paint(); },
  peer(m) { if (m.state === "left") people.delete(m.pid); else people.set(m.pid, m); call.peer(m); report(true); },
  sdp(m) { call.sdp(m); }, cand(m) { call.cand(m); }, rebuild(m) { call.rebuild(m); }, check(m) { call.check(m); },
  chat(m) { chat(m.ref, m.by === me.pid ? null : nameOf(m.by), m.text); },
  media(m) { media.set(m.by, m); paint(); },
  rec(m) { document.body.classList.toggle("recording", m.on); paint.recording = m.on; paint(); },
  consent(m) { consent(m); },
  bye(m) { end({ ended: "ended", denied: "denied", replaced: "replaced" }[m.reason] || "dead"); },
  refused(m) { if (m.what === "chat") note(say("file_failed")); },
};
function heard(message) { handlers[message.t]?.(message); }

// ------------------------------------------------------------------ what one sees

function paint() {
  if (ended) return;
  const inside = lobby?.state === "admitted" || people.size > 0;
  document.body.classList.toggle("calling", inside);
  show("lobby", Boolean(lobby) && !inside);
  show("checks", !inside);
  show("stage", inside); show("bar", inside);
  const home = inside ? get("stage") : document.querySelector("main");
  if (get("own").parentElement !== home) home.insertBefore(get("own"), inside ? null : get("talk"));
  if (lobby && !inside) {
    const before = lobby.place - 1;
    get("place").textContent = `${before < 1 ? say("place_first") : before === 1 ? say("place_one") : say("place_other", before)} ${say("waited", Math.floor(lobby.waited_seconds / 60))}`;
    show("notice", Boolean(lobby.message)); get("notice").textContent = lobby.message || "";
  }
  const mute = get("mute"), camera = get("camera");
  show("mute", devices.has("audio")); show("camera", devices.has("video"));
  mute.textContent = say(muted ? "unmute" : "mute"); mute.setAttribute("aria-pressed", muted);
  camera.textContent = say(cameraOff ? "no_camera" : "camera"); camera.setAttribute("aria-pressed", cameraOff);
  show("words", digits.size > 0);
  const state = stateWords();
  const caption = get("state");
  if (caption.textContent !== state) caption.textContent = state;
  caption.classList.toggle("warn", [...digits.values()].includes(""));
  const quality = qualityWords();
  if (get("quality").textContent !== quality) get("quality").textContent = quality;
  if (inside) stayAwake();
}
function stateWords() {
  if ([...digits.values()].includes("")) return say("words_broken");
  const pairs = [...call.pairs.values()];
  const words = [];
  if (paint.recording) words.push(`● ${say("recording")}`);
  if (pairs.some((pair) => pair.role === "host" && !pair.here)) words.push(say("host_away"));
  else if (pairs.some((pair) => pair.state === "connected")) words.push(say(devices.stream ? "connected" : "chat_only"));
  else if (pairs.length) words.push(say("connecting"));
  return words.join(" · ");
}
function qualityWords() {
  for (const [pid, m] of media) {
    if (!people.has(pid)) continue;
    if (m.screen) return say("q_screen");
    if (m.video === "still") return say("q_still");
    if (m.video === "off" && people.get(pid).video && m.bits === 0 && m.wasMoving) return say("q_off");
    if (m.video === "moving" && m.bits > 0 && m.bits < LOW) return say("q_low");
    if (!m.audio && people.get(pid).audio) return say("q_muted");
  }
  return "";
}
function nameOf(pid) { return people.get(pid)?.name || say("doctor"); }

function video(pid, stream, name) {
  let figure = document.getElementById(`v-${pid}`);
  if (!figure) {
    figure = document.createElement("figure"); figure.id = `v-${pid}`;
    const element = document.createElement("video"); element.autoplay = true; element.playsInline = true;
    figure.append(element, document.createElement("figcaption"));
    get("videos").append(figure);
  }
  figure.querySelector("figcaption").textContent = name || say("doctor");
  const element = figure.querySelector("video");
  if (element.srcObject !== stream) element.srcObject = stream;
  element.play().catch(() => {});
}
function gone(pid) { document.getElementById(`v-${pid}`)?.remove(); digits.delete(pid); media.delete(pid); files.delete(pid); }
function known(pid, value) { digits.set(pid, value); paint(); }

// ------------------------------------------------------------------ chat and files

function chat(ref, name, text, link) {
  if (seen.has(ref)) return;
  seen.add(ref);
  const item = document.createElement("li");
  if (!name) item.className = "mine";
  const who = document.createElement("small"); who.textContent = name || say("you");
  item.append(who, link || document.createTextNode(text));
  get("chat").append(item);
  item.scrollIntoView({ block: "nearest" });
}
function note(text) { chat(randomKey(), "·", text); }
function size(bytes) { return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`; }

function channel(pid, channel) {
  files.set(pid, new Files(channel, policy, {
    offered: async (name, bytes, answer) => answer(await ask("file_ask", say("file_ask_text", name, size(bytes)), "receive", "no")),
    progress() {},
    arrived(name, blob) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob); link.download = name; link.textContent = `${name} (${size(blob.size)})`;
      chat(randomKey(), nameOf(pid), "", link);
    },
    failed: (code) => note(say(`file_${code}`)),
    sent: (name) => chat(randomKey(), null, say("file_sent", name)),
  }));
}
async function sendFile(file) {
  for (let tries = 0; tries < 20; tries += 1) { // the channel may still be on its way
    const open = [...files.entries()].filter(([pid, each]) => people.has(pid) && each.channel.readyState === "open");
    const host = open.find(([pid]) => people.get(pid).role === "host") || open[0];
    if (host) { host[1].send(file); return; }
    await new Promise((go) => setTimeout(go, 500));
  }
  note(say("file_cut"));
}

// ------------------------------------------------------------------ questions

function ask(title, text, yes = "yes", no = "no") {
  const dialog = get("ask");
  get("ask_title").textContent = say(title); get("ask_text").textContent = text;
  get("ask_yes").textContent = say(yes); get("ask_no").textContent = say(no);
  show("ask_no", no !== null); get("ask_text").className = "";
  if (dialog.open) dialog.close("no");
  return new Promise((answered) => {
    dialog.onclose = () => answered(dialog.returnValue === "yes");
    dialog.returnValue = "no";
    dialog.showModal();
  });
}
async function consent(m) {
  if (m.answer !== "asked") return;
  const kind = m.what === "recording" ? "ask_record" : "ask_snapshot";
  const yes = await ask(kind, say(`${kind}_text`));
  room.send({ t: "consent", what: m.what, answer: yes ? "granted" : "refused", wording: m.wording, to: m.by });
}
function showDigits() {
  const text = [...digits.entries()].map(([pid, value]) => `${nameOf(pid)}: ${value || say("words_broken")}`).join("\n");
  ask("check_words", `${text}\n\n${say("words_text")}`, "close", "no");
  get("ask_text").className = "digits-text"; show("ask_no", false);
}

// ------------------------------------------------------------------ leaving and the rest

function end(why) {
  if (ended) return;
  ended = true;
  call?.close(); devices.close(); room?.close();
  if (why !== "left") room?.forget();
  wakeLock?.release?.();
  document.body.classList.remove("calling");
  for (const id of ["enter", "lobby", "checks", "stage", "bar", "talk", "own"]) show(id, false);
  get("state").textContent = ""; get("link").textContent = "";
  show("end", true);
  get("end_title").textContent = say(`end_${why}`);
  const more = say(`end_${why}_text`);
  if (!more.startsWith("end_")) get("end_text").textContent = more;
  show("return", ["left", "full", "early", "guess", "bad"].includes(why));
  get("end_title").tabIndex = -1; get("end_title").focus();
}
function refresh() {
  if (me?.clinic) get("clinic").textContent = me.clinic;
  if (!room || ended) return;
  linked(...linked.last); devices.say(); paint();
}
function report(always) {
  if (!room || !me || !people.size) return;
  const message = { t: "media", audio: devices.has("audio") && !muted, video: devices.has("video") && !cameraOff ? "moving" : "off" };
  const text = JSON.stringify(message);
  if (always || text !== report.last) { report.last = text; room.send(message); }
  paint();
}
async function stayAwake() {
  if (wakeLock || document.hidden) return;
  try {
    wakeLock = await navigator.wakeLock?.request("screen") || null;
    wakeLock?.addEventListener("release", () => { wakeLock = null; });
  } catch { wakeLock = null; }
}

get("join_all").onclick = () => join({ audio: true, video: true });
get("join_sound").onclick = () => join({ audio: true, video: false });
get("join_chat").onclick = () => join({ audio: false, video: false });
get("again").onclick = () => devices.open(devices.wants.audio || devices.wants.video ? devices.wants : { audio: true, video: true });
get("tone").onclick = () => devices.tone();
get("turn").onclick = () => devices.turn();
get("mute").onclick = () => { muted = !muted; devices.enable("audio", !muted); report(); };
get("camera").onclick = () => { cameraOff = !cameraOff; devices.enable("video", !cameraOff); report(); };
get("words").onclick = showDigits;
get("leave").onclick = async () => { if (await ask("leave_ask", say("leave_text"), "leave", "stay")) { room.send({ t: "bye", reason: "hung_up" }); end("left"); } };
get("return").onclick = () => { room?.forget(); location.reload(); };
get("write").onsubmit = (event) => {
  event.preventDefault();
  const text = get("text").value.trim();
  if (!text) return;
  const ref = randomKey();
  room.send({ t: "chat", text, ref });
  chat(ref, null, text);
  get("text").value = "";
};
get("text").onkeydown = (event) => { if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); get("write").requestSubmit(); } };
get("file").onchange = (event) => { if (event.target.files[0]) sendFile(event.target.files[0]); event.target.value = ""; };
get("language").onchange = (event) => { sessionStorage.setItem("language", event.target.value); speak(event.target.value); refresh(); };
setInterval(() => { if (room && !ended) { if (room.rtt !== null) devices.network(room.rtt); paint(); } }, 1000);
document.addEventListener("visibilitychange", () => { if (!document.hidden && room) paint(); });

const language = preferred();
get("language").value = language;
speak(language);
get("name").value = sessionStorage.getItem("name") || "";
const before = sessionStorage.getItem(`seat-${token.slice(0, 8)}`) && sessionStorage.getItem("wants");
if (before) join(JSON.parse(before)); // the page was reloaded: the seat is kept
else show("enter", true);
window.clinic = { get room() { return room; }, get call() { return call; } }; // for support and tests
