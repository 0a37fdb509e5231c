import { microphoneProblem, TalkProblem } from '../problems';

interface ClientOptions {
  enableMic?: boolean;
  callbacks?: { onMicUpdated?: (microphone: MediaDeviceInfo) => void };
}

/**
 * The transport's media manager over plain getUserMedia. The default one downloads a bundle from another host, which a
 * bank's page must not.
 */
export class Microphone {
  readonly supportsScreenShare = false;
  readonly isCamEnabled = false;
  readonly isSharingScreen = false;
  readonly selectedCam = {};
  readonly selectedSpeaker = {};
  selectedMic: MediaDeviceInfo | Record<string, never> = {};
  isMicEnabled = true;

  private stream: MediaStream | null = null;
  private lent: MediaStreamTrack[] = [];
  private over = false;
  private options: ClientOptions = {};

  setClientOptions(options: ClientOptions): void {
    this.options = options;
    this.isMicEnabled = options.enableMic ?? true;
  }

  /** Asks for the microphone. @throws TalkProblem saying why there is none */
  async initialize(): Promise<void> {
    // Absent outside of a secure context (https, or this very machine). The types do not know of that.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) throw new TalkProblem('insecure');
    try {
      this.stream = await devices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
      });
    } catch (error) {
      throw microphoneProblem(error);
    }
    // Allowed too late: the talk was given up meanwhile.
    if (this.over) {
      await this.disconnect();
      throw new TalkProblem('mic-missing');
    }
    const track = this.stream.getAudioTracks()[0];
    if (!track) throw new TalkProblem('mic-missing');
    const deviceId = track.getSettings().deviceId ?? 'default';
    const info = { deviceId, groupId: '', kind: 'audioinput' as const, label: track.label };
    this.selectedMic = { ...info, toJSON: () => info };
    this.options.callbacks?.onMicUpdated?.(this.selectedMic);
  }

  /**
   * A fresh clone for every asker: when the transport mends a connection it stops the track of the old one, and one
   * shared track would fall silent in the new one too.
   */
  tracks(): { local: { audio?: MediaStreamTrack } } {
    const track = this.stream?.getAudioTracks()[0];
    if (!track) return { local: {} };
    const clone = track.clone();
    clone.enabled = this.isMicEnabled;
    this.lent = [...this.lent.filter((t) => t.readyState === 'live'), clone];
    return { local: { audio: clone } };
  }

  enableMic(enable: boolean): void {
    this.isMicEnabled = enable;
    for (const track of this.lent) track.enabled = enable;
  }

  /** Gives the microphone back, so that the browser's recording sign goes out. */
  disconnect(): Promise<void> {
    this.over = true;
    for (const track of [...this.lent, ...(this.stream?.getTracks() ?? [])]) track.stop();
    this.lent = [];
    this.stream = null;
    return Promise.resolve();
  }

  connect = (): Promise<void> => Promise.resolve();
  userStartedSpeaking = (): Promise<void> => Promise.resolve();
  getAllMics = (): Promise<MediaDeviceInfo[]> => Promise.resolve([]);
  getAllCams = (): Promise<MediaDeviceInfo[]> => Promise.resolve([]);
  getAllSpeakers = (): Promise<MediaDeviceInfo[]> => Promise.resolve([]);
  bufferBotAudio(): void {
    // The connection's own track is played; nothing is buffered here.
  }
  setUserAudioCallback(): void {
    // Sound goes over the connection's track, not through callbacks.
  }
  updateMic(): void {
    // The browser's own choice of microphone stands.
  }
  updateCam(): void {
    // No camera.
  }
  updateSpeaker(): void {
    // The system's loudspeaker.
  }
  enableCam(): void {
    // No camera.
  }
  enableScreenShare(): void {
    // No screen sharing.
  }
}
