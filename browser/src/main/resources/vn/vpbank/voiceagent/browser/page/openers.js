// Boxes that take no typing and open something when pressed, a list or a calendar, though no role says so.

const kinds = new WeakMap();
/** Whether a box is known to open a list. */
agent.isOpener = el => kinds.get(el) === 'list' || (agent.isDrawnList(el) && kinds.get(el) !== 'calendar');
/** Whether a box is known to open a calendar. */
agent.isPicker = el => kinds.get(el) === 'calendar';
/** Whether a box that calls itself a list is known to offer none: what speaks of a day is written into it. */
agent.isWritten = el => kinds.get(el) === 'written';
/** Whether a box is known to open columns that turn side by side. */
agent.isWheels = el => kinds.get(el) === 'wheels';
/** Whether it is a button that does so: then its words are what it holds. */
agent.isDateButton = el => agent.isPicker(el) && !el.matches('input');

/** A sign without words in the same box, which some pages want pressed instead. */
const SIGN = /cal|date|lịch|ngày|arrow|caret|chevron|drop|down|select|picker|chọn|open|lookup|search|tìm|[▾▼▿⌄📅🗓🔍]/iu;
const signBeside = el => [...el.parentElement?.children ?? []].find(c => c !== el && c.matches('button,a,img,svg,i,span') && !/[\p{L}\p{N}]/u.test(c.textContent) && agent.hasSize(c)
  && SIGN.test([c, ...c.children].map(s => [...s.attributes].filter(a => a.name !== 'style').map(a => a.value).join(' ')).join(' ') + c.textContent)
  && !c.querySelector('input,select,textarea') && !(c.type === 'submit' && c.form) && !/^(?!#|javascript:)./.test(c.getAttribute('href') ?? '') && (c.matches('button,img,a') || c.onclick || getComputedStyle(c).cursor === 'pointer'));
const bySign = new WeakSet();
/** What is to be pressed for a box to open. */
agent.opensBy = el => (bySign.has(el) && signBeside(el)) || el;

/** What must be filled and takes no keys is filled some other way; an arrow beside it says which. */
const mustOpen = el => !el.value && (el.required || /[*＊]/.test(agent.label(el)) || [...el.parentElement?.children ?? []].some(c => c !== el && /^[▾▼▿▽⌄˅∨⏷🔽📅🗓]$/u.test(agent.norm(c.textContent))));
const isUnderHand = el => [el, el.parentElement].some(box => box && getComputedStyle(box).cursor === 'pointer');
/** Whether it looks as if it opened something and was never tried, or, `again`, never did. */
agent.mayOpen = (el, again = false) => el.matches('input:not([type=checkbox],[type=radio])') && el.readOnly && !agent.isDrawnTick(el) && (!kinds.has(el) || (again && kinds.get(el) === 'none')) && !el.matches(':disabled') && !agent.isCombobox(el)
  && (/(?:chọn|select|choose|pick)(?!.*(?:tệp|file|ảnh|hình))/i.test(el.placeholder) || isUnderHand(el) || signBeside(el) || mustOpen(el) || /ngày|date|sinh|hạn|dob|giờ|time|hh:mm/i.test(`${agent.label(el)} ${el.placeholder}`));
/** Whether it may still be tried when it is to be filled: what takes no keys takes a hand, or nothing. */
agent.mayTry = el => el.matches('input:not([type=checkbox],[type=radio])') && el.readOnly && !agent.isDrawnTick(el) && (!kinds.has(el) || kinds.get(el) === 'none') && !el.matches(':disabled') && !agent.isCombobox(el);

/** Whether words speak of a day; a year of birth is none. */
const isDated = words => /ngày|date|dob/i.test(words) || (/sinh(?![a-zà-ỹ])|birth/i.test(words) && !/năm|year/i.test(words));
/** Learns that a box which calls itself a list opens a calendar. Tells whether it does. */
agent.learnPicker = el => {
  const isPicker = agent.isCalendar(agent.days(el)) || (!agent.columnsIn(agent.cameUp(el)).length && agent.yearsIn(agent.cameUp(el)).length > 0);
  if (isPicker) kinds.set(el, el.readOnly ? 'calendar' : 'written');
  return isPicker;
};
/** Learns that a box offers nothing though it calls itself a list. */
agent.learnWritten = el => { kinds.set(el, 'written'); return true; };
/** Whether it may be one: it speaks of a date. */
agent.mayPick = el => el.matches('input') && isDated(agent.label(el));

/** Finds out what a box opens, and closes that again. Tells what it is: 'list', 'calendar' or 'none'. */
agent.learnOpener = async el => {
  agent.beforePopup(el);
  const offered = () => (agent.isCalendar(agent.days(el)) ? 'calendar' : agent.columnsIn(agent.cameUp(el)).length ? 'wheels' : isDated(agent.label(el)) && agent.yearsIn(agent.cameUp(el)).length ? 'calendar' : agent.itemsIn(agent.cameUp(el)).length ? 'list' : '');
  el.focus({ preventScroll: true });
  if (!offered()) agent.pressOn(el);
  const sign = signBeside(el);
  if (!await agent.until(() => offered() !== '', 300) && sign) {
    agent.pressOn(sign);
    if (await agent.until(() => offered() !== '', 300)) bySign.add(el);
  }
  const kind = offered();
  // An empty popup may hold something once another field is filled.
  const isEmpty = !kind && agent.cameUp(el).length > 0 && !agent.cameUp(el).some(box => box.querySelector('input,textarea,select,button'));
  kinds.set(el, kind || (isEmpty ? 'list' : 'none'));
  if (kind === 'list') agent.list.look(el);
  if (agent.cameUp(el).length) await agent.dismiss(el);
  el.blur();
  return kinds.get(el);
};

agent.TICK = 'input[type=checkbox],[role=checkbox]';
/** Whether an item of a list shows itself as chosen; null where it does not say. */
function isTicked(item) {
  const tick = item.querySelector(agent.TICK);
  if (tick) return agent.isOn(tick);
  // This library marks as selected what is under the hand.
  if (item.matches('[cmdk-item]')) return null;
  const said = item.getAttribute('aria-selected') ?? item.getAttribute('aria-checked');
  return said !== null ? said === 'true' : /(?:^|[\s_-])(?:selected|checked)(?:$|\s)/.test(item.className) || null;
}
agent.isTicked = isTicked;
/** Chooses exactly these from a list of which several can be taken. Tells why not, else ''. */
agent.pickTicked = async (el, wanted) => {
  const { open, shut, listed, fits, nameOf } = agent.list;
  await open(el);
  if (!wanted.every(w => listed(el).some(item => fits(item, w)))) { await shut(el); return 'not_in_options'; }
  const chosen = agent.chosen(el).map(agent.plain);
  for (const name of listed(el).map(nameOf)) {
    const item = listed(el).find(i => nameOf(i) === name);
    if (!item || (isTicked(item) ?? chosen.includes(agent.plain(name))) === wanted.some(w => fits(item, w))) continue;
    agent.pressOn(item);
    await agent.settle();
    if (!listed(el).length) await open(el);
  }
  if (listed(el).length && agent.confirmPopup(el)) await agent.settle();
  await shut(el);
  return '';
};
