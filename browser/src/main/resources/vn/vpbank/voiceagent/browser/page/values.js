// What kind of control this is, what it holds and what it offers.

const TYPES = new Set(['tel', 'email', 'number', 'date', 'datetime-local', 'time', 'month', 'password', 'file', 'radio', 'checkbox']);
const MOST_OPTIONS = 500;

/** Keys for numbers are wanted for days as well. */
const days = new WeakMap();
const isForDay = el => {
  if (!days.has(el)) { const label = agent.label(el); days.set(el, /ngày|date(?![a-z])|birth|dob/i.test(label) && !/điện thoại|phone|mobile|số máy/i.test(label)); }
  return days.get(el);
};

agent.typeOf = el => {
  const role = el.getAttribute('role');
  if (agent.isDateButton(el) || agent.isStanding(el)) return 'date';
  if (agent.isCell(el)) return 'text';
  if (agent.isDrawnTick(el)) return agent.isDrawnRadio(el) ? 'radio' : 'checkbox';
  if (agent.isCombobox(el)) return agent.holdsMany(el) ? 'multiselect' : 'combobox';
  if (role === 'listbox') return agent.listboxType(el);
  if (el.tagName === 'SELECT') return el.multiple ? 'multiselect' : 'select';
  if (el.tagName === 'TEXTAREA') return 'textarea';
  if (el.tagName === 'INPUT' && el.type !== 'button') {
    if (agent.isTags(el)) return 'multiselect';
    if (el.type === 'tel' && isForDay(el)) return 'text';
    if (TYPES.has(el.type)) return el.type;
    if (el.type === 'range') return 'number';
    return el.list ? 'combobox' : 'text';
  }
  if (agent.isSlider(el) || agent.isStepper(el)) return 'number';
  if (agent.isTile(el)) return agent.isTileOfMany(el) ? 'checkbox' : 'radio';
  if (agent.isSquare(el)) return 'checkbox';
  if (agent.isToggle(el)) return agent.isOneOf(el) ? 'radio' : 'checkbox';
  if (role === 'group') return agent.segmentedType(el);
  if (role === 'radio') return 'radio';
  if (role === 'checkbox' || role === 'switch') return 'checkbox';
  return 'textarea';
};

/** A drawn box around a native one is what people see, and is told first. */
const around = el => el.parentElement?.closest('[role=switch][aria-checked],[role=checkbox][aria-checked]');
const isOn = el => (agent.isSquare(el) ? agent.isSquareOn(el) : agent.isDrawnTick(el) ? agent.isDrawnTickOn(el) : agent.isTile(el) ? agent.isTileOn(el) : el.matches('input:not([type=button])') && !around(el) ? el.checked : (around(el) ?? el).getAttribute(agent.isToggle(el) ? 'aria-pressed' : 'aria-checked') === 'true');
agent.isOn = isOn;
/** Where a page gives its radio buttons no values, all of them have the browser's "on": then their words tell them apart. */
const optionValue = el => (agent.isDrawnTick(el) || agent.isByWords(el) ? agent.optionLabel(el) : el.matches('input') && (el.hasAttribute('value') || el.value !== 'on') ? el.value : el.matches('input') ? agent.optionLabel(el) || 'on' : el.getAttribute('data-value') ?? el.getAttribute('value') ?? agent.optionLabel(el));
agent.optionValue = optionValue;

/** What the control holds, as the page has it. */
agent.raw = (members, type) => {
  const el = members[0];
  const whole = agent.wholeOf(el);
  if (whole) return whole.read ? whole.read() : agent.ofWhole(whole);
  if (agent.isStanding(el)) return agent.standingDate(el);
  if (agent.isDateButton(el)) return agent.shownDate(el);
  if (agent.isCombobox(el)) { const chosen = agent.chosen(el); return type === 'multiselect' ? chosen : chosen[0] ?? ''; }
  if (el.matches('[role=listbox]')) { const chosen = agent.listboxChosen(el).map(o => o.value); return type === 'multiselect' ? chosen : chosen[0] ?? ''; }
  if (agent.isSlider(el)) return agent.sliderValue(el);
  if (agent.isStepper(el)) return agent.countOf(el);
  if (el.matches('[role=group]')) return agent.ofSegments(el);
  if (agent.isTags(el)) return agent.tags(el);
  if (type === 'radio') { const on = members.findLast(isOn); return on ? optionValue(on) : ''; }
  if (type === 'checkbox') return isOn(el) ? 'true' : 'false';
  if (type === 'multiselect') return el.tagName === 'SELECT' ? [...el.selectedOptions].map(o => o.value) : members.filter(isOn).map(optionValue);
  if (type === 'file') return agent.filesOf(el).join(', ');
  if (el.matches('input,select,textarea')) return agent.pickedDate(el) || agent.dialled(el) || el.value;
  return el.innerText.replace(/\n$/, '');
};

/** What can be chosen, as far as it is known. */
agent.options = (members, type) => {
  const el = members[0];
  const whole = agent.wholeOf(el);
  if (whole) return whole.options?.() ?? [];
  if (agent.isCombobox(el)) return agent.offered(el).slice(0, MOST_OPTIONS);
  if (el.matches('[role=listbox]')) return agent.listboxOptions(el).slice(0, MOST_OPTIONS);
  if (el.tagName === 'SELECT') return [...el.options].filter(o => o.value !== '' && !o.disabled).slice(0, MOST_OPTIONS).map(o => ({ value: o.value, label: agent.norm(o.label || o.textContent) }));
  if (agent.isTags(el)) return [];
  if (type === 'radio' || type === 'multiselect') return members.map(m => ({ value: optionValue(m), label: agent.optionLabel(m) }));
  if (agent.isSuggesting(el)) return agent.suggested(el);
  if (el.list) return [...el.list.options].slice(0, MOST_OPTIONS).map(o => ({ value: o.value, label: agent.norm(o.label || o.value) }));
  return [];
};
