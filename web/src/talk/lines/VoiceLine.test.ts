import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeTransport } from '../../testkit/FakeTransport';
import type { ServerEvent } from '../events';
import { TalkProblem } from '../problems';
import { VoiceLine } from './VoiceLine';

let transport: FakeTransport;
let events: ServerEvent[];
let gone: string[];
let started: string[];
const sound = { play: vi.fn(), setOn: vi.fn(), stop: vi.fn() };

beforeEach(() => {
  transport = new FakeTransport();
  [events, gone, started] = [[], [], []];
  sound.stop.mockClear();
  answer(200, { sessionId: 'talk 1', iceConfig: { iceServers: [{ urls: 'turn:bank' }] } });
});
afterEach(() => {
  vi.useRealTimers();
});

function answer(status: number, body: unknown) {
  const fetcher = vi.fn<typeof fetch>(() => Promise.resolve(Response.json(body, { status })));
  vi.stubGlobal('fetch', fetcher);
  return fetcher;
}

async function open(microphone = true): Promise<VoiceLine> {
  const line = new VoiceLine(
    transport,
    sound,
    {
      open: () => undefined,
      lost: () => undefined,
      gone: (problem) => gone.push(problem.code),
      event: (event) => events.push(event),
    },
    microphone,
  );
  await line.open({ formId: 'loan', microphone, started: (id) => started.push(id) });
  return line;
}

test('starts the talk, then offers with the form', async () => {
  await open();
  expect(started).toEqual(['talk 1']);
  expect(transport.connectedWith).toEqual({
    webrtcRequestParams: {
      endpoint: `${location.origin}/sessions/talk%201/api/offer`,
      requestData: { form_id: 'loan' },
    },
    iceConfig: { iceServers: [{ urls: 'turn:bank' }] },
  });
  expect(transport.sent.map((m) => m.type)).toEqual(['client-ready']);
});

test('typed words and requests go over the data channel', async () => {
  const line = await open();
  expect(line.sendText('vay ba tỷ')).toBe(true);
  expect(line.tell('confirm', { token: 't', yes: true })).toBe(true);
  await vi.waitFor(() => expect(transport.sent).toHaveLength(3));
  expect(transport.sent.slice(1).map((m) => [m.type, m.data])).toEqual([
    ['send-text', { content: 'vay ba tỷ', options: { run_immediately: true, audio_response: true } }],
    ['client-message', { t: 'confirm', d: { token: 't', yes: true } }],
  ]);
});

test('what the bot tells becomes events of the page', async () => {
  await open();
  transport.tell('user-started-speaking', undefined);
  transport.tell('user-transcription', { text: 'tôi tên', final: false, timestamp: 't1', user_id: 'u' });
  transport.tell('user-transcription', { text: 'Tôi tên An.', final: true, timestamp: 't2', user_id: 'u' });
  transport.tell('bot-started-speaking', undefined);
  transport.tell('bot-output', {
    text: 'Dạ, anh An.',
    segment_id: 1,
    aggregated_by: 'sentence',
    will_be_spoken: true,
    spoken_status: 'new',
  });
  transport.tell('server-message', { type: 'question', questions: [] });
  transport.tell('error', { error: 'Hỏng.', message: 'Hỏng.', fatal: false });
  expect(events).toEqual([
    { type: 'speaking', who: 'user', on: true },
    { type: 'partial', text: 'tôi tên' },
    { type: 'said', role: 'user', text: 'Tôi tên An.', at: 't2' },
    { type: 'speaking', who: 'assistant', on: true },
    expect.objectContaining({ type: 'said', role: 'assistant', text: 'Dạ, anh An.', segment: 1 }),
    { type: 'question', questions: [] },
    { type: 'server-error', message: 'Hỏng.' },
  ]);
});

test('muting reaches the transport, but not where the browser has the microphone', async () => {
  const line = await open();
  line.setMicrophone(false);
  expect(transport.isMicEnabled).toBe(false);
  transport = new FakeTransport();
  (await open(false)).setMicrophone(false);
  expect(transport.isMicEnabled).toBe(true);
});

test('a denied microphone is told as such, and the talk that has begun can go on without it', async () => {
  transport.devicesError = new TalkProblem('mic-denied');
  await expect(open()).rejects.toMatchObject({ code: 'mic-denied' });
  expect(started).toEqual(['talk 1']);
  expect(transport.connectedWith).toBeUndefined();
});

test('a talk that does without the microphone never asks for it', async () => {
  transport.devicesError = new TalkProblem('mic-denied');
  await open(false);
  expect(transport.connectedWith).toBeDefined();
});

test('the bot makes ready while the person is still asked for the microphone', async () => {
  let allow: () => void = () => undefined;
  transport.devices = new Promise<void>((resolve) => (allow = resolve));
  const opening = open();
  await vi.waitFor(() => expect(started).toEqual(['talk 1']));
  expect(transport.connectedWith).toBeUndefined();
  allow();
  await opening;
  expect(transport.connectedWith).toBeDefined();
});

test('a bot that refuses says why', async () => {
  answer(429, { detail: 'Đang đủ người gọi.' });
  await expect(open()).rejects.toMatchObject({ code: 'busy', detail: 'Đang đủ người gọi.' });
});

test('a network that lets no sound through is given up after a while', async () => {
  vi.useFakeTimers();
  transport.answersReady = false;
  const opening = open();
  const failed = expect(opening).rejects.toMatchObject({ code: 'media-failed' });
  await vi.advanceTimersByTimeAsync(20_000);
  await failed;
  expect(sound.stop).toHaveBeenCalled();
});

test('a connection that ends by itself is told once; one that was closed is not', async () => {
  await open();
  transport.hangUp();
  transport.hangUp();
  expect(gone).toEqual(['media-failed']);
  gone = [];
  const line = await open();
  line.close();
  transport.hangUp();
  expect(gone).toEqual([]);
  expect(line.sendText('muộn')).toBe(false);
});
