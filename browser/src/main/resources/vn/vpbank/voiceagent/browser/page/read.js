// The whole form by one call: fields of all mounted steps, buttons, errors, the page's own words.

const TYPES = new Set(['tel', 'email', 'number', 'date', 'datetime-local', 'time', 'month', 'password', 'file', 'radio', 'checkbox']);
const MOST_TEXT = 4000;
const MOST_OPTIONS = 500;

agent.typeOf = el => {
  const role = el.getAttribute('role');
  if (agent.isCombobox(el)) return agent.holdsMany(el) ? 'multiselect' : 'combobox';
  if (role === 'listbox') return agent.listboxType(el);
  if (el.tagName === 'SELECT') return el.multiple ? 'multiselect' : 'select';
  if (el.tagName === 'TEXTAREA') return 'textarea';
  if (el.tagName === 'INPUT') {
    if (TYPES.has(el.type)) return el.type;
    if (el.type === 'range') return 'number';
    return el.list ? 'combobox' : 'text';
  }
  if (role === 'slider') return 'number';
  if (role === 'group') return agent.segmentedType(el);
  if (role === 'radio') return 'radio';
  if (role === 'checkbox' || role === 'switch') return 'checkbox';
  return 'textarea';
};

/** What a field is known by when a page draws it anew: another element, often another id. */
const marksOf = group => JSON.stringify([group.type, group.step, group.section, group.label, group.members[0].getAttribute('name') ?? '', group.members[0].id.replace(/[\d:~].*$/s, '')]);
const marks = new Map();

const slug = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  .toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);

const isOn = el => (el.matches('input') ? el.checked : el.getAttribute('aria-checked') === 'true');
agent.isOn = isOn;
const optionValue = el => (el.matches('input') ? el.value : el.getAttribute('data-value') ?? el.getAttribute('value') ?? agent.optionLabel(el));
agent.optionValue = optionValue;

/** What the control holds, as the page has it. */
agent.raw = (members, type) => {
  const el = members[0];
  if (agent.isCombobox(el)) { const chosen = agent.chosen(el); return type === 'multiselect' ? chosen : chosen[0] ?? ''; }
  if (el.matches('[role=listbox]')) { const chosen = agent.listboxChosen(el).map(o => o.value); return type === 'multiselect' ? chosen : chosen[0] ?? ''; }
  if (el.matches('[role=slider]')) return el.getAttribute('aria-valuenow') ?? '';
  if (el.matches('[role=group]')) return agent.ofSegments(el);
  if (type === 'radio') { const on = members.find(isOn); return on ? optionValue(on) : ''; }
  if (type === 'checkbox') return isOn(el) ? 'true' : 'false';
  if (type === 'multiselect') return el.tagName === 'SELECT' ? [...el.selectedOptions].map(o => o.value) : members.filter(isOn).map(optionValue);
  if (type === 'file') return [...el.files].map(f => f.name).join(', ');
  if (el.matches('input,select,textarea')) return el.value;
  return el.innerText.replace(/\n$/, '');
};

function options(members, type) {
  const el = members[0];
  if (agent.isCombobox(el)) return agent.offered(el).slice(0, MOST_OPTIONS);
  if (el.matches('[role=listbox]')) return agent.listboxOptions(el).slice(0, MOST_OPTIONS);
  if (el.tagName === 'SELECT') return [...el.options].filter(o => o.value !== '' && !o.disabled).slice(0, MOST_OPTIONS).map(o => ({ value: o.value, label: agent.norm(o.label || o.textContent) }));
  if (type === 'radio' || type === 'multiselect') return members.map(m => ({ value: optionValue(m), label: agent.optionLabel(m) }));
  if (el.list) return [...el.list.options].slice(0, MOST_OPTIONS).map(o => ({ value: o.value, label: agent.norm(o.label || o.value) }));
  return [];
}

/** Without those that stand a second time where nobody sees them, for small screens mostly. */
function withoutCopies(members) {
  if (members.length < 2) return members;
  const shown = new Set(members.filter(agent.shown));
  if (!shown.size || shown.size === members.length) return members;
  const values = new Set([...shown].map(optionValue));
  return members.filter(m => shown.has(m) || !values.has(optionValue(m)));
}

/** Controls that make one field together: radio buttons of a name, tick boxes that share one. */
function grouped(fields) {
  const groups = new Map();
  const out = [];
  for (const el of fields) {
    const type = agent.typeOf(el);
    const box = el.name ? null : type === 'radio' ? el.closest('[role=radiogroup],fieldset') ?? el.parentElement
      : type === 'checkbox' && el.matches('input[value]') ? el.closest('[role=group]') : null;
    if ((type === 'radio' || type === 'checkbox') && (el.name || box)) {
      const key = box ?? `${type}|${el.name}`;
      const home = el.form ?? el.getRootNode();
      const known = groups.get(key)?.find(g => g.home === home);
      if (known) { known.members.push(el); continue; }
      const group = { members: [el], type, home };
      groups.set(key, [...groups.get(key) ?? [], group]);
      out.push(group);
    } else out.push({ members: [el], type });
  }
  out.forEach(g => { g.members = withoutCopies(g.members); });
  out.forEach(g => { if (g.type === 'checkbox' && g.members.length > 1) g.type = 'multiselect'; });
  return out;
}

