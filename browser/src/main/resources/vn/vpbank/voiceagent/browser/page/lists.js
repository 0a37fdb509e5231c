// The lists that comboboxes open: found, read and shut again.

const OPTION = '[role=option],[role=treeitem],[role=menu] [role^=menuitem],[role=listbox] li,[class*=option]:not(select,option),[class*=menu] [class*=item],[class*=dropdown] li';
const { plain, pressOn: press, strike } = agent;
const isText = el => el.matches('input,textarea') && !el.readOnly;
/** The cells of a row, where items are rows of a table. */
const cellsOf = option => (option.matches('tr') ? [...option.cells].map(c => agent.norm(c.textContent)).filter(Boolean) : []);
/** What an item says in pieces: a code and a name, a name and what explains it. */
agent.piecesOfItem = option => (option.matches('tr') ? cellsOf(option) : [...option.children].map(c => agent.norm(c.textContent)).filter(agent.hasWord));
const nameOf = option => agent.norm(option.getAttribute('aria-label') ?? (cellsOf(option).length > 1 ? cellsOf(option).join(' – ') : agent.isLevel(option) ? agent.itemWords(option) : option.innerText ?? option.textContent)).replace(/^[✓✔☑☐☒□■◻◼]\s*|\s*[✓✔☑]$/gu, '');
const fits = (option, wanted) => plain(nameOf(option)) === plain(wanted) || option.getAttribute('data-value') === wanted || agent.isTime(nameOf(option), wanted);
const outermost = els => els.filter(el => (agent.isLevel(el) ? agent.hasSize(el) : !els.some(other => other !== el && other.contains(el))));

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
  if (agent.isOpener(el)) {
    const items = agent.itemsIn(agent.cameUp(el));
    if (items.length) agent.holdPopup();
    return items;
  }
  const lists = listsOf(el);
  // An item without a role may only be the box of one that has it, and takes no press.
  const told = lists.filter(list => list.getBoundingClientRect().height > 1).flatMap(list => {
    const options = agent.inside(list, '[role=option]');
    return options.length ? options : agent.inside(list, 'li');
  });
  const inTree = told.length && told.every(o => !agent.isLevel(o) && agent.closest(o, '[role=treeitem]')) ? [...new Set(told.map(o => agent.closest(o, '[role=treeitem]')))] : told;
  const all = inTree.length ? inTree : lists.length ? lists.flatMap(list => [...popupOf(list, el).querySelectorAll(OPTION)].filter(o => !list.contains(o))) : agent.all(OPTION).filter(o => !strangers.has(o));
  return outermost(all).filter(o => agent.seen(o) && o.getBoundingClientRect().height > 1 && nameOf(o)
    && o.getAttribute('aria-disabled') !== 'true' && !o.contains(el) && !(!agent.isLevel(o) && agent.closest(o, '[role=treeitem]')));
}
// The list that was opened last; not every page says by an attribute that it stands open.
let last = { el: null, list: null };
const stands = el => last.el === el && last.list !== null && last.list.isConnected && agent.hasSize(last.list) && agent.seen(last.list);
const isOpen = el => (agent.isOpener(el) && listed(el).length > 0) || stands(el) || [el, el.parentElement?.closest('[role=combobox]')].some(e => e?.getAttribute('aria-expanded') === 'true');

/** To be called before a list is made to open: whatever is there now belongs to others. */
const expect = () => { strangers = new Set(agent.all(`[role=listbox],${OPTION}`).filter(agent.seen)); };

