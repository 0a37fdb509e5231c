import { beforeEach, expect, test, vi } from 'vitest';
import { sendFile } from './sendFile';

/** An XMLHttpRequest that answers when told to. */
class ScriptedRequest {
  static last: ScriptedRequest;
  readonly upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number; total: number }) => void } = {};
  onload = vi.fn<() => void>();
  onerror = vi.fn<() => void>();
  status = 0;
  responseText = '';
  opened = '';
  headers: Record<string, string> = {};

  constructor() {
    ScriptedRequest.last = this;
  }

  open(method: string, path: string) {
    this.opened = `${method} ${path}`;
  }

  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }

  readonly send = vi.fn<(file: File) => void>();

  answer(status: number, body: unknown = {}) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload();
  }
}

beforeEach(() => vi.stubGlobal('XMLHttpRequest', ScriptedRequest));

const start = (progress = vi.fn()) => {
  const sent = sendFile('t 1', new File(['abc'], 'hợp đồng & 1.pdf'), progress);
  return { sent, request: ScriptedRequest.last, progress };
};

test('the name goes in the address and how far it has got is told', async () => {
  const { sent, request, progress } = start();
  expect(request.opened).toBe(`POST /api/talks/t%201/files?name=${encodeURIComponent('hợp đồng & 1.pdf')}`);
  expect(request.headers).toEqual({ 'Content-Type': 'application/octet-stream' });
  request.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 4 });
  expect(progress).toHaveBeenCalledWith(0.25);
  request.answer(201);
  await expect(sent).resolves.toBeUndefined();
});

test.each([
  [400, 'file-unfit'],
  [403, 'refused'],
  [404, 'talk-gone'],
  [409, 'file-too-many'],
  [413, 'file-too-large'],
  [503, 'busy'],
])('status %i is the problem %s', async (status, code) => {
  const { sent, request } = start();
  request.answer(status, { detail: 'x' });
  await expect(sent).rejects.toMatchObject({ code, detail: 'x' });
});

test('a line that breaks is told as such', async () => {
  const { sent, request } = start();
  request.onerror();
  await expect(sent).rejects.toMatchObject({ code: 'unreachable' });
});
