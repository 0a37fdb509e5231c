import { expect, test } from 'vitest';
import { readServerMessage } from './serverMessages';

test('a transcript', () => {
  expect(readServerMessage({ type: 'transcript', role: 'user', content: 'Xin chào', timestamp: 't' })).toEqual({
    type: 'said',
    role: 'user',
    text: 'Xin chào',
    at: 't',
  });
});

test('a whole form, with nulls where there is nothing', () => {
  const event = readServerMessage({
    type: 'form',
    form: {
      id: 'loan',
      title: 'Đơn vay',
      fields: [{ ref: 'a', label: 'A', type: 'select', value: null, options: null, min: null }],
    },
  });
  expect(event).toMatchObject({
    type: 'form',
    form: { step: 1, fields: [{ ref: 'a', value: '', options: [], required: false }] },
  });
});

test('a confirmation and its end', () => {
  const open = readServerMessage({
    type: 'confirmation',
    act: 'submit',
    token: 't1',
    digest: [{ ref: 'a', label: 'A', value: '1' }],
    expires_at: '2026-01-01T00:00:00Z',
  });
  expect(open).toEqual({
    type: 'confirmation',
    confirmation: {
      act: 'submit',
      token: 't1',
      digest: [{ ref: 'a', label: 'A', value: '1' }],
      expiresAt: Date.parse('2026-01-01T00:00:00Z'),
    },
  });
  expect(readServerMessage({ type: 'confirmation', act: null, token: null })).toEqual({
    type: 'confirmation',
    confirmation: null,
  });
});

test.each([
  ['task_completed', 'submitted', 'submitted'],
  ['task_completed', 'answered', 'done'],
  ['task_failed', 'rejected', 'rejected'],
  ['task_failed', 'unknown', 'unknown'],
  ['task_failed', 'something new', 'failed'],
])('%s with %s is %s; a failure never looks like a success', (type, outcome, kind) => {
  expect(readServerMessage({ type, outcome, message: 'x' })).toEqual({
    type: 'outcome',
    outcome: { kind, message: 'x' },
  });
});

test('a field change with a list of values', () => {
  expect(
    readServerMessage({
      type: 'form-change',
      fields: [{ ref: 'a', value: ['x', 'y'], state: 'verified', source: 'voice' }, {}],
    }),
  ).toEqual({
    type: 'form-change',
    fields: [{ ref: 'a', value: ['x', 'y'], state: 'verified', source: 'voice' }],
  });
});

test.each([[{}], [{ type: 'from-the-future' }], [{ type: 7 }]])('what is not known is passed over: %o', (message) => {
  expect(readServerMessage(message)).toBeUndefined();
});

test.each([
  [{ type: 'form' }],
  [{ type: 'form', form: [] }],
  [{ type: 'question', questions: 'x' }],
  [{ type: 'metrics', ms: { a: 'b' } }],
])('a broken message breaks nothing: %o', (message) => {
  expect(() => readServerMessage(message)).not.toThrow();
});
