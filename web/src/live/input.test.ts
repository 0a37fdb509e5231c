import { expect, test } from 'vitest';
import { clickCounter, isCommandKey, modifiers, pagePoint } from './input';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test('a point of the drawn picture is a point of the page', () => {
  const box = { left: 100, top: 50, width: 640, height: 400 };
  expect(pagePoint({ clientX: 420, clientY: 250 }, box, { width: 1280, height: 800 })).toEqual({ x: 640, y: 400 });
});

test('a drag that leaves the picture stays on the page', () => {
  const box = { left: 0, top: 0, width: 100, height: 100 };
  expect(pagePoint({ clientX: -20, clientY: 500 }, box, { width: 200, height: 200 })).toEqual({ x: 0, y: 200 });
});

test('modifiers are the bits of the DevTools protocol', () => {
  expect(modifiers({ ...plain, ctrlKey: true, shiftKey: true })).toBe(10);
});

test.each([
  ['Enter', true],
  ['Tab', true],
  ['a', false],
  ['ệ', false],
  ['Process', false],
  ['Dead', false],
])('%s as a key: %s', (key, isKey) => {
  expect(isCommandKey({ ...plain, key })).toBe(isKey);
});

test('a shortcut goes as keys', () => {
  expect(isCommandKey({ ...plain, key: 'a', ctrlKey: true })).toBe(true);
});

test('clicks count while they are quick and near', () => {
  const clicks = clickCounter();
  const at = (timeStamp: number, clientX = 10) => ({ timeStamp, clientX, clientY: 10 });
  expect([clicks('down', at(0)), clicks('up', at(80)), clicks('move', at(90)), clicks('down', at(200))]).toEqual([
    1, 1, 0, 2,
  ]);
  expect(clicks('down', at(900))).toBe(1);
  expect(clicks('down', at(950, 60))).toBe(1);
});
