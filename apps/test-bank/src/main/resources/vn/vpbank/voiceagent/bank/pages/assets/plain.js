// Parts for the forms written without a framework.
import { applicationNumber, send } from './api.js';

/** The key under which a control is sent: its name, or its id where it has none. */
export const keyOf = control => control.name || control.id;

const fillable = form => [...form.elements].filter(control => control.matches('input, select, textarea') && keyOf(control));

/** All values of a form as it stands. */
export function valuesOf(form) {
  const controls = fillable(form);
  const values = {};
  for (const control of controls) {
    const key = keyOf(control);
    const alike = controls.filter(other => keyOf(other) === key);
    if (control.type === 'radio') {
      if (control.checked) values[key] = control.value;
    } else if (control.type === 'checkbox') {
      values[key] = alike.length > 1 ? alike.filter(c => c.checked).map(c => c.value) : control.checked;
    } else if (control.type === 'file') {
      values[key] = [...control.files].map(file => file.name);
    } else if (control.multiple) {
      values[key] = [...control.selectedOptions].map(option => option.value);
    } else {
      values[key] = control.value;
    }
  }
  return values;
}

/** Shows one pane at a time and marks the step in the list above. */
export class Wizard {
  constructor(form, steps) {
    this.panes = [...form.querySelectorAll('.pane')];
    this.steps = [...steps.children];
    this.show(0);
  }

  show(index) {
    this.index = index;
    this.panes.forEach((pane, i) => { pane.hidden = i !== index; });
    this.steps.forEach((step, i) => {
      step.classList.toggle('done', i < index);
      if (i === index) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    });
  }

  get pane() { return this.panes[this.index]; }
  next() { this.show(Math.min(this.index + 1, this.panes.length - 1)); window.scrollTo(0, 0); }
  back() { this.show(Math.max(this.index - 1, 0)); window.scrollTo(0, 0); }
  showPaneOf(control) { this.show(this.panes.findIndex(pane => pane.contains(control))); }
}

/** Puts a message under a control, or takes it away. */
export function mark(control, message) {
  const field = control.closest('.field') ?? control.parentElement;
  let line = field.querySelector(':scope > .error');
  if (!message) {
    line?.remove();
    control.removeAttribute('aria-invalid');
    return;
  }
  if (!line) {
    line = document.createElement('p');
    line.className = 'error';
    field.append(line);
  }
  line.textContent = message;
  control.setAttribute('aria-invalid', 'true');
}

/** Marks what the server complained of; gives the first control concerned. */
export function markAll(form, errors) {
  fillable(form).forEach(control => mark(control, ''));
  const concerned = errors
    .map(error => [fillable(form).find(control => keyOf(control) === error.field), error.message])
    .filter(([control]) => control);
  concerned.forEach(([control, message]) => mark(control, message));
  return concerned[0]?.[0];
}

/** A line above the form; an empty text takes it away. */
export function notice(text, tone = '') {
  const line = document.getElementById('notice');
  line.textContent = text;
  line.className = `notice ${tone}`;
  line.hidden = !text;
}

/** A message in the corner, gone after a while. */
export function toast(text, bad = false) {
  document.querySelector('.toast')?.remove();
  const box = document.createElement('div');
  box.className = bad ? 'toast bad' : 'toast';
  box.setAttribute('role', 'status');
  box.textContent = text;
  document.body.append(box);
  setTimeout(() => box.remove(), 8000);
}

/** Gives the page a new application number and shows it. */
export function newApplication(prefix) {
  const number = applicationNumber(prefix);
  document.getElementById('application').textContent = number;
  return number;
}

/** Sends the form with its button held down until the answer is there. */
export async function sendOnce(button, formId, application, values) {
  const words = button.textContent;
  button.disabled = true;
  button.textContent = 'Đang gửi…';
  const outcome = await send(formId, application, values);
  button.disabled = false;
  button.textContent = words;
  return outcome;
}
