// Lists of options that stand open on the page: a field by themselves, chosen from by clicks.

const OPTIONS = '[role=option]';
const isDrawnOver = el => {
  for (let p = el, hops = 0; p && hops < 4; p = p.parentElement, hops++) if (/absolute|fixed/.test(getComputedStyle(p).position)) return true;
  return false;
};
const isStop = el => el.hasAttribute('tabindex') && el.tabIndex >= 0;
/** Whether a list is a field, and not what another control opens. */
agent.isListbox = el => el.matches('[role=listbox]') && !el.matches('select') && !el.parentElement?.closest('[role=combobox]')
  && (isStop(el) || [...el.querySelectorAll(OPTIONS)].some(isStop)) && !isDrawnOver(el)
  && !(el.id && agent.all(`[aria-controls~="${CSS.escape(el.id)}"],[aria-owns~="${CSS.escape(el.id)}"]`).length);

const holdsMany = el => el.getAttribute('aria-multiselectable') === 'true';
agent.listboxType = el => (holdsMany(el) ? 'multiselect' : 'select');

const valueOf = option => option.getAttribute('data-value') ?? option.getAttribute('value') ?? agent.norm(option.textContent);
const all = el => [...el.querySelectorAll(OPTIONS)].filter(o => o.getAttribute('aria-disabled') !== 'true')
  .map(o => ({ option: o, value: valueOf(o), label: agent.norm(o.textContent), on: o.getAttribute('aria-selected') === 'true' || o.getAttribute('aria-checked') === 'true' }));
agent.listboxOptions = el => all(el).map(({ value, label }) => ({ value, label }));
agent.listboxChosen = el => all(el).filter(o => o.on);

/** Chooses exactly these. Tells why not, else ''. */
agent.chooseListed = async (el, wanted) => {
  const find = value => all(el).find(o => o.value === value) ?? all(el).find(o => agent.plain(o.label) === agent.plain(value));
  if (wanted.some(value => value && !find(value))) return 'not_in_options';
  const values = wanted.filter(Boolean).map(value => find(value).value);
  const presses = all(el).filter(o => (holdsMany(el) || !values.length ? o.on !== values.includes(o.value) : values.includes(o.value) && !o.on));
  for (const { value } of presses) {
    agent.pressOn(find(value).option);
    await agent.settle();
  }
  return '';
};
