// Date boxes that take no typing: their calendar is opened, leafed through and its day pressed.

const { iso, dateIn } = agent.dates;
const { days, isCalendar } = agent;
// How long a calendar may be leafed through: some decades by years, some years by months.
const LEAF_MS = 4000;
/** What a box says that opens a calendar: its text, or its words where it is a button. */
const shownOf = el => (agent.isStanding(el) ? agent.standingDate(el) : el.matches('input') ? el.value : agent.shownIn(el));
const shownMonth = all => all[Math.floor(all.length / 2)].date.slice(0, 7);

const outside = (box, all, selector) => [...box.querySelectorAll(selector)].filter(el => !all.some(day => day.cell.contains(el))
  // Days of the neighbouring months lead there too, but to a day.
  && !/^\d{1,2}$/.test(agent.norm(el.textContent)));

const ARROW = /^(?:[<‹«◀◁◂←⟨❮《]{1,2}|[>›»▶▷▸→⟩❯》]{1,2})$/;
/** Signs that point to other months, however they are drawn; two of a kind point to other years. */
const drawnWays = (box, all) => outside(box, all, 'a,span,div,i,b,th,td,button,[role=button]')
  .filter(el => (!el.childElementCount && ARROW.test(agent.norm(el.textContent))) || /^(?:tháng|năm|month|year)?\s*(?:trước|sau|tới|prev(?:ious)?|next)(?:\s(?:month|year))?$/i.test(agent.norm(el.title || el.textContent)));
/** Signs without any words: the first half leads back, of four the outer ones by years. */
function wordless(box, all, back) {
  const signs = outside(box, all, 'button,[role=button],a,span,div,svg,i').filter(el => !/[\p{L}\p{N}]/u.test(el.textContent) && agent.seen(el) && agent.hasSize(el)
    && (el.matches('button,[role=button],a') || getComputedStyle(el).cursor === 'pointer') && !el.parentElement?.closest('button,[role=button],a'));
  const half = back ? signs.slice(0, signs.length / 2) : signs.slice(signs.length / 2).reverse();
  return half.length && signs.length % 2 === 0 ? { far: half.length > 1 ? half[0] : null, near: half.at(-1) } : {};
}
const isBack = el => /^[<‹«◀◁◂←⟨❮《]|trước|prev/i.test(agent.norm(el.textContent) + (el.title ?? ''));
const isFar = el => /^[«»《》]|^(?:<<|>>|‹‹|››)$|năm|year/i.test(agent.norm(el.textContent)) || /năm|year/i.test(el.title ?? '');

/** The box of a calendar: the smallest around its days that also holds a way to other months. */
function boxOf(all) {
  let box = all[0].cell.parentElement;
  const leadsOn = () => outside(box, all, 'select,input,button,[class*=prev],[class*=next]').length > 0 || drawnWays(box, all).length > 0;
  while (box.parentElement && box.parentElement !== document.body && (!box.contains(all.at(-1).cell) || !leadsOn())) box = box.parentElement;
  return box;
}
const enter = (el, set) => {
  set();
  for (const type of ['input', 'change']) el.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  el.dispatchEvent(new KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true, composed: true }));
};
const BACK = { year: '[aria-label*="previous year" i],[aria-label*="last year" i],[aria-label*="năm trước" i],[class*=prev-year],[class*=super-prev]', month: '[aria-label*=prev i],[aria-label*="tháng trước" i],[class*=prev-month],[class*=prev]:not([class*=super],[class*=year],[class*=icon])' };
const ON = { year: '[aria-label*="next year" i],[aria-label*="năm sau" i],[class*=next-year],[class*=super-next]', month: '[aria-label*=next i],[aria-label*="tháng sau" i],[class*=next-month],[class*=next]:not([class*=super],[class*=year],[class*=icon])' };

/** The words over a calendar that lead to its years when pressed. */
const headOf = (box, all, year) => outside(box, all, 'button,[role=button],a,span,div,th').filter(el => agent.seen(el) && agent.hasSize(el) && agent.norm(el.textContent).length < 25 && new RegExp(`(?<!\\d)${year}(?!\\d)`).test(el.textContent)
  && (el.matches('button,[role=button],a') || getComputedStyle(el).cursor === 'pointer')).at(-1);
