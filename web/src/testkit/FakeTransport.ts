import {
  type PipecatClientOptions,
  RTVIMessage,
  type Tracks,
  Transport,
  type TransportState,
} from '@pipecat-ai/client-js';

/** A Pipecat transport without a network: the unmodified client on this side, the test as the bot on the other. */
export class FakeTransport extends Transport {
  readonly sent: RTVIMessage[] = [];
  connectedWith: unknown;
  devicesError: Error | undefined;
  /** Settles when the person has answered the browser's question for the microphone. */
  devices: Promise<void> = Promise.resolve();
  answersReady = true;
  private options: PipecatClientOptions | undefined;

  /** A message of the bot. */
  tell(type: string, data: unknown, id = 'x'): void {
    this._onMessage(new RTVIMessage(type, data, id));
  }

  hangUp(): void {
    this.options?.callbacks?.onDisconnected?.();
  }

  initialize(options: PipecatClientOptions, messageHandler: (message: RTVIMessage) => void): void {
    this.options = options;
    this._callbacks = options.callbacks ?? {};
    this._onMessage = messageHandler;
    this.state = 'disconnected';
  }

  initDevices(): Promise<void> {
    return this.devicesError ? Promise.reject(this.devicesError) : this.devices;
  }

  _validateConnectionParams(params: unknown): unknown {
    return params;
  }

  _connect(params: unknown): Promise<void> {
    this.connectedWith = params;
    this.state = 'connected';
    return Promise.resolve();
  }

  sendReadyMessage(): void {
    this.state = 'ready';
    this.sendMessage(RTVIMessage.clientReady());
  }

  sendMessage(message: RTVIMessage): void {
    this.sent.push(message);
    if (message.type === 'client-ready' && this.answersReady) this.tell('bot-ready', { version: '2.1.0' }, message.id);
  }

  _disconnect(): Promise<void> {
    this.state = 'disconnected';
    return Promise.resolve();
  }

  get state(): TransportState {
    return this._state;
  }

  set state(state: TransportState) {
    this._state = state;
    this._callbacks.onTransportStateChanged?.(state);
  }

  tracks(): Tracks {
    return { local: {} };
  }

  isMicEnabled = true;
  isCamEnabled = false;
  isSharingScreen = false;
  selectedMic = {};
  selectedCam = {};
  selectedSpeaker = {};
  getAllMics = (): Promise<MediaDeviceInfo[]> => Promise.resolve([]);
  getAllCams = (): Promise<MediaDeviceInfo[]> => Promise.resolve([]);
  getAllSpeakers = (): Promise<MediaDeviceInfo[]> => Promise.resolve([]);
  updateMic(): void {
    // No devices here.
  }
  updateCam(): void {
    // No devices here.
  }
  updateSpeaker(): void {
    // No devices here.
  }
  enableMic(on: boolean): void {
    this.isMicEnabled = on;
  }
  enableCam(): void {
    // No devices here.
  }
  enableScreenShare(): void {
    // No devices here.
  }
}
