import { expect, test } from 'vitest';
import { field, form } from '../testkit/forms';
import { answersOf } from './candidates';
import type { Question } from './model';

const question = (more: Partial<Question>): Question => ({
  field: null,
  reason: 'ambiguous',
  heard: '',
  value: '',
  candidates: [],
  say: '',
  ...more,
});

test('fields of the same name are told apart by section and answered by their place', () => {
  const page = form(
    field('phone', 'Số điện thoại *', { section: 'Khách hàng' }),
    field('gPhone', 'Số điện thoại *', { section: 'Người bảo lãnh' }),
  );
  expect(answersOf(question({ candidates: ['phone', 'gPhone'] }), page)).toEqual([
    { key: 'phone', label: 'Số điện thoại · Khách hàng', says: 'cái thứ nhất' },
    { key: 'gPhone', label: 'Số điện thoại · Người bảo lãnh', says: 'cái thứ hai' },
  ]);
});

test('options are answered by their label', () => {
  const page = form(field('term', 'Kỳ hạn', { options: [{ value: '24', label: '24 tháng' }] }));
  expect(answersOf(question({ field: 'term', reason: 'not_in_options', candidates: ['24'] }), page)).toEqual([
    { key: '24', label: '24 tháng', says: '24 tháng' },
  ]);
});

test('a candidate that the page does not know is shown as it came', () => {
  expect(answersOf(question({ candidates: ['xyz'] }), null)).toEqual([{ key: 'xyz', label: 'xyz', says: 'xyz' }]);
});
