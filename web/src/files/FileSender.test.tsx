import { act, createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TalkProblem } from '../talk/problems';
import { LOAN } from '../testkit/forms';
import { openPage, type PageOptions } from '../testkit/page';

afterEach(() => {
  localStorage.clear();
});

const file = (name: string, bytes = 3) => new File(['x'.repeat(bytes)], name);

async function withForm(options: PageOptions = {}) {
  const page = openPage(options);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Chỉ gõ' })).toBeEnabled());
  await page.user.click(screen.getByRole('button', { name: 'Chỉ gõ' }));
  page.connect();
  expect(screen.queryByRole('button', { name: 'Gửi tệp' })).toBeNull();
  page.tell({ type: 'form', form: LOAN });
  return page;
}

test('files go one after another, and the page says that they have gone', async () => {
  const page = await withForm();
  expect(screen.getByRole('button', { name: 'Gửi tệp' })).toBeEnabled();
  await page.user.upload(screen.getByLabelText('Gửi tệp', { selector: 'input' }), [file('a.pdf'), file('hợp đồng.pdf')]);
  expect(await screen.findByText(/Đã gửi hợp đồng.pdf/)).toBeVisible();
  expect(page.files.map((f) => [f.talkId, f.name])).toEqual([
    ['talk-1', 'a.pdf'],
    ['talk-1', 'hợp đồng.pdf'],
  ]);
});

test('how far a large file has got is shown', async () => {
  let arrived: (() => void) | undefined;
  const promise = new Promise<void>((resolve) => (arrived = resolve));
  const page = await withForm({ fileGoes: promise });
  await page.user.upload(screen.getByLabelText('Gửi tệp', { selector: 'input' }), file('a.pdf'));
  act(() => page.files[0]?.progress(0.4));
  expect(screen.getByRole('progressbar', { name: /Đang gửi a.pdf/ })).toHaveValue(40);
  expect(screen.getByRole('button', { name: 'Gửi tệp' })).toBeDisabled();
  await act(async () => {
    arrived?.();
    await promise;
  });
  expect(await screen.findByText(/Đã gửi a.pdf/)).toBeVisible();
  expect(screen.queryByRole('progressbar', { name: /Đang gửi/ })).toBeNull();
});

test('one that is too large is not even sent', async () => {
  const page = await withForm({ config: { maxFileBytes: 2 * 1024 * 1024 } });
  await page.user.upload(screen.getByLabelText('Gửi tệp', { selector: 'input' }), file('a.pdf', 2 * 1024 * 1024 + 1));
  const told = await screen.findByText(/Chưa gửi được a.pdf/);
  expect(told).toHaveTextContent('Mỗi tệp nhiều nhất 2 MB, tất cả nhiều nhất 4 MB.');
  expect(told).toHaveAttribute('role', 'alert');
  expect(page.files).toEqual([]);
});

test('why one was not taken is told, and the next are not sent', async () => {
  const page = await withForm({ fileFails: new TalkProblem('file-too-many') });
  await page.user.upload(screen.getByLabelText('Gửi tệp', { selector: 'input' }), [file('a.pdf'), file('b.pdf')]);
  expect(await screen.findByText(/Chưa gửi được a.pdf/)).toHaveTextContent('nhiều nhất 5 tệp');
  expect(page.files).toHaveLength(1);
});

test('files may be dropped on the page', async () => {
  const page = await withForm();
  const transfer = { types: ['Files'], files: [file('a.pdf')] };
  const over = createEvent.dragOver(document.body);
  Object.defineProperty(over, 'dataTransfer', { value: transfer });
  fireEvent(document.body, over);
  expect(over.defaultPrevented).toBe(true);
  expect(screen.getByText('Thả tệp vào đây để gửi')).toBeVisible();
  const drop = createEvent.drop(document.body);
  Object.defineProperty(drop, 'dataTransfer', { value: transfer });
  fireEvent(document.body, drop);
  expect(await screen.findByText(/Đã gửi a.pdf/)).toBeVisible();
  expect(page.files).toHaveLength(1);
});

test('in English too', async () => {
  const page = await withForm();
  await page.user.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByRole('button', { name: 'Send a file' })).toBeVisible();
});
