import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ServerEvent } from './talk/events';
import { TalkProblem } from './talk/problems';
import { LOAN } from './testkit/forms';
import { openPage, type PageOptions } from './testkit/page';
import { ScriptedRecognition } from './testkit/ScriptedRecognition';

afterEach(() => {
  localStorage.clear();
});

const said = (role: 'user' | 'assistant', text: string): ServerEvent => ({
  type: 'said',
  role,
  text,
  at: '2026-01-01T00:00:00Z',
});

async function startByVoice(options: PageOptions = {}) {
  const page = openPage(options);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Bắt đầu' })).toBeEnabled());
  await page.user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
  return page;
}

async function startByTyping(options: PageOptions = {}) {
  const page = openPage(options);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Chỉ gõ' })).toBeEnabled());
  await page.user.click(screen.getByRole('button', { name: 'Chỉ gõ' }));
  page.connect();
  return page;
}

describe('before a talk', () => {
  test('landmarks, one heading, a way past the header, and a named form chooser', async () => {
    openPage();
    expect(screen.getByRole('banner')).toBeVisible();
    expect(screen.getByRole('main')).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Đến phần trò chuyện' })).toHaveAttribute('href', '#conversation');
    expect(await screen.findByRole('option', { name: 'Đơn nghỉ phép' })).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Biểu mẫu' })).toHaveAttribute('name', 'form');
  });

  test('where the sound goes is said before the microphone opens', async () => {
    openPage({ config: { stt: 'local' } });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Bắt đầu' })).toHaveAccessibleDescription(/máy chủ của ngân hàng/),
    );
  });

  test('a browser that recognises lets its maker hear, and that is said too', async () => {
    vi.stubGlobal('SpeechRecognition', ScriptedRecognition);
    openPage({ config: { stt: 'browser' } });
    expect(await screen.findByText(/hãng làm ra trình duyệt/)).toBeVisible();
  });

  test('without a recogniser there is only typing', async () => {
    openPage({ config: { stt: 'none' } });
    expect(await screen.findByText(/chưa có bộ nhận dạng/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Bắt đầu' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Chỉ gõ' })).toBeEnabled();
  });

  test('in English too, and the choice is kept', async () => {
    const { user } = openPage();
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('button', { name: 'Start' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('language')).toBe('en');
  });

  test('the theme can be turned', async () => {
    const { user } = openPage();
    await user.click(screen.getByRole('button', { name: 'Chuyển sang nền tối' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await user.click(await screen.findByRole('button', { name: 'Chuyển sang nền sáng' }));
    expect(document.documentElement.dataset.theme).toBe('light');
  });
});

describe('a talk by voice', () => {
  test('starts with the chosen form and shows both sides', async () => {
    const page = openPage();
    await page.user.selectOptions(
      await screen.findByRole('combobox', { name: 'Biểu mẫu' }),
      await screen.findByRole('option', { name: 'Đơn nghỉ phép' }),
    );
    await page.user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    expect(page.requests[0]).toMatchObject({ formId: 'hr', microphone: true });
    page.tell({ type: 'partial', text: 'tôi tên' });
    expect(screen.getByText('tôi tên…')).toBeVisible();
    page.tell(said('user', 'Tôi tên An.'), said('assistant', 'Dạ, anh An.'));
    const log = screen.getByRole('log', { name: 'Lời trò chuyện' });
    expect(log).toHaveAttribute('aria-live', 'polite');
    expect(
      within(log)
        .getAllByRole('listitem')
        .map((li) => li.textContent),
    ).toEqual([expect.stringContaining('Tôi tên An.'), expect.stringContaining('Dạ, anh An.')]);
  });

  test('the microphone can be muted and the state says so', async () => {
    const page = await startByVoice();
    await page.user.click(screen.getByRole('button', { name: 'Tắt micro' }));
    expect(page.line()?.microphone).toBe(false);
    expect(screen.getByText('Micro đang tắt')).toBeVisible();
  });

  test('another form can be opened in the middle of it', async () => {
    const page = await startByVoice();
    await page.user.selectOptions(screen.getByRole('combobox', { name: 'Biểu mẫu' }), 'hr');
    expect(page.line()?.told).toEqual([{ kind: 'open-form', data: { form: 'hr' } }]);
  });

  test('Stop hangs up and offers to start again; the keyboard stays in the conversation', async () => {
    const page = await startByVoice();
    const conversation = screen.getByRole('region', { name: 'Trò chuyện' });
    expect(conversation).toContainElement(document.activeElement as HTMLElement);
    await page.user.click(screen.getByRole('button', { name: 'Dừng' }));
    expect(page.line()?.closed).toBe(true);
    expect(screen.getByRole('button', { name: 'Bắt đầu' })).toBeEnabled();
    expect(conversation).toContainElement(document.activeElement as HTMLElement);
  });
});

describe('without a media path', () => {
  test('a denied microphone: why, what to do, and typing goes on', async () => {
    const page = await startByVoice({ voiceFails: new TalkProblem('mic-denied') });
    const alert = await screen.findByText('Micro đang bị chặn');
    expect(alert.closest('[role=alert]')).toHaveTextContent('cho phép Micro');
    expect(page.started).toEqual(['loan']);
    page.connect();
    expect(screen.getByText('Trò chuyện bằng chữ')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Thử lại bằng giọng nói' })).toBeEnabled();
  });

  test('a network without sound: the same talk goes on by typing', async () => {
    const page = await startByVoice({ voiceFails: new TalkProblem('media-failed'), failsLate: true });
    expect(await screen.findByText('Mạng này không cho âm thanh đi qua')).toBeVisible();
    page.connect();
    expect(page.started).toEqual([]);
    await page.user.type(screen.getByRole('textbox', { name: 'Gõ thay cho nói' }), 'vay ba tỷ{Enter}');
    expect(page.line()?.texts).toEqual(['vay ba tỷ']);
  });

  test('a connection that breaks for good is followed by typing in the same talk', async () => {
    const page = await startByVoice();
    page.tell(said('user', 'Tôi tên An.'));
    act(() => page.line()?.listener.gone(new TalkProblem('media-failed')));
    expect(screen.getByText('Đang nối lại…')).toBeVisible();
    page.connect();
    page.tell(said('user', 'Tôi tên An.'));
    expect(screen.getAllByText('Tôi tên An.')).toHaveLength(1);
  });

  test('a busy bot: its words, and the page is ready for another try', async () => {
    await startByVoice({ voiceFails: new TalkProblem('busy', 'Đang đủ người gọi.') });
    expect(await screen.findByText('Đang đủ người gọi.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Bắt đầu' })).toBeEnabled();
  });
});

describe('typing', () => {
  test('writing before a talk starts one and sends the words first', async () => {
    const page = openPage();
    await screen.findByRole('option', { name: 'Đơn vay vốn' });
    await page.user.type(screen.getByRole('textbox', { name: 'Gõ thay cho nói' }), 'vay ba tỷ{Enter}');
    await waitFor(() => expect(page.line()).toBeDefined());
    expect(screen.getByText('vay ba tỷ')).toBeVisible();
    expect(screen.getByText(/Chưa gửi/)).toBeVisible();
    page.connect();
    expect(page.line()?.texts).toEqual(['vay ba tỷ']);
    expect(screen.queryByText(/Chưa gửi/)).toBeNull();
  });

  test('what is typed while the line is down is sent, in order, when it is back', async () => {
    const page = await startByTyping();
    const line = page.line();
    if (line) line.up = false;
    act(() => line?.listener.lost());
    const box = screen.getByRole('textbox', { name: 'Gõ thay cho nói' });
    await page.user.type(box, 'một{Enter}hai{Enter}');
    expect(line?.texts).toEqual([]);
    if (line) line.up = true;
    page.connect();
    expect(line?.texts).toEqual(['một', 'hai']);
  });

  test('Shift and Enter make a line instead of sending', async () => {
    const page = await startByTyping();
    const box = screen.getByRole('textbox', { name: 'Gõ thay cho nói' });
    await page.user.type(box, 'một{Shift>}{Enter}{/Shift}hai');
    expect(box).toHaveValue('một\nhai');
    expect(page.line()?.texts).toEqual([]);
  });
});

describe('the form', () => {
  async function withForm() {
    const page = await startByTyping();
    page.tell(
      { type: 'form', form: LOAN },
      {
        type: 'form-change',
        fields: [{ ref: 'loanAmount', value: '3500000000', state: 'verified', source: 'voice' }],
      },
    );
    return page;
  }

  test('each field says its value and how sure it is', async () => {
    await withForm();
    expect(screen.getByRole('button', { name: 'Sửa Số tiền vay: 3.500.000.000 đ, Đã kiểm tra' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sửa Họ và tên: Chưa có, Bắt buộc' })).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Đã điền 1/3 mục bắt buộc' })).toBeVisible();
  });

  test('a page that has nothing to fill in, as after submitting, counts nothing', async () => {
    const page = await withForm();
    page.tell({ type: 'form', form: { ...LOAN, fields: [] } });
    expect(screen.getByText(/không còn mục nào để điền/)).toBeVisible();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('how fast the last value came is told', async () => {
    const page = await withForm();
    page.tell({ type: 'metrics', ms: { speech_end_to_page: 412.4 } });
    expect(screen.getByText(/vừa điền sau 0,4 giây/)).toBeVisible();
  });

  test('a value corrected by hand goes to the bot, and the keyboard returns to its line', async () => {
    const page = await withForm();
    await page.user.click(screen.getByRole('button', { name: /Sửa Số tiền vay/ }));
    const input = screen.getByRole('textbox', { name: 'Số tiền vay' });
    expect(input).toHaveFocus();
    await page.user.clear(input);
    await page.user.type(input, '500000000{Enter}');
    expect(page.line()?.told).toEqual([{ kind: 'edit', data: { field: 'loanAmount', value: '500000000' } }]);
    const row = screen.getByRole('button', { name: 'Sửa Số tiền vay: 500.000.000 đ, Đã nghe' });
    expect(row).toHaveFocus();
  });

  test('a choice is made among the options of the page', async () => {
    const page = await withForm();
    await page.user.click(screen.getByRole('button', { name: /Sửa Kỳ hạn/ }));
    await page.user.selectOptions(screen.getByRole('combobox', { name: 'Kỳ hạn' }), '24 tháng');
    await page.user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(page.line()?.told).toEqual([{ kind: 'edit', data: { field: 'loanTerm', value: '24' } }]);
  });

  test('Escape leaves a value as it was', async () => {
    const page = await withForm();
    await page.user.click(screen.getByRole('button', { name: /Sửa Số tiền vay/ }));
    await page.user.type(screen.getByRole('textbox', { name: 'Số tiền vay' }), '9{Escape}');
    expect(screen.getByRole('button', { name: /3\.500\.000\.000 đ/ })).toBeVisible();
    expect(page.line()?.told).toEqual([]);
  });

  test('an edit that cannot be sent stays open with what was typed', async () => {
    const page = await withForm();
    await page.user.click(screen.getByRole('button', { name: /Sửa Họ và tên/ }));
    act(() => page.line()?.listener.lost());
    const input = screen.getByRole('textbox', { name: 'Họ và tên' });
    await page.user.type(input, 'An');
    expect(screen.getByRole('button', { name: 'Lưu' })).toBeDisabled();
    page.connect();
    await page.user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(page.line()?.told).toEqual([{ kind: 'edit', data: { field: 'customerName', value: 'An' } }]);
  });

  test('the candidates of a question are buttons that answer it', async () => {
    const page = await withForm();
    page.tell({
      type: 'question',
      questions: [
        {
          field: 'loanTerm',
          reason: 'not_in_options',
          heard: 'mười tám tháng',
          value: '18',
          candidates: ['12', '24'],
          say: 'Kỳ hạn 12 hay 24 tháng ạ?',
        },
      ],
    });
    const question = screen.getByRole('region', { name: 'Cần anh chị cho biết' });
    expect(question).toHaveTextContent('mười tám tháng');
    await page.user.click(within(question).getByRole('button', { name: '24 tháng' }));
    expect(page.line()?.texts).toEqual(['24 tháng']);
  });

  test('the tabs are worked by the arrow keys', async () => {
    const page = await withForm();
    act(() => screen.getByRole('tab', { name: 'Các trường' }).focus());
    await page.user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Trang thật' })).toHaveFocus();
    expect(screen.getByRole('tab', { name: 'Trang thật', selected: true })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Can thiệp' })).toBeDisabled();
  });
});

describe('the last look', () => {
  async function withConfirmation(expiresIn = 300_000) {
    const page = await startByTyping();
    page.tell(
      { type: 'form', form: LOAN },
      {
        type: 'confirmation',
        confirmation: {
          act: 'submit',
          token: 'token-1',
          digest: [{ ref: 'loanAmount', label: 'Số tiền vay', value: '3500000000' }],
          expiresAt: Date.now() + expiresIn,
        },
      },
    );
    return { ...page, panel: screen.getByRole('region', { name: 'Kiểm tra lần cuối trước khi nộp' }) };
  }

  test('takes the focus, shows what will be sent and how long it may be', async () => {
    const { panel } = await withConfirmation();
    expect(screen.getByRole('heading', { name: 'Kiểm tra lần cuối trước khi nộp' })).toHaveFocus();
    expect(panel).toHaveTextContent('3.500.000.000 đ');
    expect(within(panel).getByRole('timer')).toHaveTextContent(/Còn [45]:\d\d/);
  });

  test('does not take the focus from someone who is writing', async () => {
    const page = await startByTyping();
    await page.user.type(screen.getByRole('textbox', { name: 'Gõ thay cho nói' }), 'đang gõ');
    page.tell({ type: 'confirmation', confirmation: { act: 'submit', token: 't', digest: [], expiresAt: Infinity } });
    expect(screen.getByRole('textbox', { name: 'Gõ thay cho nói' })).toHaveFocus();
  });

  test.each([
    ['Nộp', true],
    ['Không nộp', false],
  ])('%s answers once, with the token', async (name, yes) => {
    const page = await withConfirmation();
    await page.user.dblClick(within(page.panel).getByRole('button', { name }));
    expect(page.line()?.told).toEqual([{ kind: 'confirm', data: { token: 'token-1', yes } }]);
  });

  test('when its time is over nothing can be submitted by it', async () => {
    const { panel } = await withConfirmation(-1000);
    expect(within(panel).getByRole('button', { name: 'Nộp' })).toBeDisabled();
    expect(panel).toHaveTextContent('Đã quá giờ xác nhận');
  });

  test.each([
    [{ kind: 'submitted', message: 'Mã hồ sơ 42.' }, /Đã nộp.*Mã hồ sơ 42/],
    [{ kind: 'rejected', message: 'Sai số CCCD.' }, /chưa nhận.*Sai số CCCD/],
    [{ kind: 'unknown', message: '' }, /Chưa rõ.*đừng nộp lại/],
  ] as const)('the outcome %o closes it and is read out', async (outcome, words) => {
    const page = await withConfirmation();
    page.tell({ type: 'outcome', outcome });
    expect(screen.queryByRole('region', { name: 'Kiểm tra lần cuối trước khi nộp' })).toBeNull();
    expect(screen.getAllByRole('alert').some((alert) => words.test(alert.textContent))).toBe(true);
  });
});
