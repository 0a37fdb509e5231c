// A whole batch by one call, then the page read again.

const { type, edit, choose, tick, clickTick, letGo, byCursor } = agent.writing;
const simple = text => agent.norm(text).normalize('NFC').toLowerCase();

let batch = [];
/** What the same batch puts into another field; '' if nothing. */
agent.alsoWanted = el => batch.find(item => item.ref === agent.nameOf(el))?.values[0] ?? '';

/** One field. Resolves to why it was not even tried, or to ''. */
async function put(item) {
  const members = agent.named(item.ref);
  const el = members[0];
  // What people cannot see is not theirs to fill, and so not ours.
  if (!el || !agent.known?.has(item.ref)) return 'unknown_field';
  if (!agent.isInFront(el)) return 'behind_dialog';
  agent.lookBefore(item.ref, members);
  await agent.unfold(el);
  const isShut = () => members.every(m => m.matches(':disabled') || m.getAttribute('aria-disabled') === 'true');
  if (isShut() && agent.typeOf(el) === 'checkbox') await agent.readThrough(el, isShut);
  if (isShut()) return 'disabled';
  const whole = agent.wholeOf(el);
  if (whole) { letGo(); return whole.put ? whole.put(item.values, item.ref) : agent.putWhole(whole, item.values[0] ?? ''); }
  const kind = members.length > 1 && agent.typeOf(el) === 'checkbox' ? 'multiselect' : agent.typeOf(el);
  // What is to be opened is opened where it is seen.
  if (el.readOnly && agent.mayTry(el) && !agent.shown(el)) return 'other_step';
  if (el.readOnly && (agent.mayOpen(el, true) || agent.mayTry(el))) { letGo(); await agent.learnOpener(el); }
  if (agent.isCell(el)) { letGo(); return agent.putCell(el, item.values[0] ?? ''); }
  if (agent.isWheels(el)) { letGo(); return agent.turnWheels(el, item.values[0] ?? ''); }
  if (agent.isPicker(el) || agent.isStanding(el)) { letGo(); return item.values[0] && agent.isDayShown(el, item.values[0]) ? '' : agent.pickDate(el, item.values[0] ?? ''); }
  if (el.readOnly && !agent.isCombobox(el) && !agent.isDrawnTick(el) && kind !== 'radio' && kind !== 'checkbox' && !el.matches('[data-date],[class*=flatpickr]')) return 'readonly';
  const text = item.values[0] ?? '';
  if (agent.isCombobox(el)) { letGo(); return agent.pick(el, item.values); }
  if (el.matches('[role=listbox]')) { letGo(); return agent.chooseListed(el, item.values); }
  if (agent.isSlider(el)) { letGo(); return agent.slide(el, text); }
  if (agent.isStepper(el)) { letGo(); return agent.countTo(el, text); }
  if (agent.isTags(el)) { letGo(); return agent.enterTags(el, item.values); }
  if (agent.isTile(el)) { letGo(); return agent.chooseTiles(el, item.values); }
  if (kind === 'radio' && item.values.length > 1) return 'not_in_options';
  // Their parts take trusted keys alone.
  if (agent.isSegmented(el)) return '';
  switch (kind) {
    case 'file': return text ? 'needs_file' : agent.emptyFiles(el);
    case 'select': case 'multiselect': case 'radio': {
      const offered = el.tagName === 'SELECT' ? [...el.options].filter(o => !o.disabled).map(o => ({ value: o.value, label: o.textContent }))
        : members.map(m => ({ value: agent.optionValue(m), label: agent.optionLabel(m) }));
      const found = item.values.map(v => offered.find(o => o.value === v) ?? offered.find(o => simple(o.label) === simple(v)));
      if (found.some(f => !f)) return el.tagName === 'SELECT' && item.values.length === 1 && agent.drawn(el) ? agent.askDrawn(el, text) : 'not_in_options';
      const wanted = found.map(f => f.value);
      if (el.tagName === 'SELECT') {
        choose(el, kind === 'select' && wanted.length === 0 ? [[...el.options].find(o => o.value === '')?.value ?? ''] : wanted);
        if (wanted.length === 1) await agent.pickDrawn(el, found[0].label);
      }
      else tick(members, wanted, kind === 'radio');
      return '';
    }
    case 'checkbox': letGo(); if (agent.isSquare(el)) { if (agent.isOn(el) !== (text === 'true')) await agent.tickSquare(el); return ''; } if (agent.isOn(el) !== (text === 'true')) clickTick(el); return '';
    default:
      if (el.matches('input,textarea')) {
        const spelled = agent.toDial(el, text);
        if (el.maxLength > 0 && spelled.length > el.maxLength) return 'too_long';
        if (agent.isSuggesting(el)) { letGo(); return agent.suggest(el, text); }
        // A picker puts its value back into an emptied box, a little later, unless its own cross is pressed.
        if (!text && el.value && agent.pressClear(el)) await agent.settle();
        if (!text && !el.value) return '';
        if (text && agent.hasListSign(el)) { letGo(); return agent.pickBySign(el, text); }
        type(el, agent.mayRespell(el, spelled) ? await agent.respelled(el, spelled) : spelled);
      } else edit(el, text);
      return '';
  }
}

