import { expect, test, vi } from 'vitest';
import { httpApi, UNKNOWN_CONFIG } from './api';

const answering = (status: number, body: unknown) =>
  vi.fn<typeof fetch>(() => Promise.resolve(Response.json(body, { status })));

test('the configuration, with what is not known left out', async () => {
  const api = httpApi(answering(200, { forms: [{ id: 'loan', name: 'Đơn vay' }, {}], stt: 'local', tts: 'parrot', max_file_bytes: 5 }));
  expect(await api.config()).toEqual({ forms: [{ id: 'loan', name: 'Đơn vay' }], stt: 'local', tts: 'unknown', maxFileBytes: 5 });
});

test('a bot without configuration is good enough', async () => {
  expect(await httpApi(answering(404, {})).config()).toEqual(UNKNOWN_CONFIG);
});

test('a talk is started with its form', async () => {
  const fetcher = answering(200, { sessionId: 's1' });
  expect(await httpApi(fetcher).start('loan')).toBe('s1');
  expect(JSON.parse(fetcher.mock.calls[0]?.[1]?.body as string)).toMatchObject({ body: { form_id: 'loan' } });
});

test.each([
  [401, 'refused'],
  [404, 'talk-gone'],
  [429, 'busy'],
  [503, 'busy'],
  [500, 'server'],
])('status %i is the problem %s, with the words of the bot', async (status, code) => {
  await expect(httpApi(answering(status, { detail: 'Xin đợi.' })).ticket('t')).rejects.toMatchObject({
    code,
    detail: 'Xin đợi.',
  });
});

test('no network is told as such', async () => {
  const api = httpApi(() => Promise.reject(new TypeError('fetch failed')));
  await expect(api.start('loan')).rejects.toMatchObject({ code: 'unreachable' });
});
