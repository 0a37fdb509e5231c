// Comboboxes and sliders that a page has built itself: opened as by a mouse, the option taken whose words fit.

const OPTION = '[role=option],[role=listbox] li,[class*=option]:not(select,option),[class*=menu] [class*=item],[class*=dropdown] li';
const { plain } = agent;
const CODES = { Backspace: 8, Enter: 13, Escape: 27, End: 35, Home: 36, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Delete: 46 };

const press = el => {
  for (const [type, Kind] of [['pointerdown', PointerEvent], ['mousedown', MouseEvent], ['pointerup', PointerEvent], ['mouseup', MouseEvent]]) {
    el.dispatchEvent(new Kind(type, { bubbles: true, composed: true, cancelable: true, button: 0, view: window, pointerType: 'mouse', isPrimary: true }));
  }
  // Drawn options are not always elements that have a click of their own.
  if (el.click) el.click(); else el.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, view: window }));
};
const strike = (el, key) => {
  const how = { key, code: key, keyCode: CODES[key], which: CODES[key], bubbles: true, composed: true, cancelable: true };
  el.dispatchEvent(new KeyboardEvent('keydown', how));
  el.dispatchEvent(new KeyboardEvent('keyup', how));
};
agent.pressOn = press;
agent.strike = strike;
const write = (el, text) => {
  el.value = text;
  el.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: text ? 'insertText' : 'deleteContentBackward', data: text || null }));
};
const isText = el => el.matches('input,textarea') && !el.readOnly;
const nameOf = option => agent.norm(option.getAttribute('aria-label') ?? option.innerText ?? option.textContent);
const fits = (option, wanted) => plain(nameOf(option)) === plain(wanted) || option.getAttribute('data-value') === wanted;
const outermost = els => els.filter(el => !els.some(other => other !== el && other.contains(el)));

// What stood there before a list was opened, the list of another field that still fades away for one.
let strangers = new Set();

/** The lists that belong to a combobox, by its own word; else any that came up with it. */
function listsOf(el) {
  const holder = el.parentElement?.closest('[role=combobox]');
  const ids = new Set([el, holder].flatMap(e => `${e?.getAttribute('aria-controls') ?? ''} ${e?.getAttribute('aria-owns') ?? ''}`.split(/\s+/)).filter(Boolean));
  const own = [...ids].map(id => el.getRootNode().getElementById?.(id) ?? document.getElementById(id)).filter(Boolean);
  return own.length ? own : agent.all('[role=listbox]').filter(list => agent.seen(list) && !strangers.has(list));
}
/** All that came up together with a list. */
function popupOf(list, el) {
  let top = list;
  while (top.parentElement && top.parentElement !== document.body && !top.parentElement.contains(el)) top = top.parentElement;
  return top;
}
/** The options in sight. A list that has no size is for screen readers; what can be pressed is drawn beside it. */
function listed(el) {
  const lists = listsOf(el);
  const told = lists.filter(list => list.getBoundingClientRect().height > 1).flatMap(list => [...list.querySelectorAll('[role=option],li')]);
  const all = told.length ? told : lists.length ? lists.flatMap(list => [...popupOf(list, el).querySelectorAll(OPTION)].filter(o => !list.contains(o))) : agent.all(OPTION).filter(o => !strangers.has(o));
  return outermost(all).filter(o => agent.seen(o) && o.getBoundingClientRect().height > 1 && nameOf(o)
    && o.getAttribute('aria-disabled') !== 'true' && !o.contains(el));
}
const isOpen = el => [el, el.parentElement?.closest('[role=combobox]')].some(e => e?.getAttribute('aria-expanded') === 'true');

async function open(el) {
  el.focus({ preventScroll: true });
  if (!isOpen(el)) {
    strangers = new Set(agent.all(`[role=listbox],${OPTION}`).filter(agent.seen));
    press(el);
  }
  if (await agent.until(() => listed(el).length > 0, 250)) return true;
  if (!isOpen(el)) strike(el, 'ArrowDown');
  return agent.until(() => listed(el).length > 0, 150);
}
async function shut(el) {
  if (isOpen(el)) strike(el.getRootNode().activeElement ?? el, 'Escape');
  await agent.settle();
  if (isOpen(el)) strike(el, 'Escape');
  el.blur();
  el.getRootNode().activeElement?.blur?.();
  await agent.until(() => !isOpen(el), 250);
}