/** Gives each field its ref: its name if no other has it, else its id, else one made of its words. */
function nameAll(groups) {
  const count = (of, value) => groups.filter(g => of(g.members[0]) === value).length;
  const name = el => el.getAttribute('name') ?? '';
  const taken = new Set(groups.flatMap(g => g.members.map(agent.nameOf).filter(Boolean)));
  const gone = [...marks].filter(([ref]) => !taken.has(ref) && !agent.isHeld(ref));
  const heir = group => gone.find(([ref, mark]) => !taken.has(ref) && mark === marksOf(group))?.[0];
  for (const group of groups) {
    const el = group.members[0];
    const old = group.members.map(agent.nameOf).find(Boolean) ?? (gone.length ? heir(group) : undefined);
    if (old) {
      group.ref = old;
    } else if (name(el) && count(name, name(el)) === 1) {
      group.ref = name(el);
    } else if (el.id && count(x => x.id, el.id) === 1 && !/^[:«_]|^(?:react|radix|mui|ember|ext|headlessui)-|^\d+$/i.test(el.id)) {
      group.ref = el.id;
    } else {
      const base = slug(`${group.section} ${group.label}`) || group.type;
      let ref = base;
      for (let n = 2; taken.has(ref); n++) ref = `${base}-${n}`;
      group.ref = ref;
    }
    taken.add(group.ref);
    group.members.filter(m => !agent.nameOf(m)).forEach(m => agent.giveName(m, group.ref));
  }
  for (const group of groups) marks.set(group.ref, marksOf(group));
}

function isRequired(group) {
  const el = group.members[0];
  if (group.members.some(m => m.required || m.getAttribute('aria-required') === 'true')) return true;
  if (el.closest('[role=radiogroup][aria-required=true]')) return true;
  return /[*＊]/.test(group.label) || (/bắt buộc|\(required\)/i.test(group.label) && !/không bắt buộc/i.test(group.label));
}

function described(group, modal) {
  const { members: [el], type, members } = group;
  const raw = agent.raw(members, type);
  const get = name => el.getAttribute(name);
  const field = {
    ref: group.ref, label: group.label, type, raw, section: group.section, step: group.step, shown: group.shown,
    text: el.tagName === 'SELECT' ? agent.norm([...el.selectedOptions].filter(o => o.value !== '').map(o => o.textContent).join(', '))
      : agent.isCombobox(el) ? agent.chosen(el).join(', ')
      : el.matches('[role=listbox]') ? agent.listboxChosen(el).map(o => o.label).join(', ')
        : type === 'radio' || type === 'multiselect' ? members.filter(isOn).map(agent.optionLabel).join(', ')
          : agent.isSegmented(el) ? agent.wordsOfSegments(el) : String(raw),
    required: isRequired(group),
    disabled: members.every(m => m.matches(':disabled') || m.getAttribute('aria-disabled') === 'true' || !agent.isInFront(m, modal)),
    readonly: (el.readOnly === true && !el.matches('[type=checkbox],[type=radio]')) || get('aria-readonly') === 'true',
    options: options(members, type),
    name: get('name') ?? '', id: el.id, placeholder: get('placeholder') ?? get('data-placeholder') ?? '', autocomplete: get('autocomplete') ?? '',
    inputmode: get('inputmode') ?? '', description: agent.description(el), invalid: get('aria-invalid') === 'true',
  };
  if (field.readonly && el.matches('[aria-haspopup],[data-date],[class*=date],[class*=flatpickr]')) field.readonly = false;
  if ((agent.isCombobox(el) || agent.isPicker(el)) && el.readOnly && get('aria-readonly') !== 'true') field.readonly = false;
  if (el.matches('[role=slider]')) { field.min = get('aria-valuemin'); field.max = get('aria-valuemax'); }
  for (const name of ['min', 'max', 'pattern']) if (get(name)) field[name] = get(name);
  if (el.maxLength > 0) field.maxLength = el.maxLength;
  if (el.isContentEditable && !el.matches('input,textarea')) field.editable = true;
  return field;
}

const isLit = (els, roots) => agent.all(els, roots).filter(agent.seen).map(said).filter(Boolean);
const distinct = texts => [...new Set(texts)].slice(0, 30);

/** What a notice says, without the names of its buttons. */
function said(el) {
  const ways = [...el.querySelectorAll('button,[role=button],a')].filter(b => b.tagName !== 'A' || standsAlone(b)).map(b => agent.norm(b.innerText));
  return agent.norm(ways.reduce((text, way) => {
    const at = way ? text.lastIndexOf(way) : -1;
    return at < 0 ? text : text.slice(0, at) + text.slice(at + way.length);
  }, agent.norm(el.innerText)));
}

