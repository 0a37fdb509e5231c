// Date boxes that take no typing: their calendar is opened, leafed through and its day pressed. Days are known by the
// date that they carry for screen readers or tooltips, whatever draws them.

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DATED = ['data-date', 'data-day', 'datetime', 'title', 'aria-label'];
// How long a calendar may be leafed through: some decades by years, some years by months.
const LEAF_MS = 4000;

const iso = (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const monthNamed = word => MONTHS.findIndex(m => word.length > 2 && m.startsWith(word.toLowerCase())) + 1;

/** The date that words such as "July 1st, 2021", "1 tháng 7, 2021" or "2021-07-01" tell; '' if none. */
function dateIn(words) {
  let m = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(words);
  if (m) return iso(m[1], m[2], m[3]);
  m = /(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/i.exec(words);
  if (m) return iso(m[3], m[2], m[1]);
  m = /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i.exec(words);
  if (m && monthNamed(m[1])) return iso(m[3], monthNamed(m[1]), m[2]);
  m = /(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})/i.exec(words);
  return m && monthNamed(m[2]) ? iso(m[3], monthNamed(m[2]), m[1]) : '';
}
/** jQuery UI and Pikaday count their months from nought. */
const inParts = cell => (cell.dataset.year && cell.dataset.month ? iso(cell.dataset.year, +cell.dataset.month + 1, agent.norm(cell.textContent))
  : cell.dataset.pikaDay ? iso(cell.dataset.pikaYear, +cell.dataset.pikaMonth + 1, cell.dataset.pikaDay) : '');
const dateOf = cell => inParts(cell) || (DATED.map(name => dateIn(cell.getAttribute(name) ?? '')).find(Boolean) ?? '');
const days = () => agent.all(`${DATED.map(name => `[${name}]`).join()},[data-month][data-year],[data-pika-day]`)
  .filter(cell => /^\d{1,2}$/.test(agent.norm(cell.textContent)) && agent.seen(cell))
  .map(cell => ({ cell, date: dateOf(cell) })).filter(day => day.date);
// A month has 28 days at least, but some calendars draw no date on days that cannot be chosen.
const isCalendar = all => all.length >= 20;
const shownMonth = all => all[Math.floor(all.length / 2)].date.slice(0, 7);

const outside = (box, all, selector) => [...box.querySelectorAll(selector)].filter(el => !all.some(day => day.cell.contains(el)));

/** The box of a calendar: the smallest around its days that also holds a way to other months. */
function boxOf(all) {
  let box = all[0].cell.parentElement;
  const leadsOn = () => outside(box, all, 'select,input,button,[class*=prev],[class*=next]').length > 0;
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
  const far = Math.abs((toYear - year) * 12 + toMonth - month) >= 12 ? outside(box, all, way.year).find(agent.seen) : null;
  const near = outside(box, all, way.month).find(b => agent.seen(b) && !b.matches(way.year));
  return (far ?? near) ? agent.pressOn(far ?? near) : null;
}

const opened = async el => {
  el.focus({ preventScroll: true });
  if (!isCalendar(days())) agent.pressOn(el);
  return agent.until(() => isCalendar(days()), 300);
};
const closed = async el => { agent.strike(el, 'Escape'); el.blur(); await agent.until(() => !isCalendar(days()), 250); };

// How a box spells its dates, known once one has been picked that reads differently either way.
const monthFirst = new WeakMap();
const NUMERIC = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/;
function learnOrder(el, wanted) {
  const m = NUMERIC.exec(el.value);
  if (!m || Number(m[1]) === Number(m[2])) return;
  if (wanted === iso(m[3], m[1], m[2])) monthFirst.set(el, true);
  else if (wanted === iso(m[3], m[2], m[1])) monthFirst.set(el, false);
}
/** The date in a box whose spelling is known to put the month first; else ''. */
agent.pickedDate = el => {
  const m = monthFirst.get(el) ? NUMERIC.exec(el.value) : null;
  return m ? iso(m[3], m[1], m[2]) : '';
};

const pickers = new WeakMap();
/** Whether a box that takes no typing is known to open a calendar. */
agent.isPicker = el => pickers.get(el) === true;
agent.mayBePicker = el => el.matches('input') && el.readOnly && !agent.isCombobox(el) && !pickers.has(el)
  && /ngày|date|sinh|hạn/i.test(`${agent.label(el)} ${el.placeholder}`);
agent.learnPicker = async el => {
  pickers.set(el, await opened(el));
  await closed(el);
};

/** Chooses a date from the calendar of a box, or takes it back if `text` is empty. Tells why not, else ''. */
agent.pickDate = async (el, text) => {
  if (!text) {
    el.focus({ preventScroll: true });
    for (const key of ['Backspace', 'Delete']) if (el.value) agent.strike(el, key);
    if (el.value) agent.pressClear(el);
    await closed(el);
    return '';
  }
  const m = NUMERIC.exec(text);
  const isMonthFirst = /mm\W*dd/i.test(el.placeholder);
  const wanted = dateIn(text) || (m ? iso(m[3], m[isMonthFirst ? 1 : 2], m[isMonthFirst ? 2 : 1]) : '');
  if (!wanted || !await opened(el)) return 'readonly';
  for (const until = performance.now() + LEAF_MS; performance.now() < until;) {
    const all = days();
    const month = isCalendar(all) ? shownMonth(all) : wanted.slice(0, 7);
    if (month === wanted.slice(0, 7)) break;
    leaf(all, wanted.slice(0, 7));
    if (!await agent.until(() => isCalendar(days()) && shownMonth(days()) !== month, 300)) break;
  }
  const day = days().find(d => d.date === wanted && !d.cell.matches('[aria-disabled=true],[disabled],[class*=disabled]'));
  if (day) agent.pressOn(day.cell);
  await agent.settle();
  await closed(el);
  if (day) learnOrder(el, wanted);
  return day ? '' : 'not_in_options';
};
