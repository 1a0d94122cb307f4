// The page of who comes by a link: enter, wait, talk, leave. A browser that carries the doctor's
// own sound and picture (role host-media) uses it too, without the waiting room.

import * as alert from "./alert.js";
import { Call } from "./call.js";
import { Devices } from "./devices.js";
import { Room, randomKey } from "./room.js";
import * as stage from "./stage.js";
import * as talk from "./talk.js";
import { preferred, say, speak } from "./words.js";

const get = (id) => document.getElementById(id);
const show = (id, yes) => { if (get(id).hidden === yes) get(id).hidden = !yes; };
const write = (id, text) => { if (get(id).textContent !== text) get(id).textContent = text; };
const token = location.pathname.split("/").pop();
const ENDS = { 4400: "bad", 4404: "unknown", 4409: "full", 4410: "dead", 4425: "early", 4429: "guess" };
const ANSWERS = { 404: "unknown", 410: "dead", 429: "guess" };
const SECTIONS = ["enter", "lobby", "checks", "stage", "bar", "talk", "own"];

let room = null, call = null, me = null, lobby = null, link = ["trying", 0];
let ended = "", denied = "", muted = false, cameraOff = false, settings = false, recording = false, place = "enter";
let policy = { files: false, largest_file: 0, chat: true };
const people = new Map(), media = new Map(), digits = new Map(), files = new Map();
const upstream = new stage.Upstream();
const devices = new Devices((stream) => {
  devices.enable("audio", !muted); devices.enable("video", !cameraOff); // who was silent stays so
  call?.setLocal(stream); report();
});

// ------------------------------------------------------------------ entering

async function join(wants) {
  alert.unlock();
  sessionStorage.setItem("wants", JSON.stringify(wants));
  sessionStorage.setItem("name", get("name").value.trim());
  room = new Room(token, { name: get("name").value.trim(), ...wants }, heard, linked);
  call = new Call((message) => room.send(message), { video, gone, digits: known, channel, state: paint });
  devices.network(null);
  show("enter", false); show("checks", true);
  room.start();
  await devices.open(wants);
}

function linked(state, code) {
  link = [state, code];
  const early = !me && (code === 4409 || code === 4429); // never inside: say so instead of trying for ever
  if (state === "over" || early) { end(ENDS[code] || "dead"); return; }
  write("link", state === "open" ? say("online") : me ? say("again") : say("offline"));
  get("link").className = `pill ${state === "open" ? "good" : "bad"}`;
}

const handlers = new Map(Object.entries({
  welcome(m) {
    if (me && me.pid !== m.pid) { lobby = null; call.strangers(); } // the room knows us no more
    me = m; policy = m.policy; call.setMe(m);
    if (m.clinic) write("clinic", m.clinic);
    show("attach", policy.files); show("talk", policy.chat);
    report(true);
  },
  lobby(m) {
    if (m.state === "admitted" && lobby?.state === "waiting") alert.yourTurn();
    lobby = m; denied = m.state === "denied" ? m.message : "";
    paint();
  },
  peer(m) {
    if (m.state === "left") people.delete(m.pid); else people.set(m.pid, m);
    call.peer(m); report(true); paint();
  },
  sdp(m) { return call.sdp(m); }, cand(m) { return call.cand(m); }, rebuild(m) { call.rebuild(m); }, check(m) { return call.check(m); },
  chat(m) { talk.write(m.ref, m.by === me.pid ? null : nameOf(m.by), m.text, { at: m.at }); },
  media(m) { media.set(m.by, { ...m, moved: m.video === "moving" || media.get(m.by)?.moved }); stage.moving(m.by, m.video !== "off"); paint(); },
  rec(m) { recording = m.on; paint(); },
  consent(m) { consent(m); },
  bye(m) { end({ ended: "ended", denied: "denied", replaced: "replaced" }[m.reason] || "dead"); },
  refused(m) { if (m.what === "chat") talk.note(say("chat_failed")); },
}));
function heard(message) { handlers.get(message.t)?.(message); }

// ------------------------------------------------------------------ what one sees

function inside() { return Boolean(me) && (me.role === "host-media" || lobby?.state === "admitted" || people.size > 0 || call.live); }