/** Whether the control holds what was put in, apart from the marks that pages add to numbers. */
function holds(item) {
  const members = agent.named(item.ref);
  if (!members.length) return false;
  // What a calendar writes is spelled its own way.
  if (agent.isStanding(members[0])) return agent.standingDate(members[0]) === (item.values[0] ?? '');
  if (agent.isPicker(members[0])) return Boolean(agent.isDateButton(members[0]) ? agent.shownDate(members[0]) : members[0].value) === Boolean(item.values[0]);
  const kind = members.length > 1 && agent.typeOf(members[0]) === 'checkbox' ? 'multiselect' : agent.typeOf(members[0]);
  const raw = [agent.raw(members, kind)].flat();
  const bare = t => simple(t).replace(/[\s.,\-()₫đ]|vnd/g, '');
  const isAs = got => got.length === Math.max(item.values.length, kind === 'multiselect' ? 0 : 1) && got.every((r, i) => bare(r) === bare(item.values[i] ?? ''));
  // What may be chosen by its words is held by its value.
  return isAs(raw) || (members[0].tagName === 'SELECT' ? isAs([...members[0].selectedOptions].map(o => o.textContent))
    : (kind === 'radio' || kind === 'multiselect') && isAs(members.filter(agent.isOn).map(agent.optionLabel)));
}

// How long a page may take to show what it has taken.
const SHOW_MS = 250;
const LATER = new Set(['unknown_field', 'disabled', 'readonly', 'not_in_options']);

// How long a page may wait for a pause in typing before it searches.
const SEARCH_MS = 600;
/** Whether what was written is to be looked up: what is found is chosen from next. */
const isSearch = item => item.values[0] && agent.named(item.ref)[0]?.matches('input[type=search],[role=searchbox],[role=search] input:not([type=checkbox],[type=radio])');

/**
 * Fills in the order given. What is not there yet, not enabled yet or not among the options yet may be so once the
 * page has reacted to the others; what a reaction has overwritten is put in once more.
 * @param next the button that is pressed next, or ''
 */
agent.fill = async (items, patience, next) => {
  batch = items;
  const why = new Map();
  const isAtWork = agent.watchWork();
  const run = async some => {
    for (const item of some) why.set(item.ref, await put(item));
    letGo();
    await agent.settle();
  };
  await run(items);
  if (items.some(isSearch)) await agent.until(isAtWork, SEARCH_MS);
  const open = () => items.filter(i => LATER.has(why.get(i.ref)));
  if (open().length) {
    // What depends on another may be on its way.
    await agent.finished(isAtWork);
    agent.readAll();
    await run(open());
    // Each as soon as it may work: one that never does keeps no other waiting.
    const tried = new Set();
    const waiting = () => open().filter(i => !tried.has(i));
    const ready = () => waiting().filter(canTry);
    const isTimely = () => { agent.readAll(); return ready().length > 0; };
    const from = performance.now();
    const left = () => waiting().length && from + agent.patienceFor(waiting().map(i => i.ref), isAtWork, open().length < items.length, patience) - performance.now();
    // One that was waited for as it loaded may have come just now.
    while (left() > 0 || ready().length) {
      if (!await agent.until(isTimely, Math.min(Math.max(0, left()), 250))) continue;
      const some = ready();
      some.forEach(i => tried.add(i));
      await run(some);
    }
  }
  // What is drawn anew at the end of the page's work may have lost its values.
  await agent.finished(isAtWork);
  const lost = () => items.filter(i => why.get(i.ref) === '' && !holds(i));
  // One that shows a choice a moment later would be switched back by a second press.
  const isChoice = item => !agent.named(item.ref)[0]?.matches('input:not([type=checkbox],[type=radio]),textarea');
  if (lost().some(isChoice)) await agent.until(() => !lost().some(isChoice), SHOW_MS);
  if (lost().length) await byCursor(() => run(lost()));
  const isIn = items.every(i => why.get(i.ref) === '' && holds(i));
  return JSON.stringify({ problems: Object.fromEntries(why), page: agent.sent((isIn && agent.readOnly(items.map(i => i.ref), next)) || agent.readAll()) });
};

function canTry(item) {
  const members = agent.named(item.ref);
  if (!members.length || !agent.known.has(item.ref) || members.every(m => m.matches(':disabled') || m.getAttribute('aria-disabled') === 'true') || (members[0].readOnly && !agent.isCombobox(members[0]))) return false;
  return members[0].tagName !== 'SELECT' || agent.wholeOf(members[0]) || item.values.every(v => [...members[0].options].some(o => o.value === v || simple(o.textContent) === simple(v)));
}
