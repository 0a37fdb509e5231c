// A talk by the unmodified Pipecat client. Everything it does and hears is reported to /log, which the test reads.
import { PipecatClient } from "@pipecat-ai/client-js";
import { SmallWebRTCTransport } from "@pipecat-ai/small-webrtc-transport";

const report = (event, data) =>
    fetch("/log", { method: "POST", body: JSON.stringify({ event, data: data === undefined ? null : data }) });
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
window.onerror = (message) => report("failed", String(message));

// The transport's own media manager downloads a bundle from a third party; this is what it needs of one.
class Microphone {
    supportsScreenShare = false;
    isCamEnabled = false;
    isMicEnabled = true;
    isSharingScreen = false;
    selectedCam = {};
    selectedMic = {};
    selectedSpeaker = {};
    setUserAudioCallback() {}
    setClientOptions(options) {
        this.callbacks = options.callbacks || {};
    }
    async initialize() {
        const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
        this.stream = await navigator.mediaDevices.getUserMedia({ audio });
    }
    async connect() {}
    async disconnect() {
        this.stream.getTracks().forEach((track) => track.stop());
    }
    async userStartedSpeaking() {}
    bufferBotAudio() {}
    async getAllMics() {
        return [];
    }
    async getAllCams() {
        return [];
    }
    async getAllSpeakers() {
        return [];
    }
    updateMic() {}
    updateCam() {}
    updateSpeaker() {}
    enableMic(enabled) {
        this.isMicEnabled = enabled;
    }
    enableCam() {}
    enableScreenShare() {}
    tracks() {
        return { local: { audio: this.stream && this.stream.getAudioTracks()[0] } };
    }
}

// The loudest frequency of the bot's track, as soon as there is one.
async function listen(track) {
    const stream = new MediaStream([track]);
    const element = new Audio();
    element.muted = true;
    element.srcObject = stream; // Chromium decodes a remote track only if an element plays it
    element.play();
    const context = new AudioContext({ sampleRate: 48000 });
    await context.resume();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8192;
    context.createMediaStreamSource(stream).connect(analyser);
    const levels = new Float32Array(analyser.frequencyBinCount);
    for (;;) {
        await later(100);
        analyser.getFloatFrequencyData(levels);
        const peak = levels.indexOf(Math.max(...levels));
        if (levels[peak] > -50) {
            report("tone", Math.round((peak * 48000) / analyser.fftSize));
            return;
        }
    }
}

const client = new PipecatClient({
    transport: new SmallWebRTCTransport({ mediaManager: new Microphone() }),
    enableMic: true,
    enableCam: false,
    callbacks: {
        onTransportStateChanged: (state) => report("state", state),
        onBotReady: (data) => report("bot-ready", data),
        onTrackStarted: (track, participant) => !(participant && participant.local) && listen(track),
        onUserTranscript: (data) => report("user-transcription", data),
        onUserStartedSpeaking: () => report("user-started-speaking"),
        onBotStartedSpeaking: () => report("bot-started-speaking"),
        onBotOutput: (data) => report("bot-output", data),
        onMetrics: (data) => report("metrics", data),
        onServerMessage: (data) => report("server-message", data),
        onError: (message) => report("error", message.data),
        onDisconnected: () => report("disconnected"),
    },
});

try {
    await client.startBotAndConnect({ endpoint: location.origin + "/start", requestData: { body: {} } });
    await report("connected", client.state);
    await report("response", await client.sendClientRequest("echo", { text: "không chín" }));
    await report("refused", await client.sendClientRequest("unheard-of", {}).catch((e) => e.data));
    client.sendText("xin chào");
    client.enableMic(false);
} catch (e) {
    await report("failed", String((e && (e.message || JSON.stringify(e))) || e));
}

// The test says when it has heard enough.
await fetch("/enough");
client.disconnectBot();
await client.disconnect();
await report("done");
