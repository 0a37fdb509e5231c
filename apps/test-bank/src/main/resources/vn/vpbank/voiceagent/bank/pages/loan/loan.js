import { amount, grouped } from '../assets/api.js';
import { keyOf, mark, markAll, newApplication, notice, sendOnce, toast, valuesOf, Wizard } from '../assets/plain.js';

const form = document.getElementById('loan-form');
const wizard = new Wizard(form, document.getElementById('steps'));
const application = newApplication('LN');
const MONEY = ['monthlyIncome', 'loanAmount', 'collateralValue'];
const YEARLY_RATE = 0.096;

const CHECKS = {
  nationalId: value => /^\d{12}$/.test(value) || 'Số CCCD phải có đúng 12 chữ số.',
  phoneNumber: isPhone,
  guarantorPhone: isPhone,
  email: value => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) || 'Email không hợp lệ.',
  birthDate: value => yearsSince(value) >= 18 || 'Khách hàng phải từ 18 tuổi.',
  idIssueDate: value => yearsSince(value) >= 0 || 'Ngày cấp phải ở quá khứ.',
  monthlyIncome: value => amount(value) >= 1e6 || 'Thu nhập phải từ 1.000.000 đồng.',
  loanAmount: value => (amount(value) >= 1e7 && amount(value) <= 5e10) || 'Số tiền vay phải từ 10.000.000 đến 50.000.000.000 đồng.',
  collateralValue: value => amount(value) >= 1e6 || 'Giá trị phải từ 1.000.000 đồng.',
};

function isPhone(value) {
  return /^0(?:[35789]\d{8}|2\d{9})$/.test(value.replace(/[\s.-]/g, '').replace(/^\+84/, '0')) || 'Số điện thoại không hợp lệ.';
}

function yearsSince(day) {
  return (Date.now() - new Date(`${day}T00:00`)) / (365.25 * 86_400_000);
}

function complaint(control) {
  const value = valuesOf(form)[keyOf(control)];
  const empty = value === undefined || value === '' || value === false;
  if (empty) return control.required ? 'Vui lòng không để trống mục này.' : '';
  const verdict = CHECKS[keyOf(control)]?.(value) ?? true;
  return verdict === true ? '' : verdict;
}

function isPaneRight() {
  const controls = [...wizard.pane.querySelectorAll('input, select, textarea')].filter(c => !c.closest('[hidden]'));
  const firstOfGroups = controls.filter(c => c.type !== 'radio' || form.elements[c.name][0] === c);
  const wrong = firstOfGroups.filter(control => {
    const text = complaint(control);
    mark(control, text);
    return text;
  });
  wrong[0]?.focus();
  notice(wrong.length ? `Còn ${wrong.length} mục chưa đúng, vui lòng kiểm tra lại.` : '');
  return wrong.length === 0;
}

function showDependents() {
  const values = valuesOf(form);
  form.querySelectorAll('[data-shown-by]').forEach(field => {
    field.hidden = !field.dataset.shownFor.split(' ').includes(values[field.dataset.shownBy]);
  });
}

function copyAddress() {
  const { sameAddress, permanentAddress, currentAddress } = form.elements;
  currentAddress.readOnly = sameAddress.checked;
  if (sameAddress.checked) currentAddress.value = permanentAddress.value;
}

function estimate() {
  const { loanAmount, loanTerm, monthlyPayment } = form.elements;
  const principal = amount(loanAmount.value);
  const months = Number(loanTerm.value);
  const payment = principal / months + (principal * YEARLY_RATE) / 12;
  monthlyPayment.value = Number.isFinite(payment) ? grouped(String(Math.round(payment / 1000) * 1000)) : '';
}

form.addEventListener('input', () => { copyAddress(); estimate(); });
form.addEventListener('change', event => {
  showDependents();
  copyAddress();
  estimate();
  if (event.target.hasAttribute('aria-invalid')) mark(event.target, complaint(event.target));
});
form.addEventListener('focusout', event => {
  if (MONEY.includes(event.target.name)) event.target.value = grouped(event.target.value);
});

form.addEventListener('click', event => {
  const go = event.target.dataset?.go;
  if (go === 'next' && isPaneRight()) wizard.next();
  if (go === 'back') { notice(''); wizard.back(); }
  if (go === 'save') {
    sessionStorage.setItem('loan-draft', JSON.stringify(valuesOf(form)));
    toast('Đã lưu nháp hồ sơ.');
  }
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (!isPaneRight()) return;
  const outcome = await sendOnce(event.submitter ?? form.querySelector('[type=submit]'), 'loan', application, valuesOf(form));
  if (outcome.taken) {
    form.hidden = true;
    document.getElementById('steps').hidden = true;
    document.getElementById('done').hidden = false;
    document.getElementById('done-message').textContent = outcome.message;
    sessionStorage.removeItem('loan-draft');
    notice('');
    return;
  }
  const first = markAll(form, outcome.errors);
  if (first) wizard.showPaneOf(first);
  notice(outcome.message, outcome.taken === null ? 'warn' : '');
});
