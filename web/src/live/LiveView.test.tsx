import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { LOAN } from '../testkit/forms';
import { openPage } from '../testkit/page';

beforeEach(() => {
  // jsdom decodes and draws no pictures.
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 1280, height: 800, close: () => undefined }));
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    drawImage: () => undefined,
  } as never);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 640, 400));
});

async function takenOver() {
  const page = openPage();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Chỉ gõ' })).toBeEnabled());
  await page.user.click(screen.getByRole('button', { name: 'Chỉ gõ' }));
  page.connect();
  page.tell({ type: 'form', form: LOAN });
  await page.user.click(screen.getByRole('tab', { name: 'Trang thật' }));
  await waitFor(() => expect(page.sockets).toHaveLength(1));
  const socket = page.sockets[0];
  act(() => socket?.open());
  socket?.tell(new Blob(['jpeg']));
  const toggle = screen.getByRole('button', { name: 'Can thiệp' });
  await waitFor(() => expect(toggle).toBeEnabled());
  await page.user.click(toggle);
  return { ...page, socket, toggle, hands: screen.getByRole('textbox', { name: /Điều khiển trang thật/ }) };
}

test('nothing goes to the page before the person takes over', async () => {
  const page = openPage();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Chỉ gõ' })).toBeEnabled());
  await page.user.click(screen.getByRole('button', { name: 'Chỉ gõ' }));
  page.connect();
  page.tell({ type: 'form', form: LOAN });
  await page.user.click(screen.getByRole('tab', { name: 'Trang thật' }));
  expect(screen.queryByRole('textbox', { name: /Điều khiển trang thật/ })).toBeNull();
  expect(screen.getByText(/Bật Can thiệp/)).toBeVisible();
});

test('taking over gives the keyboard to the page; F6 takes it back', async () => {
  const { user, hands, toggle, socket } = await takenOver();
  expect(hands).toHaveFocus();
  expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard('{Tab}{F6}');
  expect(toggle).toHaveFocus();
  expect(socket?.sent).toEqual([
    { type: 'key', kind: 'down', key: 'Tab', code: 'Tab', modifiers: 0 },
    { type: 'key', kind: 'up', key: 'Tab', code: 'Tab', modifiers: 0 },
  ]);
});

test('letters arrive as text, after the input method made Vietnamese of them', async () => {
  const { user, hands, socket } = await takenOver();
  await user.keyboard('a');
  fireEvent.compositionStart(hands);
  fireEvent.input(hands, { target: { value: 'vie' }, isComposing: true });
  fireEvent.compositionEnd(hands, { target: { value: 'việt' } });
  expect(socket?.sent).toEqual([
    { type: 'text', text: 'a' },
    { type: 'text', text: 'việt' },
  ]);
});

test('the wheel scrolls the page and not ours', async () => {
  const { hands, socket } = await takenOver();
  const wheel = new WheelEvent('wheel', { deltaY: 120, clientX: 320, clientY: 200, cancelable: true, bubbles: true });
  fireEvent(hands, wheel);
  expect(wheel.defaultPrevented).toBe(true);
  expect(socket?.sent).toEqual([{ type: 'wheel', x: 640, y: 400, dx: 0, dy: 120 }]);
});

test('letting go closes the hands', async () => {
  const { user, toggle } = await takenOver();
  await user.click(toggle);
  expect(screen.queryByRole('textbox', { name: /Điều khiển trang thật/ })).toBeNull();
});
