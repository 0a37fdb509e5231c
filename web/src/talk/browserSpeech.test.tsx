import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { BrowserEars } from '../speech/BrowserEars';
import { openPage } from '../testkit/page';
import { ScriptedRecognition } from '../testkit/ScriptedRecognition';
import type { BrowserSpeech } from './Talk';

/** The page with a browser that hears a script and speaks into a list. */
async function talkingBrowser() {
  const voice = { say: vi.fn(), hush: vi.fn(), setOn: vi.fn() };
  const speech: BrowserSpeech = {
    canHear: () => true,
    listen: (heard, problem) => new BrowserEars(ScriptedRecognition, false, { heard, problem }),
    voice: () => voice,
  };
  const page = openPage({ config: { stt: 'browser', tts: 'browser' }, speech });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Bắt đầu' })).toBeEnabled());
  await page.user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
  page.connect();
  const recognition = ScriptedRecognition.last;
  if (!recognition) throw new Error('nothing listens');
  return { ...page, voice, recognition };
}

test('what the browser hears goes to the bot, partial and final', async () => {
  const { line, recognition } = await talkingBrowser();
  act(() => recognition.hears(false, 'vay ba'));
  expect(screen.getByText('vay ba…')).toBeVisible();
  act(() => recognition.hears(true, 'vay ba tỷ', 'vây ba tỷ'));
  expect(line()?.told).toEqual([
    { kind: 'heard', data: { utterance: 'b1', text: 'vay ba', final: false, alternatives: [] } },
    { kind: 'heard', data: { utterance: 'b1', text: 'vay ba tỷ', final: true, alternatives: ['vây ba tỷ'] } },
  ]);
});

test('the answer is spoken by the browser, until the person speaks', async () => {
  const { tell, voice, recognition } = await talkingBrowser();
  tell({ type: 'said', role: 'assistant', text: 'Dạ, chị cho em xin số điện thoại.', at: '' });
  expect(voice.say).toHaveBeenCalledWith('Dạ, chị cho em xin số điện thoại.');
  voice.hush.mockClear();
  act(() => recognition.hears(false, 'không chín'));
  expect(voice.hush).toHaveBeenCalled();
});

test('the bot does not hear itself', async () => {
  const { tell, line, recognition } = await talkingBrowser();
  tell(
    { type: 'said', role: 'assistant', text: 'Dạ, chị cho em xin số điện thoại.', at: '' },
    { type: 'speaking', who: 'assistant', on: true },
  );
  act(() => recognition.hears(true, 'chị cho em xin số điện thoại'));
  expect(line()?.told).toEqual([]);
});

test('a recognition service that fails is told, and typing goes on', async () => {
  const { line, user, recognition } = await talkingBrowser();
  act(() => recognition.onerror?.({ error: 'network' }));
  expect(screen.getByText('Dịch vụ nhận dạng của trình duyệt không trả lời')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Gõ thay cho nói' }), 'vay{Enter}');
  expect(line()?.texts).toEqual(['vay']);
});

test('muting stops the listening', async () => {
  const { user, recognition } = await talkingBrowser();
  await user.click(screen.getByRole('button', { name: 'Tắt micro' }));
  const { starts } = recognition;
  recognition.onend?.();
  expect(recognition.starts).toBe(starts);
});