// How long a list that the cursor has opened may take to get its options, when one of them is wanted.
const FETCH_MS = 450;
// The same for one that says that they are on their way.
const LOAD_MS = 3000;
async function open(el, isWanted = true) {
  if (agent.isOpener(el) && !isOpen(el)) agent.beforePopup(el);
  const stoodOpen = isOpen(el);
  if (!stoodOpen) expect();
  el.focus({ preventScroll: true });
  // The cursor alone opens some.
  const saidOpen = isOpen(el);
  if (!saidOpen) press(agent.opensBy(el));
  if (!await agent.until(() => listed(el).length > 0, stoodOpen || (saidOpen && !isWanted) ? 60 : saidOpen ? FETCH_MS : 250)) {
    // Some go on saying that they stand open when they do not.
    if (saidOpen) press(agent.opensBy(el)); else if (!isOpen(el)) strike(el, 'ArrowDown');
    await agent.until(() => listed(el).length > 0, saidOpen ? 250 : 150);
  }
  const sign = isWanted && isText(el) && !listed(el).length && !agent.isOpener(el) ? agent.listSign(el) : null;
  if (sign) {
    press(sign);
    await agent.until(() => listed(el).length > 0, 250);
  }
  // Some say that their items are on their way.
  if (isWanted && !listed(el).length && agent.isOpener(el) && agent.cameUp(el).some(agent.saysWork)) await agent.until(() => listed(el).length > 0, LOAD_MS);
  const [option] = listed(el);
  last = { el, list: option?.closest('[role=listbox],[role=tree],ul') ?? option?.parentElement ?? null };
  return option !== undefined;
}
async function shut(el) {
  if (agent.isOpener(el)) { await agent.dismiss(el); el.blur(); return; }
  if (isOpen(el)) strike(el.getRootNode().activeElement ?? el, 'Escape');
  await agent.settle();
  if (isOpen(el)) strike(el, 'Escape');
  el.blur();
  el.getRootNode().activeElement?.blur?.();
  if (await agent.until(() => !isOpen(el), stands(el) ? 60 : 250)) return;
  press(el.closest('form,fieldset,dialog,[role=dialog],main') ?? el.ownerDocument.body);
  if (await agent.until(() => !isOpen(el), 190) || isText(el)) return;
  // Some are shut by what has opened them alone; one that only fades away says already that it is shut.
  if (el.getAttribute('aria-expanded') !== 'true') return;
  press(agent.opensBy(el));
  await agent.until(() => !isOpen(el), 190);
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
  const many = listsOf(el).some(list => list.getAttribute('aria-multiselectable') === 'true') || (agent.isOpener(el) && options.some(o => o.querySelector(agent.TICK)));
  // An empty value is the way to take a choice back, no choice itself.
  const named = options.filter(o => o.getAttribute('data-value') !== '').map(nameOf);
  agent.remember(el, { many, isAll: !isPartial(options) && !options.some(agent.isExpandable), options: named.map(name => ({ value: name, label: name })) });
  return options;
}
/** Chooses from what a page has drawn in place of a native list, where that does not follow the native one. */
agent.pickDrawn = async (select, label) => {
  const drawn = agent.drawn(select);
  const face = drawn?.querySelector('input') ?? drawn;
  const shows = () => plain(face.matches('input') ? face.value : face.innerText).includes(plain(label));
  if (!drawn || !agent.seen(drawn) || await agent.until(shows, 30)) return;
  agent.beforePopup(select);
  press(face);
  // Its items stand inside it, or come up elsewhere.
  const item = () => [...drawn.querySelectorAll('dd,li,a,div,span')].find(o => !o.childElementCount && plain(o.textContent) === plain(label) && agent.seen(o) && agent.hasSize(o))
    ?? agent.itemsIn(agent.cameUp(select)).find(o => fits(o, label));
  if (await agent.until(() => Boolean(item()), 300)) {
    press(agent.wordsBox(item()));
    await agent.until(shows, 200);
  }
  if (agent.cameUp(select).length) await agent.dismiss(select);
};
/** What to write to find an option by its words: all of them, else the name without the number or note behind it. */
agent.searchesFor = words => [...new Set([words, words.replace(/\s*[([].*$/, ''), words.replace(/\s+[-–—|·].*$/, '')].map(agent.norm).filter(Boolean))];
// How long a drawn list may take to ask its server for what was written into it.
const ASK_MS = 1200;
/** Chooses from a drawn list that brings its options only as it is asked for them. Tells why not, else ''. */
agent.askDrawn = async (select, label) => {
  const drawn = agent.drawn(select);
  const face = drawn.querySelector('[role=combobox]') ?? drawn.querySelector('input') ?? drawn;
  const isChosen = () => plain(select.selectedOptions[0]?.textContent) === plain(label);
  agent.beforePopup(select);
  press(face);
  const item = () => agent.itemsIn(agent.cameUp(select)).find(o => fits(o, label)) ?? null;
  if (!await agent.until(() => agent.cameUp(select).length > 0, 300)) return 'not_in_options';
  if (!await agent.until(() => item() !== null, ASK_MS)) {
    const search = agent.cameUp(select).map(box => box.querySelector('input:not([type=hidden])')).find(Boolean);
    for (const words of search ? agent.searchesFor(label) : []) {
      agent.write(search, words);
      search.dispatchEvent(new KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true }));
      if (await agent.until(() => item() !== null, ASK_MS)) break;
    }
  }
  if (item()) press(agent.wordsBox(item()));
  const isDone = await agent.until(isChosen, 200);
  await agent.dismiss(select);
  return isDone ? '' : 'not_in_options';
};
agent.list = { isText, nameOf, fits, listed, isOpen, expect, open, shut, scroller, look };