const jumped = new WeakSet();
/** Goes to another year at once where a calendar lists its years; tried once for each value. */
async function jump(el, all, wanted) {
  const [toYear, toMonth] = wanted.split('-').map(Number);
  const head = headOf(boxOf(all), all, Number(shownMonth(all).slice(0, 4)));
  jumped.add(el);
  if (!head) return;
  const boxes = () => (agent.isStanding(el) ? [el] : agent.cameUp(el));
  const leaf = fits => boxes().flatMap(box => [...box.querySelectorAll('button,td,li,a,div,span')]).filter(e => agent.hasSize(e) && agent.seen(e) && fits(agent.norm(e.textContent))).at(-1);
  agent.pressOn(head);
  const year = () => leaf(text => text === String(toYear));
  const years = () => boxes().flatMap(box => [...box.querySelectorAll('button,td,li,a,div,span')]).filter(e => !e.childElementCount && /^(?:19|20)\d{2}$/.test(agent.norm(e.textContent)) && agent.hasSize(e)).map(e => Number(e.textContent));
  if (!await agent.until(() => years().length > 4 || !isCalendar(days(el)), 250)) return;
  // Decades are leafed through like months.
  for (let n = 0; n < 12 && !year() && years().length > 4; n++) {
    const shown = years().join();
    const way = toYear < Math.min(...years()) ? BACK : ON;
    const sign = boxes().flatMap(box => [...box.querySelectorAll(`${way.year},${way.month}`)]).find(agent.seen) ?? boxes().flatMap(box => drawnWays(box, [])).find(e => agent.seen(e) && isBack(e) === (way === BACK));
    if (sign) agent.pressOn(sign);
    if (!sign || !await agent.until(() => years().join() !== shown, 250)) break;
  }
  if (!year()) {
    if (agent.isStanding(el)) agent.pressOn(head); else { await agent.dismiss(el); await opened(el); }
    return;
  }
  await pressYear(el, year(), toMonth);
}
/** The innermost box in sight in what came up, or stands open, whose words fit. */
const leafIn = (el, fits) => (agent.isStanding(el) ? [el] : agent.cameUp(el)).flatMap(box => [...box.querySelectorAll('button,td,li,a,div,span')]).filter(e => agent.hasSize(e) && agent.seen(e) && fits(agent.norm(e.textContent))).at(-1);
/** Presses a year, and the month that is asked for next. */
async function pressYear(el, year, toMonth) {
  year.scrollIntoView({ block: 'nearest' });
  agent.pressOn(year);
  await agent.settle();
  const month = () => leafIn(el, text => /\p{L}/u.test(text) && agent.pieceNumber(text) === toMonth);
  if (!isCalendar(days(el)) && await agent.until(() => isCalendar(days(el)) || Boolean(month()), 250) && !isCalendar(days(el))) agent.pressOn(month());
  await agent.until(() => isCalendar(days(el)), 300);
}
/** Goes to the month that is wanted where a calendar begins with its years. */
async function throughYears(el, wanted) {
  const [year, month] = wanted.split('-').map(Number);
  for (let n = 0; n < 12; n++) {
    const all = agent.yearsIn(agent.cameUp(el));
    if (!all.length || isCalendar(days(el))) return;
    const sought = all.find(e => Number(e.textContent) === year);
    if (sought) { await pressYear(el, sought, month); return; }
    const shown = all.map(e => e.textContent);
    const way = year < Math.min(...shown.map(Number)) ? BACK : ON;
    const sign = agent.cameUp(el).flatMap(box => [...box.querySelectorAll(`${way.year},${way.month}`)]).find(agent.seen) ?? agent.cameUp(el).flatMap(box => drawnWays(box, [])).find(e => agent.seen(e) && isBack(e) === (way === BACK));
    if (!sign) return;
    agent.pressOn(sign);
    if (!await agent.until(() => agent.yearsIn(agent.cameUp(el)).map(e => e.textContent).join() !== shown.join(), 250)) return;
  }
}

