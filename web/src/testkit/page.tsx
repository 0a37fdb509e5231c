import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../App';
import type { Progress } from '../files/sendFile';
import { setUpLanguages } from '../i18n';
import type { Api, Config } from '../talk/api';
import type { ServerEvent } from '../talk/events';
import type { LineListener } from '../talk/lines/Line';
import type { VoiceRequest } from '../talk/lines/VoiceLine';
import { type BrowserSpeech, Talk } from '../talk/Talk';
import { TalkProvider } from '../talk/TalkContext';
import { FakeLine } from './FakeLine';
import { FakeSocket } from './FakeSocket';

export interface PageOptions {
  config?: Partial<Config>;
  /** Why there is no sound, if there is none. */
  voiceFails?: Error;
  /** Whether it fails only after the bot knows the talk. */
  failsLate?: boolean;
  startFails?: Error;
  speech?: BrowserSpeech;
  /** Why a file is not taken, if it is not. */
  fileFails?: Error;
  /** Until when a file is on its way. */
  fileGoes?: Promise<void>;
}

const NO_SPEECH: BrowserSpeech = {
  canHear: () => false,
  listen: () => ({ start: () => undefined, stop: () => undefined }),
  voice: () => ({ say: () => undefined, hush: () => undefined, setOn: () => undefined }),
};

/** The whole page on a talk whose lines are in the test's hands. */
export function openPage(options: PageOptions = {}) {
  const lines: FakeLine[] = [];
  const requests: VoiceRequest[] = [];
  const started: string[] = [];
  /** Those of the live view. */
  const sockets: FakeSocket[] = [];
  const files: { talkId: string; name: string; progress: Progress }[] = [];
  const newLine = (listener: LineListener) => {
    const line = new FakeLine(listener);
    lines.push(line);
    return line;
  };
  const api: Api = {
    config: () =>
      Promise.resolve({
        forms: [
          { id: 'loan', name: 'Đơn vay vốn' },
          { id: 'hr', name: 'Đơn nghỉ phép' },
        ],
        stt: 'local',
        tts: 'espeak',
        maxFileBytes: 1024,
        ...options.config,
      }),
    start: (form) => {
      started.push(form);
      return options.startFails ? Promise.reject(options.startFails) : Promise.resolve('talk-1');
    },
    ticket: () => Promise.resolve('ticket'),
    sendFile: (talkId, file, progress) => {
      files.push({ talkId, name: file.name, progress });
      return options.fileFails ? Promise.reject(options.fileFails) : (options.fileGoes ?? Promise.resolve());
    },
    socket: (path) => {
      const socket = new FakeSocket(path);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
  };
  const talk = new Talk({
    api,
    speech: options.speech ?? NO_SPEECH,
    openVoice: (request, listener) => {
      requests.push(request);
      if (!options.voiceFails || options.failsLate) request.started('talk-1');
      return options.voiceFails ? Promise.reject(options.voiceFails) : Promise.resolve(newLine(listener));
    },
    openSocket: (_, listener) => newLine(listener),
  });
  setUpLanguages();
  const page = render(
    <TalkProvider talk={talk} api={api}>
      <App />
    </TalkProvider>,
  );
  const line = () => lines.at(-1);
  return {
    ...page,
    talk,
    lines,
    requests,
    started,
    sockets,
    files,
    user: userEvent.setup(),
    line,
    /** The newest line opens. */
    connect: () => act(() => line()?.listener.open()),
    tell: (...events: ServerEvent[]) => act(() => events.forEach((event) => line()?.listener.event(event))),
  };
}
