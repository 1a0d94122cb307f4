// What reaches somebody who looks elsewhere: a tone, a word in the title, a buzz; a screen that stays on.

import { say } from "./words.js";

let word = "", lock = null, context = null;

// Browsers let a page sound only after somebody touched it: called from the first press.
export function unlock() {
  const Context = window.AudioContext || window.webkitAudioContext;
  if (Context && !context) context = new Context();
  context?.resume().catch(() => {});
}
export function tone(notes, ended = () => {}) {
  unlock();
  if (!context) { ended(); return; }
  const loud = context.createGain();
  loud.gain.value = 0.2; loud.connect(context.destination);
  notes.forEach(([hertz, seconds], number) => {
    const wave = context.createOscillator();
    const at = context.currentTime + notes.slice(0, number).reduce((sum, [, before]) => sum + before, 0);
    wave.frequency.value = hertz; wave.connect(loud); wave.start(at); wave.stop(at + seconds);
    if (number === notes.length - 1) wave.onended = () => { loud.disconnect(); ended(); };
  });
}
export function title(name) {
  word = name;
  document.title = word ? `${say(word)} – ${say("title")}` : say("title");
}
export function retitle() { title(word); }
export function yourTurn() {
  tone([[660, 0.18], [880, 0.3]]);
  try { navigator.vibrate?.([200, 100, 200]); } catch { /* not on this device */ }
  title("your_turn");
  setTimeout(() => { if (word === "your_turn" && !document.hidden) title(""); }, 8000);
}
export function newWords() { if (document.hidden) { tone([[520, 0.12]]); title("new_message"); } }
document.addEventListener("visibilitychange", () => { if (!document.hidden) title(""); });

export async function stayAwake() {
  if (lock || document.hidden || !navigator.wakeLock) return;
  lock = "asked";
  try {
    lock = await navigator.wakeLock.request("screen");
    lock.addEventListener("release", () => { lock = null; });
  } catch { lock = null; }
}
export function sleep() { lock?.release?.(); lock = null; }
