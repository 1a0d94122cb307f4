// The exchange behind the check words; the same rules as clinic_desktop/media/check_words.py.

const text = new TextEncoder();

function bytes(hex) { return Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16)); }
export function hex(data) { return [...data].map((byte) => byte.toString(16).padStart(2, "0")).join(""); }

function fingerprint(sdp) {
  const found = new Set([...sdp.matchAll(/^a=fingerprint:sha-256 ([0-9A-F:]+)/gim)].map((m) => m[1].toUpperCase()));
  if (found.size !== 1) throw new Error("one fingerprint");
  return bytes([...found][0].replaceAll(":", ""));
}
function sorted(a, b) { return hex(a) < hex(b) ? [a, b] : [b, a]; }
async function digest(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

export class Checking {
  constructor(offering) {
    this.offering = offering; this.nonce = crypto.getRandomValues(new Uint8Array(16));
    this.digits = null; this.begun = false;
  }
  know(ours, theirs) {
    if (ours && theirs && !this.ours) { this.ours = fingerprint(ours); this.theirs = fingerprint(theirs); }
  }
  commitment(nonce) { return digest(text.encode("clinic-commit-1"), nonce, ...sorted(this.ours, this.theirs)); }
  async begin() {
    if (!this.offering || this.begun || !this.ours) return null;
    this.begun = true;
    return ["commit", hex(await this.commitment(this.nonce))];
  }
  // The answer to a step, if any. Throws when the other side cheats or comes out of order.
  async heard(step, value) {
    if (!this.ours) throw new Error("too early");
    if (step === "commit" && !this.offering && !this.committed) { this.committed = value; return ["nonce", hex(this.nonce)]; }
    if (step === "nonce" && this.offering && this.begun && !this.other) {
      this.other = bytes(value); await this.make(this.nonce, this.other);
      return ["reveal", hex(this.nonce)];
    }
    if (step === "reveal" && this.committed && !this.digits) {
      if (hex(await this.commitment(bytes(value))) !== this.committed) throw new Error("broken");
      await this.make(bytes(value), this.nonce);
      return null;
    }
    throw new Error("out of order");
  }
  async make(offering, answering) {
    const sum = await digest(text.encode("clinic-check-1"), ...sorted(this.ours, this.theirs), offering, answering);
    let number = 0n;
    for (const byte of sum.slice(0, 8)) number = (number << 8n) | BigInt(byte);
    this.digits = String(number % 1000000n).padStart(6, "0");
  }
}
