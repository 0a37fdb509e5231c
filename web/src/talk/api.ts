import { type Progress, sendFile } from '../files/sendFile';
import { count, list, object, oneOf, type Json, text } from './reading';
import { statusProblem, TalkProblem } from './problems';

/** Who turns sound into text: the bank's server, its demo model, the person's browser, nobody; or the bot did not say. */
export type SpeechToText = 'local' | 'demo' | 'browser' | 'none' | 'unknown';
export type TextToSpeech = 'espeak' | 'browser' | 'none' | 'unknown';

export interface Config {
  forms: readonly { id: string; name: string }[];
  stt: SpeechToText;
  tts: TextToSpeech;
  /** The most that a file may have. */
  maxFileBytes: number;
}

/** What the page does without when the bot tells nothing: the form is then named in the talk. */
export const UNKNOWN_CONFIG: Config = { forms: [], stt: 'unknown', tts: 'unknown', maxFileBytes: 10 * 1024 * 1024 };

export interface Api {
  config(): Promise<Config>;
  /** Opens a talk without sound. @returns the talk's id @throws TalkProblem */
  start(formId: string): Promise<string>;
  /** One use, 30 s. @throws TalkProblem */
  ticket(talkId: string): Promise<string>;
  /** Sends a file for the form of a talk. @throws TalkProblem */
  sendFile(talkId: string, file: File, progress: Progress): Promise<void>;
  /** @param path with its ticket */
  socket(path: string): WebSocket;
}

export function httpApi(fetcher: typeof fetch = (...args) => fetch(...args)): Api {
  return {
    async config() {
      const response = await send(fetcher, '/api/config', {});
      if (response.status === 404) return UNKNOWN_CONFIG;
      return readConfig(await body(response));
    },
    async start(formId) {
      const answer = await body(await send(fetcher, '/start', post(startRequest(formId))));
      return text(answer.sessionId) || text(answer.session_id);
    },
    // Spelled out: older browsers take no relative address here.
    socket: (path) => new WebSocket(`${location.origin.replace(/^http/, 'ws')}${path}`),
    sendFile,
    async ticket(talkId) {
      return text((await body(await send(fetcher, '/api/ws-ticket', post({ talk_id: talkId })))).ticket);
    },
  };
}

/** The body of `POST /start`, the same with sound and without. */
export function startRequest(formId: string) {
  return {
    transport: 'webrtc',
    enableDefaultIceServers: false,
    body: formId === '' ? {} : { form_id: formId },
  };
}

function readConfig(json: Json): Config {
  return {
    forms: list(json.forms, (f) => {
      const form = object(f);
      return { id: text(form.id), name: text(form.name) || text(form.id) };
    }).filter((f) => f.id !== ''),
    stt: oneOf(json.stt, ['local', 'demo', 'browser', 'none'], 'unknown'),
    tts: oneOf(json.tts, ['espeak', 'browser', 'none'], 'unknown'),
    maxFileBytes: count(json.max_file_bytes, UNKNOWN_CONFIG.maxFileBytes),
  };
}

function post(json: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(json) };
}

async function send(fetcher: typeof fetch, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetcher(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new TalkProblem('unreachable');
  }
}

async function body(response: Response): Promise<Json> {
  const json = object(await response.json().catch(() => ({})));
  if (response.ok) return json;
  throw statusProblem(response.status, text(json.detail) || undefined);
}
