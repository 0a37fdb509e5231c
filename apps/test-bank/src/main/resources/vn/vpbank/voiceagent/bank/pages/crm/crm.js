import { grouped } from '../assets/api.js';
import { keyOf, mark, markAll, newApplication, notice, sendOnce, toast, valuesOf, Wizard } from '../assets/plain.js';

const form = document.getElementById('crm-form');
const wizard = new Wizard(form, document.getElementById('steps'));
const application = newApplication('KH');
const MONEY = ['monthlyIncome', 'expectedAmount'];

// A star in the words beside a control is all that this page knows of "required".
const isStarred = control => {
  const words = control.closest('.field').querySelector('label, .label');
  return words.textContent.trim().endsWith('*');
};

const isEmpty = value => value === undefined || value === '' || value === false || value.length === 0;

function isPaneRight() {
  const controls = [...wizard.pane.querySelectorAll('input, select, textarea')].filter(c => !c.closest('[hidden]'));
  const firsts = controls.filter(c => controls.find(other => keyOf(other) === keyOf(c)) === c);
  const values = valuesOf(form);
  const wrong = firsts.filter(control => {
    const missing = isStarred(control) && isEmpty(values[keyOf(control)]);
    mark(control, missing ? 'Chưa có thông tin.' : '');
    return missing;
  });
  wrong[0]?.focus();
  notice(wrong.length ? `Còn ${wrong.length} mục chưa có thông tin.` : '');
  return wrong.length === 0;
}

form.addEventListener('change', () => {
  const values = valuesOf(form);
  form.querySelectorAll('[data-shown-by]').forEach(field => {
    field.hidden = !field.dataset.shownFor.split(' ').includes(values[field.dataset.shownBy]);
  });
});
form.addEventListener('focusout', event => {
  if (MONEY.includes(event.target.name)) event.target.value = grouped(event.target.value);
});
form.addEventListener('click', event => {
  const go = event.target.dataset?.go;
  if (go === 'next' && isPaneRight()) wizard.next();
  if (go === 'back') { notice(''); wizard.back(); }
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (!isPaneRight()) return;
  const button = form.querySelector('[type=submit]');
  const outcome = await sendOnce(button, 'crm', application, valuesOf(form));
  if (outcome.taken) {
    // The page stays as it is: only a message in the corner tells, and nothing can be changed or sent any more.
    [...form.elements].forEach(control => { control.disabled = true; });
    notice('');
    toast(outcome.message);
    return;
  }
  const first = markAll(form, outcome.errors);
  if (first) wizard.showPaneOf(first);
  notice(outcome.message, outcome.taken === null ? 'warn' : '');
});
