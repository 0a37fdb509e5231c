import { type Field, type FieldValue, isEmpty } from './model';

/** Words in a label that say that its digits are money. */
const MONEY =
  /tiền|thu nhập|lương|giá trị|giá|số dư|hạn mức|trả góp|chi phí|phí|doanh thu|vốn|vnd|vnđ|đồng|₫|amount|income/iu;
/** Words that say that they are not, whatever else stands there. */
const NOT_MONEY = /số tài khoản|tài khoản số|mã|cccd|cmnd|căn cước|điện thoại|ngày|kỳ hạn|phone|account/iu;

/** A canonical value as people write it. What is not understood is shown as it is. */
export function shownValue(field: Pick<Field, 'type' | 'label' | 'options'> | undefined, value: FieldValue): string {
  if (isEmpty(value)) return '';
  if (typeof value !== 'string') return value.map((v) => optionLabel(field, v)).join(', ');
  if (field?.type === 'checkbox' && (value === 'true' || value === 'false')) return value === 'true' ? '✓' : '—';
  if (field?.type === 'password') return '••••••';
  if (field && field.options.length > 0) return optionLabel(field, value);
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/.exec(value);
  if (day) return `${day[3]}/${day[2]}/${day[1]}${day[4] ? ` ${day[4]}` : ''}`;
  const month = field?.type === 'month' ? /^(\d{4})-(\d{2})$/.exec(value) : null;
  if (month) return `${month[2]}/${month[1]}`;
  if (field && isMoney(field.label) && /^[1-9]\d{3,}$/.test(value)) return `${grouped(value)} đ`;
  return value;
}

export function isMoney(label: string): boolean {
  return MONEY.test(label) && !NOT_MONEY.test(label);
}

function optionLabel(field: Pick<Field, 'options'> | undefined, value: string): string {
  return field?.options.find((o) => o.value === value)?.label ?? value;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}
