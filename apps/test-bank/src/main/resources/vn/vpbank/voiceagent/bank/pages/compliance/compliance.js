import { amount, grouped } from '../assets/api.js';
import { markAll, newApplication, notice, sendOnce, valuesOf, Wizard } from '../assets/plain.js';

const form = document.getElementById('compliance-form');
const wizard = new Wizard(form, document.getElementById('steps'));
const application = newApplication('BC');
const field = id => document.getElementById(id);

// Controls that are not shown must not hold up the browser's own validation.
function showDependents() {
  const values = valuesOf(form);
  form.querySelectorAll('[data-shown-by]').forEach(part => {
    part.hidden = values[part.dataset.shownBy] !== part.dataset.shownFor;
    part.querySelectorAll('input').forEach(input => { input.disabled = part.hidden; });
  });
}

function average() {
  const each = amount(field('totalAmount').value) / Number(field('transactionCount').value);
  field('averageAmount').value = Number.isFinite(each) ? grouped(String(Math.round(each))) : '';
}

const isPaneRight = () => [...wizard.pane.querySelectorAll('input, select, textarea')].every(c => c.reportValidity());

form.addEventListener('input', average);
form.addEventListener('change', () => { showDependents(); average(); });
field('totalAmount').addEventListener('blur', event => { event.target.value = grouped(event.target.value); });
form.addEventListener('click', event => {
  const go = event.target.dataset?.go;
  if (go === 'next' && isPaneRight()) wizard.next();
  if (go === 'back') wizard.back();
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (!window.confirm('Gửi báo cáo này tới bộ phận tuân thủ? Báo cáo đã gửi không thể thu hồi.')) return;
  const outcome = await sendOnce(form.querySelector('[type=submit]'), 'compliance', application, valuesOf(form));
  if (outcome.taken) {
    form.hidden = true;
    field('steps').hidden = true;
    field('done').hidden = false;
    field('done-message').textContent = outcome.message;
    notice('');
    return;
  }
  const first = markAll(form, outcome.errors);
  if (first) wizard.showPaneOf(first);
  notice(outcome.message, outcome.taken === null ? 'warn' : '');
});

showDependents();
