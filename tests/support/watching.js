// In a page under test: a camera that paints the time, and the time read from what is shown.
// The barcode is that of clinic_desktop/media/engine/synthetic.py.
(() => {
  const BITS = 32, FIELDS = BITS + 2, WIDTH = 640, HEIGHT = 360, RATE = 30;
  const watching = { seen: [], connected: 0, reads: true };
  window.watching = watching;

  // ------------------------------------------------------------ the camera
  function ground() {
    const canvas = new OffscreenCanvas(WIDTH, HEIGHT), paper = canvas.getContext("2d");
    const image = paper.createImageData(WIDTH, HEIGHT);
    for (let y = 0; y < HEIGHT; y++) {
      const wave = Math.sin((6 * Math.PI * y) / HEIGHT) * 30;
      for (let x = 0; x < WIDTH; x++) {
        image.data.fill(Math.max(0, Math.min(255, 40 + (160 * x) / WIDTH + wave)), (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3);
        image.data[(y * WIDTH + x) * 4 + 3] = 255;
      }
    }
    paper.putImageData(image, 0, 0);
    return canvas;
  }
  function camera() {
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH; canvas.height = HEIGHT;
    const paper = canvas.getContext("2d", { alpha: false }), behind = ground();
    const paint = () => {
      const now = Date.now(), shift = Math.floor((now / 10) % WIDTH);
      paper.drawImage(behind, shift, 0); paper.drawImage(behind, shift - WIDTH, 0);
      for (let field = 0; field < FIELDS; field++) {
        const light = field === 0 || (field > 1 && Math.floor(now / 2 ** (field - 2)) % 2 === 1);
        const left = Math.round((field * WIDTH) / FIELDS), right = Math.round(((field + 1) * WIDTH) / FIELDS);
        paper.fillStyle = light ? "rgb(235,235,235)" : "rgb(20,20,20)";
        paper.fillRect(left, 0, right - left, HEIGHT / 8);
      }
    };
    paint();
    setInterval(paint, 1000 / RATE);
    return canvas.captureStream(RATE).getVideoTracks()[0];
  }
  const devices = navigator.mediaDevices;
  if (devices) {
    const real = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const tracks = wanted.audio ? (await real({ audio: wanted.audio })).getAudioTracks() : [];
      if (wanted.video) tracks.push(camera());
      return new MediaStream(tracks);
    };
  }

  // ------------------------------------------------------------ the screen
  const strip = new OffscreenCanvas(FIELDS * 3, 1), reader = strip.getContext("2d", { willReadFrequently: true });
  function readTime(video) {
    const high = video.videoHeight, wide = video.videoWidth;
    reader.drawImage(video, 0, high / 24, wide, high / 24, 0, 0, FIELDS * 3, 1);
    const line = reader.getImageData(0, 0, FIELDS * 3, 1).data;
    const light = (field) => line[(field * 3 + 1) * 4];
    if (light(0) - light(1) < 80) return null;
    const middle = (light(0) + light(1)) / 2;
    let time = 0;
    for (let bit = 0; bit < BITS; bit++) if (light(bit + 2) > middle) time += 2 ** bit;
    return time;
  }
  function look(video) {
    const shown = () => {
      watching.seen.push([Date.now(), watching.reads ? readTime(video) : null]);
      video.requestVideoFrameCallback(shown);
    };
    video.requestVideoFrameCallback(shown);
  }
  const looked = new WeakSet();
  setInterval(() => {
    for (const video of document.querySelectorAll("#videos video")) {
      if (looked.has(video)) continue;
      looked.add(video);
      look(video);
    }
  }, 20);

  // ------------------------------------------------------------ the connection
  const pcs = [], Real = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Real {
    constructor(...given) {
      super(...given);
      pcs.push(this);
      this.addEventListener("connectionstatechange", () => {
        if (this.connectionState === "connected") watching.connected = Date.now();
      });
    }
  };
  watching.heard = async () => {
    const heard = { whole: 0, patched: 0, waited: 0, given: 0 };
    const pc = pcs.at(-1);
    for (const s of pc ? (await pc.getStats()).values() : []) {
      if (s.type !== "inbound-rtp" || s.kind !== "audio") continue;
      heard.whole = s.totalSamplesReceived - s.concealedSamples;
      heard.patched = s.concealedSamples;
      heard.waited = s.jitterBufferDelay * 1000;
      heard.given = s.jitterBufferEmittedCount;
    }
    return { at: Date.now(), heard };
  };
  watching.report = async () => [...(await pcs.at(-1).getStats()).values()];
})();
