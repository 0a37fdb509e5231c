import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeSocket } from '../../testkit/FakeSocket';
import type { ServerEvent } from '../events';
import { TalkProblem } from '../problems';
import { SocketLine } from './SocketLine';

let sockets: FakeSocket[];
let events: ServerEvent[];
let states: string[];
let tickets: (() => Promise<string>)[];

beforeEach(() => {
  vi.useFakeTimers();
  [sockets, events, states, tickets] = [[], [], [], []];
});
afterEach(() => {
  vi.useRealTimers();
});

async function connect(): Promise<SocketLine> {
  let count = 0;
  const line = new SocketLine(
    'talk-1',
    {
      ticket: () => tickets.shift()?.() ?? Promise.resolve(`ticket ${++count}`),
      open: (url) => {
        const socket = new FakeSocket(url);
        sockets.push(socket);
        return socket;
      },
    },
    {
      open: () => states.push('open'),
      lost: () => states.push('lost'),
      gone: (problem) => states.push(`gone ${problem.code}`),
      event: (event) => events.push(event),
    },
  );
  await vi.advanceTimersByTimeAsync(0);
  return line;
}

test('words, edits and answers go out as the contract spells them', async () => {
  const line = await connect();
  expect(line.sendText('sớm quá')).toBe(false);
  sockets[0]?.open();
  expect(line.sendText('vay ba tỷ')).toBe(true);
  line.tell('edit', { field: 'loanAmount', value: '5' });
  expect(sockets[0]?.url).toBe('/ws?ticket=ticket%201');
  expect(sockets[0]?.sent).toEqual([
    { type: 'text', content: 'vay ba tỷ' },
    { type: 'client-message', t: 'edit', d: { field: 'loanAmount', value: '5' } },
  ]);
});

test('what the bot says is told; what is not understood is passed over', async () => {
  await connect();
  sockets[0]?.open();
  sockets[0]?.tell({ type: 'transcript', role: 'assistant', content: 'Dạ', timestamp: 't' });
  sockets[0]?.tell('no object');
  expect(events).toEqual([{ type: 'said', role: 'assistant', text: 'Dạ', at: 't' }]);
});

test('a broken line comes back with a new ticket', async () => {
  await connect();
  sockets[0]?.open();
  sockets[0]?.drop();
  await vi.advanceTimersByTimeAsync(600);
  sockets[1]?.open();
  expect(sockets[1]?.url).toBe('/ws?ticket=ticket%202');
  expect(states).toEqual(['open', 'lost', 'open']);
});

test('it keeps trying while the bot cannot be reached', async () => {
  const down = () => Promise.reject(new TalkProblem('unreachable'));
  tickets = [down, down, down];
  await connect();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sockets).toHaveLength(1);
});

test('a talk that is over is not tried again', async () => {
  tickets = [() => Promise.reject(new TalkProblem('talk-gone'))];
  await connect();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states).toEqual(['gone talk-gone']);
  expect(sockets).toHaveLength(0);
});

test('closing ends the talk, and it stays closed', async () => {
  const line = await connect();
  sockets[0]?.open();
  line.close();
  expect(sockets[0]?.sent).toEqual([{ type: 'end' }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sockets).toHaveLength(1);
  expect(states).toEqual(['open']);
});
