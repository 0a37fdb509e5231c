import type { Field, FormModel } from '../form/model';

/** A field with nothing special about it. */
export function field(ref: string, label: string, more: Partial<Field> = {}): Field {
  return {
    ref,
    label,
    type: 'text',
    required: false,
    disabled: false,
    readonly: false,
    section: '',
    step: 1,
    value: '',
    options: [],
    placeholder: '',
    description: '',
    ...more,
  };
}

export function form(...fields: Field[]): FormModel {
  return { id: 'loan', title: 'Đơn vay', step: 1, steps: 1, fields, errors: [] };
}

export const LOAN = form(
  field('customerName', 'Họ và tên *', { required: true, section: 'Khách hàng' }),
  field('loanAmount', 'Số tiền vay', { required: true, section: 'Khoản vay' }),
  field('loanTerm', 'Kỳ hạn', {
    type: 'select',
    section: 'Khoản vay',
    options: [
      { value: '12', label: '12 tháng' },
      { value: '24', label: '24 tháng' },
    ],
  }),
  field('agree', 'Đồng ý điều khoản', { type: 'checkbox', required: true, value: 'false' }),
);
