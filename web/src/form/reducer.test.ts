import { expect, test } from 'vitest';
import type { TalkEvent } from '../talk/events';
import { field, form, LOAN } from '../testkit/forms';
import { EMPTY_FORM, reduceForm } from './reducer';

const after = (...events: TalkEvent[]) => events.reduce(reduceForm, EMPTY_FORM);
const change = (ref: string, value: string, state: 'heard' | 'verified' | 'doubtful'): TalkEvent => ({
  type: 'form-change',
  fields: [{ ref, value, state, source: 'voice' }],
});
const valueOf = (view: ReturnType<typeof after>, ref: string) => view.form?.fields.find((f) => f.ref === ref)?.value;

test('values of a whole form were read from the page: verified', () => {
  const view = after({ type: 'form', form: form(field('a', 'A', { value: '1' }), field('b', 'B')) });
  expect(view.states).toEqual({ a: 'verified' });
});

test('a change sets value and state and counts', () => {
  const view = after(
    { type: 'form', form: LOAN },
    change('customerName', 'An', 'heard'),
    change('customerName', 'An', 'verified'),
  );
  expect(valueOf(view, 'customerName')).toBe('An');
  expect(view.states.customerName).toBe('verified');
  expect(view.changes.customerName).toBe(2);
  expect(view.lastChanged).toBe('customerName');
});

test('a whole form that says the same keeps what is known of the value', () => {
  const filled = { ...LOAN, fields: LOAN.fields.map((f) => (f.ref === 'loanAmount' ? { ...f, value: '5' } : f)) };
  const view = after({ type: 'form', form: LOAN }, change('loanAmount', '5', 'doubtful'), {
    type: 'form',
    form: filled,
  });
  expect(view.states.loanAmount).toBe('doubtful');
});

test('a value that the page changed is no longer doubtful', () => {
  const filled = { ...LOAN, fields: LOAN.fields.map((f) => (f.ref === 'loanAmount' ? { ...f, value: '6' } : f)) };
  const view = after({ type: 'form', form: LOAN }, change('loanAmount', '5', 'doubtful'), {
    type: 'form',
    form: filled,
  });
  expect(view.states.loanAmount).toBe('verified');
});

test('another form starts with a clean sheet', () => {
  const view = after({ type: 'form', form: LOAN }, change('loanAmount', '5', 'verified'), {
    type: 'form',
    form: { ...form(field('loanAmount', 'Số tiền tạm ứng')), id: 'hr' },
  });
  expect(view.states).toEqual({});
  expect(view.changes).toEqual({});
});

const confirmation = (token: string): TalkEvent => ({
  type: 'confirmation',
  confirmation: { act: 'submit', token, digest: [], expiresAt: Infinity },
});

test('an answer counts for its own confirmation only', () => {
  expect(after(confirmation('t1'), { type: 'answered', token: 't0', yes: true }).answered).toBeNull();
  expect(after(confirmation('t1'), { type: 'answered', token: 't1', yes: true }).answered).toBe('yes');
  expect(
    after(confirmation('t1'), { type: 'answered', token: 't1', yes: true }, confirmation('t2')).answered,
  ).toBeNull();
});

test('an outcome closes the confirmation, and a new confirmation takes the old outcome away', () => {
  const done = after(confirmation('t1'), { type: 'outcome', outcome: { kind: 'rejected', message: 'Thiếu chữ ký' } });
  expect(done.confirmation).toBeNull();
  expect(done.outcome?.kind).toBe('rejected');
  expect(reduceForm(done, confirmation('t2')).outcome).toBeNull();
});

test('a change before any form is not lost in an error', () => {
  expect(after(change('x', '1', 'heard'))).toEqual(EMPTY_FORM);
});
