import { expect, test } from 'vitest';
import type { Config } from './api';
import { planTalk } from './plan';

const config = (stt: Config['stt'], tts: Config['tts']): Config => ({ forms: [], stt, tts, maxFileBytes: 1 });

test('recognition on the server needs the microphone on the line', () => {
  expect(planTalk('voice', config('local', 'espeak'), false)).toMatchObject({
    mode: 'voice',
    webrtc: true,
    microphone: true,
    ears: false,
  });
});

test('recognition by the browser has the microphone alone', () => {
  expect(planTalk('voice', config('browser', 'espeak'), true)).toMatchObject({
    webrtc: true,
    microphone: false,
    ears: true,
  });
});

test('a browser that hears and speaks needs no sound on the line', () => {
  expect(planTalk('voice', config('browser', 'browser'), true)).toMatchObject({
    mode: 'voice',
    webrtc: false,
    ears: true,
    voice: true,
  });
});

test.each([
  ['none', true],
  ['browser', false],
] as const)('no recogniser (%s): typing, and it is said why', (stt, canHear) => {
  const plan = planTalk('voice', config(stt, 'espeak'), canHear);
  expect(plan).toMatchObject({ mode: 'typing', webrtc: false });
  expect(plan.problem?.code).toBe('no-recogniser');
});

test('who wants to type is told of no problem', () => {
  expect(planTalk('typing', config('none', 'none'), false).problem).toBeUndefined();
});
