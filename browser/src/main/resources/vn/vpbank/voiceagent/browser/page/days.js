// The days of calendars. Most carry their date for screen readers or tooltips, whatever draws them; plain grids are known
// by their numbers in a row and by the month and year that stand over them.

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DATED = ['data-date', 'data-day', 'datetime', 'title', 'aria-label'];

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
  m = /(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})/i.exec(words);
  return m && monthNamed(m[2]) ? iso(m[3], monthNamed(m[2]), m[1]) : '';
}
const NUMBERED = /(?<!\d)(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}))(?!\d)/g;
/** The dates that a text tells: one, or the first and last of a time. */
agent.datesTold = (text, isMonthFirst) => {
  const all = [...text.matchAll(NUMBERED)].map(m => (m[1] ? iso(m[1], m[2], m[3]) : iso(m[6], m[isMonthFirst ? 4 : 5], m[isMonthFirst ? 5 : 4])));
  return all.length ? all.slice(0, 2) : [dateIn(text)].filter(Boolean);
};
/** jQuery UI and Pikaday count their months from nought. */
const inParts = cell => (cell.dataset.year && cell.dataset.month ? iso(cell.dataset.year, +cell.dataset.month + 1, agent.norm(cell.textContent))
  : cell.dataset.pikaDay ? iso(cell.dataset.pikaYear, +cell.dataset.pikaMonth + 1, cell.dataset.pikaDay) : '');
/** Libraries have names of their own for it. */
const byAnyName = cell => [cell, cell.parentElement].map(el => [...el.attributes].find(a => /^(?:data|lay)-/.test(a.name) && /^\d{4}-\d{1,2}-\d{1,2}$/.test(a.value))?.value).find(Boolean) ?? '';
const dateOf = cell => inParts(cell) || (DATED.map(name => dateIn(cell.getAttribute(name) ?? '')).find(Boolean) ?? '');
const isNumber = cell => /^\d{1,2}$/.test(agent.norm(cell.textContent));
const dated = () => agent.all(`${DATED.map(name => `[${name}]`).join()},[data-month][data-year],[data-pika-day]`)
  .filter(cell => isNumber(cell) && agent.seen(cell))
  .map(cell => ({ cell, date: dateOf(cell) })).filter(day => day.date);

/** The month and year that words over a calendar tell, as [year, month]; null if none. */
function monthIn(words) {
  const text = agent.norm(words).toLowerCase();
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0];
  if (!year) return null;
  const numbered = /(?:tháng|\bthg?\.?)\s*(\d{1,2})(?!\d)/.exec(text) ?? /(?<!\d)(\d{1,2})\s*[/.\-,]?\s*(?:19|20)\d{2}/.exec(text) ?? /(?:19|20)\d{2}\s*[/.\-,年]?\s*(\d{1,2})(?!\d)/.exec(text);
  const named = /tháng\s+(giêng|mười một|mười hai|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)(?!\p{L})/u.exec(text)?.[1];
  const english = text.match(/[a-z]{3,9}/g)?.map(monthNamed).find(Boolean);
  const month = named ? agent.pieceNumber(`tháng ${named}`) : Number(numbered?.[1] ?? 0) || english;
  return month >= 1 && month <= 12 ? [Number(year), month] : null;
}
/** The words of a box outside its days, with what its lists and boxes hold. */
function wordsOver(box, cells) {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let words = '';
  while (walker.nextNode()) { const { parentElement: el, data } = walker.currentNode; if (!cells.has(el) && !el.closest('option') && el.checkVisibility()) words += ` ${data}`; }
  const held = [...box.querySelectorAll('select')].map(s => { const month = s.length === 12 ? agent.pieceNumber(s.selectedOptions[0]?.text) : null; return month ? `tháng ${month}` : s.selectedOptions[0]?.text; });
  return `${held.join(' ')} ${words} ${[...box.querySelectorAll('input')].map(i => i.value).join(' ')}`;
}
/** The days of plain grids: runs of numbers from 1 to the end of a month. Before and after stand those of its neighbours. */
function plain(roots) {
  const leaves = roots.flatMap(root => [...root.querySelectorAll('td,div,span,a,button,li,p')]).filter(el => !el.childElementCount && isNumber(el) && agent.hasSize(el));
  const numbers = leaves.map(el => Number(el.textContent));
  const cells = new Set(leaves);
  const found = [];
  for (let at = 0; at < leaves.length; at++) {
    let length = 0;
    while (numbers[at + length] === length + 1) length++;
    if (length < 28 || length > 31) continue;
    const run = leaves.slice(at, at + length);
    for (let box = run[0].parentElement; box && roots.some(root => root.contains(box)); box = box.parentElement) {
      const head = box.contains(run.at(-1)) ? monthIn(wordsOver(box, cells)) : null;
      if (!head) continue;
      found.push(...run.map((cell, i) => ({ cell, date: byAnyName(cell).replace(/(?<=-)\d(?!\d)/g, '0$&') || iso(...head, i + 1) })));
      at += length - 1;
      break;
    }
  }
  return found;
}

