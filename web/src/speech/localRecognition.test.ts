import { expect, test, vi } from 'vitest';
import { ScriptedRecognition } from '../testkit/ScriptedRecognition';
import { installHere, whereRecognised } from './localRecognition';

const offering = (more: object) =>
  vi.stubGlobal('SpeechRecognition', Object.assign(class extends ScriptedRecognition {}, more));

test('a browser without recognition', async () => {
  expect(await whereRecognised()).toBe('absent');
  expect(await installHere()).toBe(false);
});

test('a browser that says nothing about where sends the sound to its maker', async () => {
  offering({});
  expect(await whereRecognised()).toBe('remote');
});

test('a language that is on the device', async () => {
  offering({ available: () => Promise.resolve('available') });
  expect(await whereRecognised()).toBe('here');
});

test('a language that can be fetched', async () => {
  const install = vi.fn(() => Promise.resolve(true));
  offering({ available: () => Promise.resolve('downloadable'), install });
  expect(await whereRecognised()).toBe('installable');
  expect(await installHere()).toBe(true);
  expect(install).toHaveBeenCalledWith({ langs: ['vi-VN'], processLocally: true });
});