/** One step from the month shown towards the one wanted. */
function leaf(all, wanted) {
  const box = boxOf(all);
  const [year, month] = shownMonth(all).split('-').map(Number);
  const [toYear, toMonth] = wanted.split('-').map(Number);
  const typed = [...box.querySelectorAll('input')].find(i => Number(i.value) === year);
  const chosen = [...box.querySelectorAll('select')].find(s => s.selectedOptions[0]?.textContent.includes(year));
  const months = [...box.querySelectorAll('select')].find(s => s.options.length === 12);
  const yearOption = chosen && [...chosen.options].find(o => o.textContent.includes(toYear));
  if (toYear !== year && typed) return enter(typed, () => { typed.value = toYear; });
  if (toYear !== year && yearOption) return enter(chosen, () => { yearOption.selected = true; });
  if (toYear === year && months) return enter(months, () => { months.selectedIndex = toMonth - 1; });
  const way = toYear * 12 + toMonth < year * 12 + month ? BACK : ON;
  const drawn = drawnWays(box, all).filter(el => isBack(el) === (way === BACK) && agent.seen(el));
  const isLong = Math.abs((toYear - year) * 12 + toMonth - month) >= 12;
  const far = isLong ? outside(box, all, way.year).find(agent.seen) ?? drawn.find(isFar) : null;
  const near = outside(box, all, way.month).find(b => agent.seen(b) && !b.matches(way.year)) ?? drawn.find(el => !isFar(el)) ?? drawn[0];
  const blank = far ?? near ? {} : wordless(box, all, way === BACK);
  const sign = far ?? near ?? (isLong ? blank.far : null) ?? blank.near;
  return sign ? agent.pressOn(sign) : null;
}

const opened = async el => {
  if (agent.isStanding(el)) return true;
  if (!isCalendar(days(el))) agent.beforePopup(el);
  el.focus({ preventScroll: true });
  if (!isCalendar(days(el))) agent.pressOn(agent.opensBy(el));
  return agent.until(() => isCalendar(days(el)) || agent.yearsIn(agent.cameUp(el)).length > 0, 300);
};
const closed = async el => {
  if (agent.isStanding(el)) return;
  agent.strike(el, 'Escape');
  el.blur();
  if (!await agent.until(() => !isCalendar(days(el)), 250)) await agent.dismiss(el);
};

// How a box spells its dates, known once one has been picked that reads differently either way.
const monthFirst = new WeakMap();
const NUMERIC = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/;
function learnOrder(el, wanted) {
  const m = NUMERIC.exec(shownOf(el));
  if (!m || Number(m[1]) === Number(m[2])) return;
  if (wanted === iso(m[3], m[1], m[2])) monthFirst.set(el, true);
  else if (wanted === iso(m[3], m[2], m[1])) monthFirst.set(el, false);
}
/** The date in a box whose spelling is known by what was picked; else ''. */
agent.pickedDate = el => {
  const m = monthFirst.has(el) ? NUMERIC.exec(shownOf(el)) : null;
  return m ? iso(m[3], m[monthFirst.get(el) ? 1 : 2], m[monthFirst.get(el) ? 2 : 1]) : '';
};
/** The date that a button with a calendar shows; '' while it shows its prompt. */
agent.shownDate = el => {
  const text = shownOf(el);
  const m = NUMERIC.exec(text);
  const told = agent.datesTold(text, false);
  if (told.length === 2) return told.join('/');
  return text === agent.promptOf(el) ? '' : agent.pickedDate(el) || dateIn(text) || (m ? iso(m[3], m[2], m[1]) : '');
};

/** Whether a box shows a day already, whichever way it spells it. */
agent.isDayShown = (el, text) => {
  const [is, wanted] = [shownOf(el), text].map(words => agent.datesTold(words, /^m/i.test(agent.spelling(el)) || monthFirst.get(el)));
  return wanted.length > 0 && is.join() === wanted.join();
};
const isOff = cell => [cell, cell.parentElement, cell.parentElement?.parentElement].some(el => el?.matches('[aria-disabled=true],[disabled],[class~=disabled],[class*=-disabled]') && agent.norm(el.textContent) === agent.norm(cell.textContent));

