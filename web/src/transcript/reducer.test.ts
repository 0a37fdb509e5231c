import { expect, test } from 'vitest';
import type { TalkEvent } from '../talk/events';
import { EMPTY_TRANSCRIPT, reduceTranscript } from './reducer';

const after = (...events: TalkEvent[]) => events.reduce(reduceTranscript, EMPTY_TRANSCRIPT);
const said = (role: 'user' | 'assistant', text: string, segment?: number): TalkEvent => ({
  type: 'said',
  role,
  text,
  at: '2026-01-01T00:00:00Z',
  ...(segment === undefined ? {} : { segment }),
});
const texts = (...events: TalkEvent[]) => after(...events).entries.map((e) => e.text);

test('a final takes the place of the partial', () => {
  const state = after({ type: 'partial', text: 'tôi tên' }, said('user', 'Tôi tên An.'));
  expect(state.partial).toBe('');
  expect(state.entries.map((e) => e.text)).toEqual(['Tôi tên An.']);
});

test('what the assistant says does not end what the person is saying', () => {
  expect(after({ type: 'partial', text: 'vay ba' }, said('assistant', 'Dạ.')).partial).toBe('vay ba');
});

test('a piece that is told again while it is spoken stays one piece', () => {
  expect(
    texts(said('assistant', 'Dạ chào anh.', 1), said('assistant', 'Dạ chào anh.', 1), said('assistant', 'Mời anh.', 2)),
  ).toEqual(['Dạ chào anh.', 'Mời anh.']);
});

test('the same sentence said twice is two entries', () => {
  expect(texts(said('user', 'Đúng.'), said('user', 'Đúng.'))).toEqual(['Đúng.', 'Đúng.']);
});

test('what the bot retells to a line that joined again is not doubled', () => {
  const before: TalkEvent[] = [said('user', 'Xin chào.'), said('assistant', 'Dạ chào anh.', 1)];
  const retold: TalkEvent[] = [said('user', 'Xin chào.'), said('assistant', 'Dạ chào anh.')];
  expect(texts(...before, { type: 'joined', mode: 'typing' }, ...retold, said('assistant', 'Anh cần gì ạ?'))).toEqual([
    'Xin chào.',
    'Dạ chào anh.',
    'Anh cần gì ạ?',
  ]);
});

test('typed words wait until delivered, and their echo is not a second sentence', () => {
  const typed: TalkEvent = { type: 'typed', id: 't1', text: 'vay ba tỷ', at: '2026-01-01T00:00:00Z' };
  expect(after(typed).entries[0]?.waiting).toBe(true);
  const state = after(typed, { type: 'delivered', id: 't1' }, said('user', 'vay ba tỷ'));
  expect(state.entries.map((e) => [e.text, e.waiting])).toEqual([['vay ba tỷ', false]]);
});

test('a new talk begins empty but keeps what could not be sent', () => {
  const typed: TalkEvent = { type: 'typed', id: 't1', text: 'vay ba tỷ', at: '2026-01-01T00:00:00Z' };
  expect(texts(said('user', 'cũ'), typed, { type: 'begin', mode: 'typing' })).toEqual(['vay ba tỷ']);
});
