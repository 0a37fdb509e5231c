import { LogLevel, PipecatClient, type RTVIEventCallbacks, StartBotError, type Transport } from '@pipecat-ai/client-js';
import { startRequest } from '../api';
import type { ServerEvent } from '../events';
import { statusProblem, TalkProblem } from '../problems';
import { object, text } from '../reading';
import { readServerMessage } from '../serverMessages';
import type { BotSound } from './BotSound';
import type { Line, LineListener } from './Line';

/** The client itself waits a minute. On a network that lets no sound through, a person has long given up by then. */
const CONNECT_TIMEOUT_MS = 15_000;

export interface VoiceRequest {
  formId: string;
  /** False where the browser itself recognises: then no sound leaves on this line. */
  microphone: boolean;
  /** Told as soon as the bot knows the talk, before there is sound. */
  started(talkId: string): void;
}

/** A talk with sound, by the unmodified Pipecat client. */
export class VoiceLine implements Line {
  private readonly client: PipecatClient;
  private ready = false;
  private closed = false;

  constructor(
    transport: Transport,
    private readonly sound: Pick<BotSound, 'play' | 'setOn' | 'stop'>,
    private readonly listener: LineListener,
    private readonly microphone: boolean,
  ) {
    this.client = new PipecatClient({
      transport,
      enableMic: microphone,
      enableCam: false,
      callbacks: this.callbacks(),
    });
    this.client.setLogLevel(LogLevel.NONE);
  }

  /** @throws TalkProblem why it cannot be; everything is closed then */
  async open(request: VoiceRequest): Promise<void> {
    try {
      // The microphone opens while the bot makes ready: a person waits for the longer of the two, not for both.
      const devices = this.microphone ? this.client.initDevices() : Promise.resolve();
      devices.catch(() => undefined); // Awaited below; a bot that refuses is told first.
      const answer = object(
        await this.client.startBot({ endpoint: `${location.origin}/start`, requestData: startRequest(request.formId) }),
      );
      const talkId = text(answer.sessionId) || text(answer.session_id);
      request.started(talkId);
      await devices;
      await inTime(
        this.client.connect({
          webrtcRequestParams: {
            endpoint: `${location.origin}/sessions/${encodeURIComponent(talkId)}/api/offer`,
            requestData: { form_id: request.formId },
          },
          iceConfig: object(answer.iceConfig ?? answer.ice_config),
        }),
      );
      this.ready = true;
      this.listener.open();
    } catch (error) {
      this.close();
      if (error instanceof TalkProblem) throw error;
      if (error instanceof StartBotError) {
        throw error.status === undefined ? new TalkProblem('unreachable') : statusProblem(error.status, error.message);
      }
      throw new TalkProblem('media-failed');
    }
  }

  sendText(content: string): boolean {
    return this.attempt(() => void this.client.sendText(content, { run_immediately: true, audio_response: true }));
  }

  tell(kind: string, data: object): boolean {
    return this.attempt(() => this.client.sendClientMessage(kind, data));
  }

  setMicrophone(on: boolean): void {
    if (this.microphone) this.client.enableMic(on);
  }

  setSound(on: boolean): void {
    this.sound.setOn(on);
  }

  close(): void {
    this.closed = true;
    this.ready = false;
    this.sound.stop();
    void this.client.disconnect().catch(() => undefined);
  }

  private attempt(send: () => void): boolean {
    if (!this.ready || this.client.state !== 'ready') return false;
    send();
    return true;
  }

  private callbacks(): RTVIEventCallbacks {
    const tell = (event: ServerEvent | undefined) => {
      if (event) this.listener.event(event);
    };
    const plain = (type: string) => () => tell(readServerMessage({ type }));
    return {
      onUserTranscript: (data) =>
        tell(
          data.final
            ? { type: 'said', role: 'user', text: data.text, at: data.timestamp }
            : { type: 'partial', text: data.text },
        ),
      onBotOutput: ({ text: words, segment_id: segment }) =>
        tell({
          type: 'said',
          role: 'assistant',
          text: words,
          at: new Date().toISOString(),
          ...(segment === undefined ? {} : { segment }),
        }),
      onUserStartedSpeaking: plain('user-started-speaking'),
      onUserStoppedSpeaking: plain('user-stopped-speaking'),
      onBotStartedSpeaking: plain('bot-started-speaking'),
      onBotStoppedSpeaking: plain('bot-stopped-speaking'),
      onServerMessage: (data: unknown) => tell(readServerMessage(object(data))),
      onError: (message) => {
        if (this.ready) tell(readServerMessage({ type: 'error', ...object(message.data) }));
      },
      onTrackStarted: (track, participant) => {
        if (track.kind === 'audio' && participant?.local !== true) this.sound.play(track);
      },
      onDisconnected: () => {
        if (this.closed || !this.ready) return;
        this.close();
        this.listener.gone(new TalkProblem('media-failed'));
      },
    };
  }
}

async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TalkProblem('media-failed')), CONNECT_TIMEOUT_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
