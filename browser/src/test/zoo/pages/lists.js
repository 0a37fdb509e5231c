// What the pages offer to choose from.

export const CITIES = [
  { value: 'hn', label: 'Hà Nội' },
  { value: 'hcm', label: 'TP. Hồ Chí Minh' },
  { value: 'dn', label: 'Đà Nẵng' },
  { value: 'ct', label: 'Cần Thơ' },
];

export const VIA = [
  { value: 'sms', label: 'Tin nhắn' },
  { value: 'mail', label: 'Thư điện tử' },
  { value: 'zalo', label: 'Zalo' },
];

/** More than a list draws at a time. */
export const BRANCHES = Array.from({ length: 400 }, (_, i) => ({ value: `b${i + 1}`, label: `Chi nhánh số ${i + 1}` }));