/** What is under the hand in the middle of a cell that holds nothing but one thing. */
function innermost(cell) {
  let el = cell;
  while (el.childElementCount === 1 && agent.norm(el.firstElementChild.textContent) === agent.norm(el.textContent)) el = el.firstElementChild;
  return el;
}

/**
 * Chooses a date from the calendar of a box, or takes it back if `text` is empty. Tells why not, else ''.
 * @param isAlone whether its calendar is known to be no other box's as well
 */
agent.pickDate = async (el, text, isAlone = false) => {
  if (!text && agent.isStanding(el)) return agent.standingDate(el) ? 'readonly' : '';
  if (!text) {
    if (!el.matches('input')) return agent.shownDate(el) && !agent.pressClear(el) ? 'readonly' : '';
    el.focus({ preventScroll: true });
    for (const key of ['Backspace', 'Delete']) if (el.value) agent.strike(el, key);
    if (el.value) agent.pressClear(el);
    await closed(el);
    return '';
  }
  const wanted = agent.datesTold(text, /^m/i.test(agent.spelling(el)));
  if (!wanted.length || !await opened(el)) return 'readonly';
  const before = shownOf(el);
  if (!isCalendar(days(el))) await throughYears(el, wanted[0]);
  // One that takes a day alone is gone after the first; then the second has nowhere to go.
  for (const date of wanted) if (!isCalendar(days(el)) || !await pressDay(el, date)) { await closed(el); return 'not_in_options'; }
  const last = isAlone ? '' : await pressLast(el, wanted);
  if (shownOf(el) === before && isCalendar(days(el)) && agent.confirmPopup(el)) await agent.settle();
  await closed(el);
  if (last && last !== wanted[0] && agent.isDayShown(el, last)) return agent.pickDate(el, text, true);
  if (wanted.length === 1) learnOrder(el, wanted[0]);
  return '';
};
/** Two boxes that stand alone together, for the first and the last day, may have one calendar, which waits for both. */
function partnerOf(el) {
  for (let box = el.parentElement, hops = 0; box && hops < 4; box = box.parentElement, hops++) {
    const all = agent.lastFields.filter(other => box.contains(other));
    if (all.length > 1) return all.length === 2 && all[0] === el && agent.isPicker(all[1]) ? all[1] : null;
  }
  return null;
}
/** Where a calendar stays open after the first day, presses the last one that is wanted too, and tells which. */
async function pressLast(el, first) {
  const partner = first.length === 1 && isCalendar(days(el)) ? partnerOf(el) : null;
  const last = partner ? agent.datesTold(agent.alsoWanted(partner), /^m/i.test(agent.spelling(partner))) : [];
  if (last.length !== 1 || last[0] < first[0]) return '';
  const [shown, other] = [shownOf(el), shownOf(partner)];
  await pressDay(el, last[0]);
  // It was the calendar of this box alone.
  if (shown && shownOf(el) !== shown && shownOf(partner) === other && isCalendar(days(el))) await pressDay(el, first[0]);
  return last[0];
}
/** Leafs to a day and presses it. Tells whether it was there. */
async function pressDay(el, wanted) {
  jumped.delete(el);
  for (const until = performance.now() + LEAF_MS; performance.now() < until;) {
    const all = days(el);
    const month = isCalendar(all) ? shownMonth(all) : wanted.slice(0, 7);
    if (month === wanted.slice(0, 7) || all.some(d => d.date === wanted)) break;
    const isFarOff = Math.abs(Number(month.slice(0, 4)) - Number(wanted.slice(0, 4))) > 1;
    if (isFarOff && !jumped.has(el)) { await jump(el, all, wanted.slice(0, 7)); continue; }
    leaf(all, wanted.slice(0, 7));
    if (!await agent.until(() => isCalendar(days(el)) && shownMonth(days(el)) !== month, 300)) break;
  }
  const day = days(el).find(d => d.date === wanted && !isOff(d.cell));
  if (day) agent.pressOn(innermost(day.cell));
  await agent.settle();
  return Boolean(day);
}
