import { describe, expect, test } from 'vitest';
import { field } from '../testkit/forms';
import { shownValue } from './display';
import { markOf, progressOf, stepsOf } from './groups';

describe('a canonical value as people write it', () => {
  test.each([
    [field('a', 'Số tiền vay'), '3500000000', '3.500.000.000 đ'],
    [field('a', 'Thu nhập hàng tháng'), '45000000', '45.000.000 đ'],
    [field('a', 'Số tài khoản nhận tiền'), '190012345678', '190012345678'],
    [field('a', 'Số CCCD'), '001190004321', '001190004321'],
    [field('a', 'Điện thoại'), '0963112358', '0963112358'],
    [field('a', 'Ngày sinh', { type: 'date' }), '1990-03-12', '12/03/1990'],
    [field('a', 'Hẹn', { type: 'datetime-local' }), '2026-03-12T08:30', '12/03/2026 08:30'],
    [field('a', 'Tháng lương', { type: 'month' }), '2026-03', '03/2026'],
    [field('a', 'Kỳ hạn', { options: [{ value: '24', label: '24 tháng' }] }), '24', '24 tháng'],
    [field('a', 'Đồng ý', { type: 'checkbox' }), 'true', '✓'],
    [field('a', 'Mật khẩu', { type: 'password' }), 'bí mật', '••••••'],
    [field('a', 'Ghi chú'), '', ''],
  ])('%o %s → %s', (where, value, shown) => {
    expect(shownValue(where, value)).toBe(shown);
  });

  test('several choices by their labels', () => {
    const options = [
      { value: 'a', label: 'Thẻ' },
      { value: 'b', label: 'SMS' },
    ];
    expect(shownValue(field('x', 'Dịch vụ', { type: 'multiselect', options }), ['a', 'b'])).toBe('Thẻ, SMS');
  });
});

test('fields stand by step and section in the order of the page', () => {
  const steps = stepsOf([
    field('a', 'A', { step: 2, section: 'Vay' }),
    field('b', 'B', { step: 1, section: 'Khách' }),
    field('c', 'C', { step: 2, section: 'Vay' }),
  ]);
  expect(steps.map((s) => [s.number, s.sections.map((x) => [x.name, x.fields.map((f) => f.ref)])])).toEqual([
    [1, [['Khách', ['b']]]],
    [2, [['Vay', ['a', 'c']]]],
  ]);
});

test('an unticked box that must be ticked is not done', () => {
  const box = field('agree', 'Đồng ý', { type: 'checkbox', required: true, value: 'false' });
  expect(progressOf([box, field('n', 'Tên', { required: true, value: 'An' })])).toEqual({ done: 1, of: 2 });
  expect(markOf(box, undefined)).toBe('required');
  expect(markOf({ ...box, value: 'true' }, undefined)).toBe('verified');
});

test('what the bot misses is said even though the field is empty', () => {
  expect(markOf(field('n', 'Tên', { required: true }), 'missing')).toBe('missing');
});