function paint() {
  if (ended || !room) return;
  const calling = inside();
  const now = calling ? "stage" : lobby ? "lobby" : "checks";
  document.body.classList.toggle("calling", calling);
  document.body.classList.toggle("waiting", now === "lobby");
  show("lobby", now === "lobby"); show("stage", calling); show("bar", calling);
  show("checks", !calling || settings);
  move(get("own"), get(calling ? "pictures" : "preview"));
  if (now === "lobby") paintLobby();
  paintBar();
  write("state", stateWords());
  get("state").classList.toggle("warn", broken());
  write("badge", recording ? `● ${say("recording")}` : "");
  write("quality", stage.quality(people, media) || (upstream.weak ? say("q_own") : ""));
  const alone = calling && !document.querySelector("#videos figure");
  write("alone", alone ? say(anybody() ? (devices.stream ? "no_picture_yet" : "chat_only_stage") : "nobody_yet") : "");
  if (calling || now === "lobby") alert.stayAwake();
  if (now !== place) { place = now; moveFocus(`${now}_title`); }
}
// Who was at something that is gone now stands at the title of what came instead; who writes, writes on.
function moveFocus(id) {
  const at = document.activeElement;
  if (at && at !== document.body && at.getClientRects().length && !/^H\d$/.test(at.tagName)) return;
  scrollTo(0, 0);
  get(id).focus({ preventScroll: true });
}
function move(element, home) { if (element.parentElement !== home) home.append(element); }
function paintLobby() {
  const before = lobby.place - 1;
  write("place", before < 1 ? say("place_first") : before === 1 ? say("place_one") : say("place_other", before));
  write("waited", say("waited", Math.floor(lobby.waited_seconds / 60)));
  show("notice", Boolean(lobby.message)); write("notice", lobby.message || "");
}
function paintBar() {
  const button = (id, word, icon, off) => {
    get(id).lastElementChild.textContent = say(word);
    get(id).querySelector("use").setAttribute("href", icon);
    get(id).classList.toggle("off", off);
  };
  show("mute", devices.has("audio")); show("camera", devices.has("video"));
  button("mute", muted ? "unmute" : "mute", muted ? "#i-mic-off" : "#i-mic", muted);
  button("camera", cameraOff ? "no_camera" : "camera", cameraOff ? "#i-cam-off" : "#i-cam", cameraOff);
  get("settings").setAttribute("aria-expanded", settings);
  show("words", digits.size > 0);
}
function broken() { return [...digits.values()].includes(""); }
function anybody() { return [...people.values()].some((person) => person.state === "here" && !(me.role === "host-media" && person.role === "host")); }
function stateWords() {
  if (broken()) return say("words_broken");
  const pairs = [...call.pairs.values()];
  const host = [...people.values()].find((person) => person.role === "host");
  if (host?.state === "away") return say("host_away");
  if (pairs.some((pair) => pair.state === "connected")) return say(devices.stream ? "connected" : "chat_only");
  return pairs.length ? say("connecting") : "";
}
function nameOf(pid) {
  const person = people.get(pid);
  return person?.name || (person?.role === "patient" ? say("patient") : me?.role !== "host-media" && me?.with_whom || say("doctor"));
}

function video(pid, stream) {
  const host = ["host", "host-media"].includes(people.get(pid)?.role);
  stage.video(pid, stream, { name: nameOf(pid), host, still: media.get(pid)?.video === "off" });
  paint();
}
function gone(pid) { stage.gone(pid); digits.delete(pid); media.delete(pid); files.delete(pid); people.delete(pid); paint(); }
function known(pid, value) { digits.set(pid, value); paint(); }
function channel(pid, opened) { files.set(pid, talk.filesOf(opened, policy, { name: () => nameOf(pid), ask })); }

async function sendFile(file) {
  for (let tries = 0; tries < 20; tries += 1) { // the channel may still be on its way
    const open = [...files.entries()].filter(([pid, each]) => people.has(pid) && each.channel.readyState === "open");
    const host = open.find(([pid]) => people.get(pid).role === "host") || open[0];
    if (host) { host[1].send(file); return; }
    await new Promise((go) => setTimeout(go, 500));
  }
  talk.note(say("file_cut"));
}

// ------------------------------------------------------------------ questions

let asking = Promise.resolve();
function ask(...question) { // one after the other: a second question never answers the first
  const answer = asking.then(() => put(...question));
  asking = answer.catch(() => {});
  return answer;
}
function put(title, text, yes = "yes", no = "no") {
  if (ended) return false;
  const dialog = get("ask");
  write("ask_title", say(title)); write("ask_text", text);
  get("ask_yes").textContent = say(yes); get("ask_no").textContent = no ? say(no) : "";
  show("ask_no", no !== null);
  get("ask_text").className = title === "check_words" ? "digits-text" : "";
  return new Promise((answered) => {
    dialog.onclose = () => answered(dialog.returnValue === "yes");
    dialog.returnValue = "no";
    dialog.showModal();
    get(no ? "ask_no" : "ask_yes").focus(); // a key that was on its way agrees to nothing
  });
}
async function consent(m) {
  if (m.answer !== "asked" || me.role === "host-media") return;
  const kind = m.what === "recording" ? "ask_record" : "ask_snapshot";
  const yes = await ask(kind, say(`${kind}_text`));
  if (!ended) room.send({ t: "consent", what: m.what, answer: yes ? "granted" : "refused", wording: m.wording, to: m.by });
}
function showDigits() {
  const lines = [...digits.entries()].map(([pid, value]) => `${nameOf(pid)}: \u2066${value || "–"}\u2069`);
  ask("check_words", `${lines.join("\n")}\n\n${say(broken() ? "words_broken" : "words_text")}`, "close", null);
}

