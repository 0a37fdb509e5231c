// Parts for the forms made with React: every control is controlled, its value lives in React's state only.
import { grouped } from './api.js';

const { createElement: h, useState } = React;
export { h };

const Star = () => h('span', { className: 'star' }, ' *');

/** A control with its label above and a message below. `spec` says what it is; `form` is what useForm gives. */
export function Control({ spec, form }) {
  const { name, label, type = 'text', starred, wide, hint } = spec;
  const error = form.errors[name];
  const id = `f-${name}`;
  const words = [label, starred && h(Star, { key: 'star' })];
  const frame = wide || type === 'textarea' || type === 'tick' || type === 'checks' ? 'field wide' : 'field';
  const below = [
    hint && h('p', { key: 'hint', className: 'hint' }, hint),
    error && h('p', { key: 'error', className: 'error' }, error),
  ];
  if (type === 'radio' || type === 'checks') {
    return h('div', { className: frame, role: type === 'radio' ? 'radiogroup' : 'group', 'aria-labelledby': `${id}-label` },
      h('span', { className: 'label', id: `${id}-label` }, ...words), h(Choices, { spec, form }), ...below);
  }
  if (type === 'tick') {
    return h('div', { className: frame },
      h('label', { className: 'tick' },
        h('input', { type: 'checkbox', name, checked: form.values[name] === true, onChange: e => form.set(name, e.target.checked) }),
        h('span', null, ...words)), ...below);
  }
  const control = h(Entry, { spec, form, id, invalid: Boolean(error) });
  return h('div', { className: frame },
    h('label', { htmlFor: id }, ...words),
    type === 'money' ? h('div', { className: 'money' }, control) : control,
    ...below);
}

function Choices({ spec: { name, type, options }, form }) {
  const held = form.values[name] ?? (type === 'radio' ? '' : []);
  const toggle = (value, on) => form.set(name, options.map(([v]) => v).filter(v => (v === value ? on : held.includes(v))));
  return h('div', { className: 'choices' }, options.map(([value, words]) =>
    h('label', { key: value },
      h('input', type === 'radio'
        ? { type, name, value, checked: held === value, onChange: () => form.set(name, value) }
        : { type: 'checkbox', name, value, checked: held.includes(value), onChange: e => toggle(value, e.target.checked) }),
      h('span', null, words))));
}

function Entry({ spec, form, id, invalid }) {
  const { name, type = 'text', options, attributes } = spec;
  const common = { id, name, 'aria-invalid': invalid || undefined, ...attributes };
  const controlled = { ...common, value: form.values[name] ?? '', onChange: e => form.set(name, e.target.value) };
  if (type === 'select') {
    return h('select', controlled,
      h('option', { value: '' }, '– Chọn –'), options.map(([value, words]) => h('option', { key: value, value }, words)));
  }
  if (type === 'textarea') return h('textarea', controlled);
  if (type === 'file') {
    return h('input', { ...common, type, onChange: e => form.set(name, [...e.target.files].map(file => file.name)) });
  }
  if (type === 'money') {
    return h('input', { ...controlled, inputMode: 'numeric', onBlur: e => form.set(name, grouped(e.target.value)) });
  }
  return h('input', { ...controlled, type, readOnly: spec.readOnly });
}

/** Values and messages of a form. `derive(values, changed)` gives the values after what depends on a change is set too. */
export function useForm(initial, derive) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState({});
  return {
    values,
    errors,
    setErrors,
    set(name, value) {
      setValues(old => derive({ ...old, [name]: value }, name));
      setErrors(({ [name]: gone, ...rest }) => rest);
    },
  };
}

export function Steps({ names, current }) {
  return h('ol', { className: 'steps' }, names.map((name, i) =>
    h('li', { key: name, className: i < current ? 'done' : undefined, 'aria-current': i === current ? 'step' : undefined }, name)));
}

export function Section({ title, specs, form }) {
  return h('fieldset', null,
    h('legend', null, title),
    h('div', { className: 'grid' }, specs.map(spec => h(Control, { key: spec.name, spec, form }))));
}

export function Heading({ crumb, title, note, application }) {
  return h('div', { className: 'title' },
    h('div', null, h('p', { className: 'crumb' }, crumb), h('h1', null, title), h('p', null, note)),
    h('p', { className: 'number' }, 'Số hồ sơ ', h('b', { id: 'application' }, application)));
}

export function Notice({ outcome }) {
  if (!outcome) return null;
  return h('div', { className: outcome.taken === null ? 'notice warn' : 'notice', role: 'alert' },
    outcome.message,
    outcome.errors.length > 0 && h('ul', null, outcome.errors.map(e => h('li', { key: e.field }, `${e.label}: ${e.message}`))));
}

export function Done({ message, words, again }) {
  return h('section', { className: 'card done-panel', role: 'status' },
    h('h2', null, message), h('p', null, words), h('a', { className: 'button main', href: again }, 'Tạo mới'));
}
