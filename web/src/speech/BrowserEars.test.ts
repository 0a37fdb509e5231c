import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ScriptedRecognition } from '../testkit/ScriptedRecognition';
import { BrowserEars, type Heard } from './BrowserEars';
import { isEcho } from './echo';

let heard: Heard[];
let problems: string[];

beforeEach(() => {
  vi.useFakeTimers();
  [heard, problems] = [[], []];
});
afterEach(() => {
  vi.useRealTimers();
});

function listen(local = false): [BrowserEars, ScriptedRecognition] {
  const ears = new BrowserEars(ScriptedRecognition, local, {
    heard: (h) => heard.push(h),
    problem: (p) => problems.push(p.code),
  });
  ears.start();
  const recognition = ScriptedRecognition.last;
  if (!recognition) throw new Error('nothing listens');
  return [ears, recognition];
}

test('listens to Vietnamese, continuously, with partials', () => {
  const [, recognition] = listen(true);
  expect(recognition).toMatchObject({
    lang: 'vi-VN',
    continuous: true,
    interimResults: true,
    processLocally: true,
    starts: 1,
  });
});

test('partials and their final are one utterance; the next one has a new name', () => {
  const [, recognition] = listen();
  recognition.hears(false, 'vay ba');
  recognition.hears(true, 'vay ba tỷ rưỡi', 'vay ba tỷ dưới');
  recognition.hears(false, 'trong');
  expect(heard).toEqual([
    { utterance: 'b1', text: 'vay ba', final: false, alternatives: [] },
    { utterance: 'b1', text: 'vay ba tỷ rưỡi', final: true, alternatives: ['vay ba tỷ dưới'] },
    { utterance: 'b2', text: 'trong', final: false, alternatives: [] },
  ]);
});

test('starts again when the browser ends after a silence', () => {
  const [, recognition] = listen();
  for (let silence = 0; silence < 20; silence++) {
    vi.advanceTimersByTime(8000);
    recognition.onerror?.({ error: 'no-speech' });
    recognition.onend?.();
    vi.advanceTimersByTime(500);
  }
  expect(recognition.starts).toBe(21);
  expect(problems).toEqual([]);
});

test('a recogniser that ends at once, again and again, is told', () => {
  const [, recognition] = listen();
  for (let n = 0; n < 10; n++) {
    recognition.onend?.();
    vi.advanceTimersByTime(300);
  }
  expect(problems).toEqual(['recognition-network']);
});

test.each([
  ['not-allowed', 'recognition-denied'],
  ['network', 'recognition-network'],
  ['language-not-supported', 'recognition-language'],
  ['audio-capture', 'mic-missing'],
])('%s is told as %s and ends it', (error, code) => {
  const [, recognition] = listen();
  recognition.onerror?.({ error });
  recognition.onend?.();
  vi.advanceTimersByTime(5000);
  expect(problems).toEqual([code]);
  expect(recognition.starts).toBe(1);
});

test('once stopped it stays stopped', () => {
  const [ears, recognition] = listen();
  ears.stop();
  vi.advanceTimersByTime(5000);
  expect(recognition.starts).toBe(1);
});

test.each([
  ['chị cho em xin số điện thoại', 'Chị cho em xin số điện thoại, ngày sinh ạ.', true],
  ['không', 'Chị có đồng ý không?', false],
  ['số của tôi là không chín sáu ba', 'Chị cho em xin số điện thoại.', false],
])('%s after "%s": echo %s', (words, spoken, echo) => {
  expect(isEcho(words, spoken)).toBe(echo);
});
