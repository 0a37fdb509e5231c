import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeSocket } from '../testkit/FakeSocket';
import { LiveSocket } from './LiveSocket';

let sockets: FakeSocket[];
const listener = { size: vi.fn(), frame: vi.fn(), connected: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  vi.clearAllMocks();
});
afterEach(() => {
  vi.useRealTimers();
});

async function view(): Promise<LiveSocket> {
  const live = new LiveSocket(
    'talk-1',
    {
      ticket: () => Promise.resolve('t'),
      open: (url) => {
        const socket = new FakeSocket(url);
        sockets.push(socket);
        return socket;
      },
    },
    listener,
  );
  await vi.advanceTimersByTimeAsync(0);
  sockets[0]?.open();
  return live;
}

test('frames are pictures, other messages may tell the size', async () => {
  await view();
  const jpeg = new Blob(['x']);
  sockets[0]?.tell({ type: 'size', width: 1280, height: 800 });
  sockets[0]?.tell(jpeg);
  sockets[0]?.tell({ type: 'unknown' });
  expect(listener.size.mock.calls).toEqual([[{ width: 1280, height: 800 }]]);
  expect(listener.frame.mock.calls).toEqual([[jpeg]]);
});

test('hands go back over the same socket, and nowhere while it is broken', async () => {
  const live = await view();
  live.send({ type: 'text', text: 'xin' });
  sockets[0]?.drop();
  live.send({ type: 'text', text: 'mất' });
  expect(sockets[0]?.url).toBe('/ws/live?ticket=t');
  expect(sockets[0]?.sent).toEqual([{ type: 'text', text: 'xin' }]);
  await vi.advanceTimersByTimeAsync(600);
  expect(sockets).toHaveLength(2);
});