const scroller = option => {
  for (let p = option?.parentElement; p && p !== document.body; p = p.parentElement) if (p.scrollHeight > p.clientHeight + 4 && getComputedStyle(p).overflowY !== 'visible') return p;
  return null;
};
/** Whether a list draws only the part in view: then it is taller than what it holds. */
const isPartial = options => {
  const box = scroller(options[0]);
  return box !== null && box.scrollHeight > options.reduce((sum, o) => sum + o.getBoundingClientRect().height, 0) * 1.5;
};
function look(el) {
  const options = listed(el);
  if (!options.length) return options;
  const many = listsOf(el).some(list => list.getAttribute('aria-multiselectable') === 'true');
  // An empty value is the way to take a choice back, no choice itself.
  const named = options.filter(o => o.getAttribute('data-value') !== '').map(nameOf);
  agent.remember(el, { many, isAll: !isPartial(options), options: named.map(name => ({ value: name, label: name })) });
  return options;
}

// How long a list that draws only its part in view is searched: some hundreds of options.
const SCROLL_MS = 1500;

/** The option with these words: in sight, found by writing them, or further down a long list. */
async function find(el, wanted) {
  const fitting = () => listed(el).find(o => fits(o, wanted)) ?? null;
  if (fitting()) return fitting();
  if (isText(el)) {
    write(el, wanted);
    await agent.until(() => fitting() !== null, 800);
    return fitting();
  }
  const box = scroller(listed(el)[0]);
  const until = performance.now() + SCROLL_MS;
  for (let at = 0; box && at < box.scrollHeight && performance.now() < until; at += Math.max(40, box.clientHeight * 0.9)) {
    box.scrollTop = at;
    box.dispatchEvent(new Event('scroll'));
    await agent.settle();
    await new Promise(requestAnimationFrame);
    if (fitting()) return fitting();
  }
  return null;
}

const same = (el, wanted) => {
  const now = agent.chosen(el).map(plain);
  return now.length === wanted.length && wanted.every(w => now.includes(plain(w)));
};

// Not "delete" or "xoá": such a button beside a field may take its whole row away.
const CLEAR = '[aria-label^=clear i],[title^=clear i],[class*=clear i]:not(input,[class*=clearfix])';
/** Presses the small cross that many pages put into a field's own box, if there is one. */
agent.pressClear = el => {
  const clear = agent.boxesOf(el).flatMap(box => [...box.querySelectorAll(CLEAR)]).find(c => agent.seen(c));
  if (clear) press(clear);
  return Boolean(clear);
};

/** Takes what is chosen away, by each of the ways that pages have for it until one works. */
async function empty(el) {
  const ways = [
    () => { if (isText(el) && el.value) { write(el, ''); el.dispatchEvent(new Event('change', { bubbles: true })); } },
    async () => { for (let n = agent.chosen(el).length; n > 0; n--) { strike(el, 'Backspace'); await agent.settle(); } },
    () => strike(el, 'Delete'),
    () => agent.pressClear(el),
    async () => {
      if (!await open(el)) return;
      const none = listed(el).find(o => o.getAttribute('data-value') === '' || /^[\s–—-]*$/.test(nameOf(o)));
      if (none) press(none);
    },
    async () => {
      for (const label of agent.holdsMany(el) ? agent.chosen(el) : []) {
        if (!await open(el)) return;
        const option = listed(el).find(o => fits(o, label));
        if (option) press(option);
        await agent.settle();
      }
    },
  ];
  for (const way of ways) {
    if (same(el, [])) return;
    el.focus({ preventScroll: true });
    await way();
    await agent.until(() => same(el, []), 60);
  }
}

const isChosen = (el, label) => agent.chosen(el).some(c => plain(c) === plain(label));

