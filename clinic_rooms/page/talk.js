// Written words and files. All that others wrote is text, never markup.

import { newWords } from "./alert.js";
import { Files } from "./files.js";
import { randomKey } from "./room.js";
import { say } from "./words.js";

const get = (id) => document.getElementById(id);
const seen = new Set();

export function write(ref, name, text, { at = 0, link = null } = {}) {
  if (seen.has(ref)) return;
  seen.add(ref);
  const item = document.createElement("li");
  if (!name) item.className = "mine";
  const who = document.createElement("small"), time = document.createElement("time"), words = document.createElement("p");
  time.textContent = new Date(at || Date.now()).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  who.append(name || say("you"), " · ", time);
  words.dir = "auto"; words.append(link || text);
  item.append(who, words);
  get("chat").append(item);
  get("chat").scrollTop = get("chat").scrollHeight;
  if (name) newWords();
}
export function note(text) {
  const item = document.createElement("li");
  item.className = "note"; item.textContent = text;
  get("chat").append(item);
  get("chat").scrollTop = get("chat").scrollHeight;
}
export function size(bytes) {
  const [number, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), "kB"] : [(bytes / 1e6).toFixed(1), "MB"];
  return document.documentElement.dir === "rtl" ? `\u2066${number} ${unit}\u2069` : `${number} ${unit}`; // stays together
}

// The file side of one person's channel.
export function filesOf(channel, policy, { name, ask }) {
  return new Files(channel, policy, {
    offered: async (file, bytes, answer) => answer(await ask("file_ask", say("file_ask_text", file, size(bytes)), "receive", "no")),
    progress() {},
    arrived(file, blob) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob); link.download = file; link.textContent = `${file} (${size(blob.size)})`;
      write(randomKey(), name(), "", { link });
    },
    failed: (code) => note(say(`file_${code}`)),
    sent: (file) => note(say("file_sent", file)),
  });
}