// ------------------------------------------------------------------ leaving and the rest

function end(why) {
  if (ended) return;
  ended = why;
  call?.close(); devices.close(); room?.close();
  if (why !== "left") room?.forget();
  alert.sleep(); alert.title("");
  if (get("ask").open) get("ask").close("no");
  document.body.classList.remove("calling", "waiting");
  for (const id of SECTIONS) show(id, false);
  write("state", ""); write("link", "");
  show("end", true); paintEnd();
  get("end_title").focus();
}
function paintEnd() {
  write("end_title", say(`end_${ended}`));
  write("end_text", denied || say(`end_${ended}_text`));
  show("return", ["left", "full", "early", "guess", "bad"].includes(ended));
}
function refresh() {
  if (me?.clinic) write("clinic", me.clinic);
  alert.retitle();
  if (me?.role === "host-media") hostWords();
  if (ended) paintEnd();
  else if (room) { linked(...link); devices.say(); paint(); }
}
function hostWords() { write("enter_title", say("host_title")); write("enter_text", say("host_text")); }
function report(always) {
  if (!room || !me || !people.size) return;
  const message = { t: "media", audio: devices.has("audio") && !muted, video: devices.has("video") && !cameraOff ? "moving" : "off" };
  const text = JSON.stringify(message);
  if (always || text !== report.last) { report.last = text; room.send(message); }
  paint();
}
function back() { // from sleep, or to another network
  if (!room || ended || document.hidden) return;
  room.hurry(); call.hurry(); devices.wake(); stage.hear(); paint();
}

get("join_all").onclick = () => join({ audio: true, video: true });
get("join_sound").onclick = () => join({ audio: true, video: false });
get("join_chat").onclick = () => join({ audio: false, video: false });
get("again").onclick = () => devices.open(devices.wants.audio || devices.wants.video ? devices.wants : { audio: true, video: true });
get("tone").onclick = () => devices.tone();
get("hear").onclick = () => { alert.unlock(); stage.hear(); get("hear").hidden = true; };
get("turn").onclick = () => devices.turn();
get("settings").onclick = () => { settings = !settings; devices.list(); paint(); if (settings) get("checks_title").focus(); };
get("mute").onclick = () => { muted = !muted; devices.enable("audio", !muted); report(); };
get("camera").onclick = () => { cameraOff = !cameraOff; devices.enable("video", !cameraOff); report(); };
get("words").onclick = showDigits;
get("leave").onclick = async () => { if (await ask("leave_ask", say("leave_text"), "leave", "stay")) { room.send({ t: "bye", reason: "hung_up" }); end("left"); } };
get("return").onclick = () => { sessionStorage.removeItem(`seat-${token.slice(0, 8)}`); location.reload(); };
get("write").onsubmit = (event) => {
  event.preventDefault();
  const text = get("text").value.trim();
  if (!text) return;
  const ref = randomKey();
  room.send({ t: "chat", text, ref });
  talk.write(ref, null, text);
  get("text").value = "";
};
get("text").onkeydown = (event) => { if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); get("write").requestSubmit(); } };
get("file").onchange = (event) => { if (event.target.files[0]) sendFile(event.target.files[0]); event.target.value = ""; };
get("language").onchange = (event) => { sessionStorage.setItem("language", event.target.value); speak(event.target.value); refresh(); };
for (const name of ["online", "pageshow"]) addEventListener(name, back);
document.addEventListener("visibilitychange", back);
navigator.connection?.addEventListener?.("change", back);
let seconds = 0;
setInterval(async () => {
  if (!room || ended) return;
  seconds += 1;
  if (room.rtt !== null) devices.network(room.rtt);
  call.look();
  if (seconds % 3 === 0 && !document.hidden) await upstream.look(call).catch(() => {});
  paint();
}, 1000);

const language = preferred();
get("language").value = language;
speak(language);
get("name").value = sessionStorage.getItem("name") || "";
const answer = ANSWERS[performance.getEntriesByType("navigation")[0]?.responseStatus];
const before = sessionStorage.getItem(`seat-${token.slice(0, 8)}`) && sessionStorage.getItem("wants");
if (location.hash === "#host") { show("who", false); show("join_chat", false); hostWords(); }
if (answer) end(answer);
else if (before) join(JSON.parse(before)); // the page was reloaded: the seat is kept
else show("enter", true);
window.clinic = { get room() { return room; }, get call() { return call; }, devices, upstream }; // for support and tests