// A month has 28 days at least, but some calendars draw no date on days that cannot be chosen.
agent.isCalendar = all => all.length >= 20;
/** The days in sight; plain ones only in what came up for this box. */
agent.days = el => {
  if (standing.has(el)) return daysIn(el);
  const all = dated();
  if (agent.isCalendar(all)) return all;
  const inPopup = plain(agent.cameUp(el));
  if (inPopup.length) agent.holdPopup();
  return inPopup;
};
agent.dates = { iso, dateIn };

const DRAWN = '[role=grid],[class*=calendar i],[class*=datepicker i],[class*=date-picker i]';
const isOver = el => { for (let p = el, hops = 0; p && hops < 4; p = p.parentElement, hops++) if (/absolute|fixed/.test(getComputedStyle(p).position)) return true; return false; };
/** A grid of days together with its ways to other months. */
function wholeOf(el) {
  for (let box = el, hops = 0; box && hops < 3 && !box.matches('form,body,fieldset') && !box.querySelector('input:not([type=hidden]),textarea'); box = box.parentElement, hops++) {
    if ([...box.querySelectorAll('button,[role=button],a,select,[class*=prev],[class*=next]')].some(way => !/^\d{1,2}$/.test(agent.norm(way.textContent)))) return box;
  }
  return el;
}
let standing = new Map();
/** Calendars that stand open on the page: fields by themselves. */
agent.findStanding = roots => {
  standing = new Map();
  for (const el of agent.all(DRAWN, roots)) {
    if ([...standing.keys()].some(box => box.contains(el)) || !agent.hasSize(el) || !agent.seen(el) || isOver(el)) continue;
    const box = wholeOf(el);
    if (box.querySelector('input:not([type=hidden]),textarea')) continue;
    const all = daysIn(box);
    if (agent.isCalendar(all)) standing.set(box, all);
  }
  return [...standing.keys()];
};
const daysIn = box => { const all = dated().filter(day => box.contains(day.cell)); return agent.isCalendar(all) ? all : plain([box]); };
agent.isStanding = el => standing.has(el);
agent.isInStanding = el => [...standing.keys()].some(box => box.contains(el));
const ON = /(?:^|[\s_-])(?:selected|active|checked|chosen|current|picked|sel)(?:$|\s)/i;
const isOn = cell => [cell, cell.parentElement].some(c => c.getAttribute('aria-selected') === 'true' || c.getAttribute('aria-checked') === 'true' || c.getAttribute('aria-pressed') === 'true' || ON.test(c.getAttribute('class') ?? ''));
// What was chosen in a month that has been leafed away since.
const chosen = new WeakMap();
/** The day that is chosen in one. */
agent.standingDate = box => {
  const on = daysIn(box).filter(day => isOn(day.cell));
  if (on.length === 1) chosen.set(box, on[0].date);
  return on.length === 1 ? on[0].date : on.length ? '' : chosen.get(box) ?? '';
};

const TIME = /^(\d{1,2})(?:[:.h]|\s?giờ\s?)(\d{2})(?::\d{2})?\s?(am|pm|a\.m\.|p\.m\.|sáng|chiều|sa|ch)?$/i;
/** Whether words tell the time that is wanted ("14:30") in the page's own way: "2:30 PM". */
agent.isTime = (words, wanted) => {
  const m = /^\d{2}:\d{2}$/.test(wanted) ? TIME.exec(words) : null;
  if (!m) return false;
  const hour = m[3] ? Number(m[1]) % 12 + (/^[pc]/i.test(m[3]) ? 12 : 0) : Number(m[1]);
  return `${String(hour).padStart(2, '0')}:${m[2]}` === wanted;
};