/** Opens the list and finds the option; null if it is not there. */
async function offer(el, wanted) {
  await open(el);
  const isOffering = look(el).length > 0;
  const option = await find(el, wanted);
  if (option || !isOffering || isOpen(el) || (isText(el) && el.value)) return option;
  // Some lists that have just been left close once more, a little later.
  await agent.until(() => false, 250);
  await open(el);
  return find(el, wanted);
}

/** Leaves all as it was. Where nothing is ever offered anything may be written, and is: that is told by ''. */
async function giveUp(el, wanted, before, isFree) {
  if (isFree && el.value === wanted && !listed(el).length) {
    el.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await shut(el);
    if (el.value === wanted) return '';
  }
  if (isText(el) && el.value !== before) write(el, before);
  await shut(el);
  return 'not_in_options';
}

async function pickOne(el, wanted) {
  const before = isText(el) ? el.value : '';
  const option = await offer(el, wanted);
  if (!option) return giveUp(el, wanted, before, isText(el) && !agent.isOffering(el));
  press(option);
  await agent.until(() => !isOpen(el), 200);
  await shut(el);
  return '';
}

/** All must be there before any is taken. */
async function pickMany(el, wanted) {
  for (const value of wanted) if (!isChosen(el, value) && !await offer(el, value)) return giveUp(el, value, '', false);
  if (isText(el) && el.value) write(el, '');
  if (agent.chosen(el).some(c => !wanted.some(w => plain(w) === plain(c)))) await empty(el);
  for (const value of wanted) {
    const option = isChosen(el, value) ? null : await offer(el, value);
    if (!option) continue;
    press(option);
    await agent.until(() => isChosen(el, value), 200);
  }
  if (isText(el) && el.value) write(el, '');
  await shut(el);
  return '';
}

/** Chooses exactly these, none for an empty list. Nothing is changed if one of them is not offered. */
agent.pick = async (el, wanted) => {
  if (!wanted.length || (wanted.length === 1 && !wanted[0])) { await empty(el); await shut(el); return ''; }
  if (same(el, wanted)) return '';
  return agent.holdsMany(el) ? pickMany(el, wanted) : pickOne(el, wanted[0]);
};
// A form with many lists is not kept waiting for all of them: the rest are learned when they are filled.
const LEARN_MS = 1500;

/** Opens lists and calendars that were never seen and closes them again, so that what they offer is known. Tells whether there were any. */
agent.learn = async () => {
  const until = performance.now() + LEARN_MS;
  const fields = agent.fields();
  const fresh = fields.filter(el => agent.isCombobox(el) && !agent.isLearned(el) && agent.shown(el)
    && !el.matches(':disabled') && el.getAttribute('aria-disabled') !== 'true');
  for (const el of fresh) {
    if (performance.now() > until) break;
    agent.remember(el, {});
    if (isOpen(el)) continue;
    const shown = el.matches('input,textarea') ? '' : agent.norm(el.innerText);
    await open(el);
    const names = look(el).map(nameOf);
    await shut(el);
    const isChoice = names.includes(shown) || (agent.holdsMany(el) && shown.split(/\s*[,;]\s*/).every(part => names.includes(part)));
    if (names.length && !isChoice) agent.remember(el, { blank: shown });
  }
  const boxes = fields.filter(el => agent.mayBePicker(el) && agent.shown(el));
  for (const el of boxes) if (performance.now() < until) await agent.learnPicker(el);
  return fresh.length + boxes.length > 0;
};

/** Moves a slider by its keys: to its beginning, then step by step. */
agent.slide = async (el, text) => {
  const wanted = Number(text);
  const now = () => Number(el.getAttribute('aria-valuenow'));
  const [least, most] = ['aria-valuemin', 'aria-valuemax'].map(name => Number(el.getAttribute(name) ?? NaN));
  if (!text || Number.isNaN(wanted) || wanted < least || wanted > most) return 'not_in_options';
  el.focus({ preventScroll: true });
  for (let n = 0, last = null; n < 1000 && now() !== wanted && now() !== last; n++) {
    last = now();
    const up = wanted > last;
    strike(el, up ? 'ArrowRight' : 'ArrowLeft');
    await agent.settle();
    if ((now() > wanted) === up && now() !== wanted) break;
  }
  el.blur();
  return '';
};
