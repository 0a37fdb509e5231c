// Runs in the page before anything else. It puts a microphone in place whose sound the demo's driver decides, records
// both sides of the talk, and notes every message of the data channel with its time. The page itself is not touched.
(() => {
  const epoch = () => performance.timeOrigin + performance.now();
  const state = { events: [], chunks: [], context: null, clock: Infinity };
  const note = (type, data) => state.events.push({ at: epoch(), type, data });
  // The stages of connecting, from the press of a button on; the first press is the one that counts.
  const stage = (name) => note('connection', name);
  addEventListener('click', ({ target }) => target.closest('button') && stage('pressed'), { capture: true });

  // One recorder node writes two channels: the person left, the bot right. 48 kHz.
  const RECORDER = `registerProcessor('both-sides', class extends AudioWorkletProcessor {
    process(inputs) {
      const left = inputs[0][0] ?? new Float32Array(128), right = inputs[1][0] ?? new Float32Array(128);
      this.port.postMessage({ at: currentTime, left: left.slice(), right: right.slice() });
      return true;
    }
  });`;

  async function audio() {
    if (state.context) return state.context;
    const context = new AudioContext({ sampleRate: 48000 });
    state.context = context;
    await context.resume();
    state.microphone = context.createMediaStreamDestination();
    await context.audioWorklet.addModule(URL.createObjectURL(new Blob([RECORDER], { type: 'text/javascript' })));
    const recorder = new AudioWorkletNode(context, 'both-sides', { numberOfInputs: 2, numberOfOutputs: 1 });
    recorder.port.onmessage = ({ data }) => {
      state.chunks.push(data);
      // The message is always late, by an unknown little: the smallest difference seen is the nearest to the truth.
      state.clock = Math.min(state.clock, epoch() - data.at * 1000);
    };
    const mute = new GainNode(context, { gain: 0 });
    recorder.connect(mute).connect(context.destination);
    state.recorder = recorder;
    // A quiet hiss: a line that is digitally silent is not a microphone.
    const hiss = context.createBuffer(1, 48000, 48000);
    const samples = hiss.getChannelData(0);
    for (let i = 0, seed = 1; i < samples.length; i++) {
      seed = (seed * 16807) % 2147483647;
      samples[i] = (seed / 2147483647 - 0.5) * 0.0006;
    }
    const room = new AudioBufferSourceNode(context, { buffer: hiss, loop: true });
    room.connect(state.microphone);
    room.start();
    return context;
  }

  const devices = navigator.mediaDevices;
  devices.getUserMedia = async () => {
    await audio();
    stage('microphone');
    return state.microphone.stream.clone();
  };
  devices.enumerateDevices = async () => [
    { kind: 'audioinput', deviceId: 'demo', groupId: 'demo', label: 'Demo', toJSON() { return this; } },
  ];

  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(...args) {
      super(...args);
      this.addEventListener('connectionstatechange', () => stage(this.connectionState));
      this.addEventListener('track', async ({ track }) => {
        if (track.kind !== 'audio') return;
        const context = await audio();
        context.createMediaStreamSource(new MediaStream([track])).connect(state.recorder, 0, 1);
      });
    }

    async setLocalDescription(...args) {
      await super.setLocalDescription(...args);
      stage('offered');
    }

    async setRemoteDescription(...args) {
      stage('answered');
      await super.setRemoteDescription(...args);
    }

    createDataChannel(...args) {
      const channel = super.createDataChannel(...args);
      channel.addEventListener('message', ({ data }) => {
        if (typeof data === 'string' && data.startsWith('{')) note('message', JSON.parse(data));
      });
      return channel;
    }
  };

  window.demoDriver = {
    // Makes the microphone ready, as a real one is before anybody presses a button.
    plugIn: async () => void (await audio()),
    drain: () => state.events.splice(0),
    // Plays one utterance (base64 WAV) into the microphone; answers with its start and end on the recording's clock.
    async say(wav) {
      const context = await audio();
      const bytes = Uint8Array.from(atob(wav), (c) => c.charCodeAt(0));
      const buffer = await context.decodeAudioData(bytes.buffer);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(state.microphone);
      source.connect(state.recorder, 0, 0);
      const start = context.currentTime + 0.02;
      source.start(start);
      return { start, end: start + buffer.duration };
    },
    now: () => (state.context ? state.context.currentTime : 0),
    epoch,
    // The recording so far as interleaved 16-bit samples, base64, in pieces that a message can carry.
    clock: () => state.clock,
    recordingStart: () => (state.chunks.length ? state.chunks[0].at : 0),
    recordingLength: () => state.chunks.length,
    recording(from, to) {
      const part = state.chunks.slice(from, to);
      const pcm = new Int16Array(part.length * 256);
      part.forEach(({ left, right }, k) => {
        for (let i = 0; i < 128; i++) {
          pcm[k * 256 + 2 * i] = Math.max(-1, Math.min(1, left[i])) * 32767;
          pcm[k * 256 + 2 * i + 1] = Math.max(-1, Math.min(1, right[i])) * 32767;
        }
      });
      const bytes = new Uint8Array(pcm.buffer);
      let text = '';
      for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
      return btoa(text);
    },
  };
})();