function errors(roots, fields) {
  const marked = isLit('[role=alert],[class*=error]:not(input,select,textarea,form),[class*=invalid-feedback],[class*=notice],[class*=alert-danger],[class*=field-validation]', roots);
  const own = fields.filter(f => f.members[0].matches(':user-invalid') && !f.members[0].form?.noValidate && f.members[0].validationMessage)
    .map(f => `${f.label}: ${f.members[0].validationMessage}`);
  return distinct([...marked, ...own]).map(t => t.slice(0, 500));
}

const SILENT = new Set(['LABEL', 'LEGEND', 'BUTTON', 'SELECT', 'OPTION', 'TEXTAREA', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'NAV']);

/** A link among words belongs to them; one that stands alone is a way to somewhere, as a button is. */
const standsAlone = link => ![link.previousSibling, link.nextSibling].some(n => n?.nodeType === Node.TEXT_NODE && agent.norm(n.data));

const isWording = el => !SILENT.has(el.tagName) && el.getAttribute('role') !== 'button' && el.getAttribute('contenteditable') !== 'true'
  && !(el.tagName === 'A' && standsAlone(el));

/** What the page says beside its fields. Whether words can be seen is asked only where there are any: it is dear. */
function wordsOutside(roots) {
  let text = '';
  const walk = box => {
    let isSeen = null;
    for (let node = box.firstChild; node && text.length < MOST_TEXT; node = node.nextSibling) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (isWording(node) && !(node.hidden && !node.checkVisibility())) walk(node);
      } else if (node.nodeType === Node.TEXT_NODE) {
        const words = /\S/.test(node.data) ? agent.norm(node.data) : '';
        if (!words) continue;
        isSeen ??= (box.nodeType === Node.ELEMENT_NODE ? box : box.host).checkVisibility({ visibilityProperty: true });
        if (!isSeen) return;
        text += `${text ? '\n' : ''}${words}`;
      }
    }
  };
  for (const root of roots) walk(root.body ?? root);
  return text.slice(0, MOST_TEXT);
}

function readButtons(roots, modal) {
  const used = new Map();
  return agent.buttons(roots).filter(el => agent.seen(el) && agent.isInFront(el, modal)).slice(0, 100).map(el => {
    const label = agent.norm(el.innerText || el.value || el.getAttribute('aria-label') || el.title || el.querySelector('img')?.alt).slice(0, 120);
    const base = el.getAttribute('name') || el.id || slug(label) || 'button';
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    const ref = n === 1 ? base : `${base}-${n}`;
    buttonsNow.set(ref, new WeakRef(el));
    const type = el.tagName === 'A' || !el.matches('button,input') ? 'link' : el.type;
    return {
      ref, label, disabled: el.matches(':disabled') || el.getAttribute('aria-disabled') === 'true', type, filled: Boolean(el.form && el.form.elements.length > 1),
    };
  });
}
const buttonsNow = new Map();
agent.button = ref => buttonsNow.get(ref)?.deref();

agent.readAll = () => {
  const roots = agent.roots();
  const fields = agent.fields(roots);
  const text = wordsOutside(roots);
  const steps = agent.steps(roots, fields, text);
  const sections = new Map();
  const all = grouped(fields).map(group => {
    const el = group.members[0];
    group.label = group.type === 'radio' || group.type === 'multiselect' && !el.matches('select,[role=listbox]') && !agent.isCombobox(el) ? agent.groupLabel(group.members) : agent.label(el);
    const key = el.parentElement;
    const section = sections.get(key) ?? agent.section(el, group.label);
    sections.set(key, section);
    group.section = section === group.label ? agent.section(el, group.label) : section;
    const pane = steps.panes.findIndex(p => p.contains(el));
    group.step = pane < 0 ? steps.step : pane + 1;
    group.shown = group.members.some(agent.shown);
    group.known = group.shown || (pane >= 0 && pane + 1 !== steps.step && group.members.some(m => agent.shownWithin(m, steps.panes[pane])));
    return group;
  });
  nameAll(all);
  const known = all.filter(g => g.known);
  const byHand = agent.answered();
  const modal = agent.modal(roots);
  buttonsNow.clear();
  agent.known = new Set(known.map(g => g.ref));
  return agent.last = {
    url: location.href, title: agent.norm(agent.all('h1', roots).find(agent.seen)?.innerText ?? document.title).slice(0, 200),
    step: steps.step, steps: steps.steps, told: steps.told, mounted: steps.panes.length > 0, stepNames: steps.names,
    fields: known.map(group => described(group, modal)), modal: modal ? said(modal).slice(0, 500) : '', buttons: readButtons(roots, modal), errors: errors(roots, known),
    notices: distinct(isLit('[role=status],[aria-live],[class*=toast],[class*=success],dialog[open],[role=dialog],[role=alertdialog]', roots)), text,
    ready: document.readyState, byHand, dirty: all.length - known.length,
  };
};
/** For a page that has just come: reads once its first fields are drawn, or when `ms` are over. */
agent.readWhenDrawn = async ms => {
  await agent.until(() => agent.fields().some(agent.shown) && document.readyState !== 'loading', ms);
  await agent.settle();
  await agent.learn();
  return agent.read();
};
agent.read = () => JSON.stringify(agent.readAll());
