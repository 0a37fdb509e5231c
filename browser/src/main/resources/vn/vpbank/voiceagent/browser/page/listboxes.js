// Lists of options that stand open on the page: a field by themselves, chosen from by clicks.

const OPTIONS = '[role=option]';
const isDrawnOver = el => {
  for (let p = el, hops = 0; p && hops < 4; p = p.parentElement, hops++) if (/absolute|fixed/.test(getComputedStyle(p).position)) return true;
  return false;
};
const isStop = el => el.hasAttribute('tabindex') && el.tabIndex >= 0;
/** Some libraries give the role to the box that opens a list elsewhere. */
agent.isShutList = el => el.matches('[role=listbox][aria-haspopup]:not([aria-haspopup=false]),[role=listbox][aria-owns]') && !el.querySelector(OPTIONS);
/** Whether a list is a field, and not what another control opens. */
agent.isListbox = el => el.matches('[role=listbox]') && !el.matches('select') && !agent.isShutList(el) && !el.parentElement?.closest('[role=combobox]')
  && (isStop(el) || [...el.querySelectorAll(OPTIONS)].some(isStop)) && !isDrawnOver(el)
  && !(el.id && agent.all(`[aria-controls~="${CSS.escape(el.id)}"],[aria-owns~="${CSS.escape(el.id)}"]`).length);

const holdsMany = el => el.getAttribute('aria-multiselectable') === 'true';
agent.listboxType = el => (holdsMany(el) ? 'multiselect' : 'select');

const valueOf = option => option.getAttribute('data-value') ?? option.getAttribute('value') ?? agent.norm(option.textContent);
/** What can be seen of each: some pages open a second copy of their options, which alone takes a press. */
const outOfSight = option => !(agent.hasSize(option) && agent.seen(option));
const each = options => [...new Map([...options].sort((a, b) => outOfSight(b) - outOfSight(a)).map(o => [valueOf(o), o])).values()].sort(agent.inPageOrder);
const all = el => each(el.querySelectorAll(OPTIONS)).filter(o => o.getAttribute('aria-disabled') !== 'true')
  .map(o => ({ option: o, value: valueOf(o), label: agent.norm(o.textContent), on: o.getAttribute('aria-selected') === 'true' || o.getAttribute('aria-checked') === 'true' }));
agent.listboxOptions = el => all(el).map(({ value, label }) => ({ value, label }));
agent.listboxChosen = el => all(el).filter(o => o.on);

// How long a page may take to unfold a list, and to fold it again.
const UNFOLD_MS = 600;
const isFolded = el => el.getAttribute('aria-expanded') === 'false';
/** Some lists show their choice alone until they are pressed. */
async function unfold(el) {
  if (!isFolded(el)) return;
  agent.pressOn(el);
  await agent.until(() => !isFolded(el), UNFOLD_MS);
}

/** Chooses exactly these. Tells why not, else ''. */
agent.chooseListed = async (el, wanted) => {
  const find = value => all(el).find(o => o.value === value) ?? all(el).find(o => agent.plain(o.label) === agent.plain(value));
  if (wanted.some(value => value && !find(value))) return 'not_in_options';
  const values = wanted.filter(Boolean).map(value => find(value).value);
  const presses = all(el).filter(o => (holdsMany(el) || !values.length ? o.on !== values.includes(o.value) : values.includes(o.value) && !o.on));
  const canFold = isFolded(el);
  for (const { value } of presses) {
    await unfold(el);
    agent.pressOn(find(value).option);
    await agent.settle();
    if (canFold) await agent.until(() => isFolded(el) && Boolean(find(value)?.on), UNFOLD_MS);
  }
  return '';
};
