// The fields that are made of pieces: found, read as one value and written piece by piece.

const { kindsOf, assign, between, isClose, isMadeUp, isPieceName, isBox, nameOf, before, WHOLES } = agent.pieces;
const { type, choose, letGo } = agent.writing;

const WORDED = { date: /ngày|sinh|hạn|date|birth|dob/i, time: /giờ|lúc|thời gian|time|hour/i };
/** Where nothing but small numbers says what it is, its own words must. */
function isTold(whole, members, kinds, marks, label) {
  if (whole === 'month' || kinds.includes('half')) return true;
  const isPlain = members.every(m => m.matches('input') ? kindsOf(m).length > 2 : whole === 'time' && kindsOf(m).length > 1);
  return !isPlain || WORDED[whole === 'time' ? 'time' : 'date'].test(label) || (whole === 'time' && marks.some(m => /[:h]|giờ/i.test(m)));
}

/** The whole that begins with the control at `at`, or null. */
function dateAt(fields, kinds, at) {
  for (const [whole, wanted] of WHOLES) {
    const members = fields.slice(at, at + wanted.length);
    if (members.length < wanted.length) continue;
    const found = assign(members.map(m => kinds.get(m)), wanted);
    if (!found || !isClose(members)) continue;
    const marks = members.slice(1).map((m, i) => between(members[i], m));
    if (!marks.every(isPieceName)) continue;
    const label = nameOf(members);
    if (label && isTold(whole, members, found, marks, label)) return { members, kinds: found, type: whole, label };
  }
  return null;
}

/** Some say only by their size that there is room for one. */
const roomOf = el => (el.maxLength > 0 ? el.maxLength : el.size === 1 || (el.type === 'number' && el.max === '9') || ONE.test(el.getAttribute('aria-label') ?? '') ? 1 : 0);
const ONE = /^[^\d]{0,40}(?:digit|number|character|input|code|ô|số|ký tự) \d{1,2}(?:\s*(?:\/|of|trên|trong)\s*\d+)?$/i;
const isDigitBox = el => isBox(el) && roomOf(el) > 0 && roomOf(el) <= 4;
const isNumbered = text => isPieceName(text) || /^[^\d]{0,40}\d{1,2}(?:\s*(?:\/|of|trên|trong)\s*\d+)?$/i.test(text);
/** Boxes that take a number in pieces: three or more in a row with one label for all. */
function codeAt(fields, at) {
  let end = at;
  while (end < fields.length && isDigitBox(fields[end]) && (end === at || !/[\p{L}\p{N}]/u.test(between(fields[end - 1], fields[end])))) end++;
  const members = fields.slice(at, end);
  if (members.length < 3 || !isClose(members)) return null;
  const first = agent.label(members[0]);
  const isOneName = members.slice(1).every(m => { const own = agent.label(m); return !own || own === first || isMadeUp(m, own) || isNumbered(own); });
  const label = isOneName ? nameOf(members, isNumbered) : '';
  return label ? { members, kinds: members.map(() => 'piece'), type: 'text', label } : null;
}

let wholes = new Map();
agent.wholeOf = el => wholes.get(el);
/** Finds them among the fields; each stands for all its controls under the first. */
agent.findWholes = (fields, roots) => {
  wholes = new Map();
  for (const shuttle of agent.findShuttles(fields, roots)) shuttle.members.forEach(m => wholes.set(m, shuttle));
  const kinds = new Map(fields.map(el => [el, kindsOf(el)]));
  for (let at = 0; at + 1 < fields.length; at++) {
    const isSome = kinds.get(fields[at]).length > 0 && kinds.get(fields[at + 1]).length > 0;
    const pieces = (isSome && dateAt(fields, kinds, at)) || (isDigitBox(fields[at]) && codeAt(fields, at)) || agent.shuttleAt(fields[at], fields[at + 1]);
    const found = (pieces && agent.momentOf(fields[at - 1], pieces)) || pieces;
    if (!found || found.members.some(m => wholes.has(m))) continue;
    found.members.forEach((m, i) => { wholes.set(m, found); if (m.tagName === 'SELECT') before.set(m, found.kinds[i]); });
    at += pieces.members.length - 1;
  }
};

const DAYS = ['day', 'month', 'year'];
const textOf = el => agent.norm(el.tagName === 'SELECT' ? el.selectedOptions[0]?.text : el.matches('[role=listbox]') ? agent.listboxChosen(el)[0]?.label : el.value);
const padded = (number, length = 2) => String(number).padStart(length, '0');
/** What the pieces make together, canonical; '' while one is missing. */
agent.ofWhole = ({ members, kinds, type: whole }) => {
  if (whole === 'text') return members.map(m => m.value).join('');
  const has = Object.fromEntries(kinds.map((kind, i) => [kind, textOf(members[i]) ? agent.pieceNumber(textOf(members[i])) : null]));
  if (Object.values(has).some(n => n === null)) return '';
  const date = 'year' in has ? [padded(has.year, 4), padded(has.month), ...('day' in has ? [padded(has.day)] : [])].join('-') : '';
  const hour = 'half' in has ? has.hour % 12 + has.half : has.hour;
  return [date, 'hour' in has ? `${padded(hour)}:${padded(has.minute)}` : ''].filter(Boolean).join('T');
};
agent.wordsOfWhole = ({ members, kinds, type: whole }) => {
  const all = members.map(m => (m.tagName === 'SELECT' && agent.pieceNumber(textOf(m)) === null ? '' : textOf(m)));
  if (whole === 'text') return all.join('');
  return all.map((text, i) => text && (i === 0 ? '' : kinds[i] === 'hour' || kinds[i] === 'half' ? ' ' : DAYS.includes(kinds[i]) ? '/' : ':') + text).join('');
};
/** What is told of one: its pieces' own hints are not its own; a list of years bounds it. */
agent.describeWhole = (field, { members, kinds, type: whole }) => {
  const list = members[kinds.indexOf('year')];
  const years = list?.tagName === 'SELECT' ? [...list.options].map(o => agent.pieceNumber(o.text)).filter(Boolean) : [];
  if (years.length && whole === 'date') { field.min = `${Math.min(...years)}-01-01`; field.max = `${Math.max(...years)}-12-31`; }
  if (whole === 'text') field.maxLength = members.reduce((sum, m) => sum + roomOf(m), 0);
  return { ...field, name: '', placeholder: '', inputmode: whole === 'text' ? field.inputmode : '' };
};

const optionFor = (list, piece) => [...list.options].find(o => !o.disabled && (piece === '' ? agent.pieceNumber(o.text) === null : agent.pieceNumber(o.text) === piece));

/** What each piece must hold for a canonical value; null if it is none, or no real date. */
function piecesFor({ kinds, type: whole, members }, value) {
  if (whole === 'text') {
    let rest = value.replace(/[\s.\-]/g, '');
    const pieces = members.map(m => { const piece = rest.slice(0, roomOf(m)); rest = rest.slice(roomOf(m)); return piece; });
    return rest ? null : pieces;
  }
  const m = /^(?:(\d{4})-(\d{2})(?:-(\d{2}))?)?(?:(?:^|T)(\d{2}):(\d{2})(?::\d{2})?)?$/.exec(value);
  if (!m) return null;
  const [, year, month, day, hour, minute] = m.map(n => n && Number(n));
  if (day && new Date(year, month - 1, day).getDate() !== day) return null;
  const noon = members[kinds.indexOf('hour')]?.options && !optionFor(members[kinds.indexOf('hour')], 12) ? 0 : 12;
  const of = { year, month, day, minute, second: 0, hour: kinds.includes('half') && hour !== undefined ? hour % 12 || noon : hour, half: hour >= 12 ? 12 : 0 };
  const pieces = kinds.map(kind => of[kind]);
  return pieces.includes(undefined) || (day !== undefined) !== kinds.includes('day') || (hour !== undefined) !== kinds.includes('hour') ? null : pieces;
}
const spelled = (el, piece) => (typeof piece === 'string' || el.type === 'number' || el.maxLength === 1 ? String(piece) : padded(piece));
async function put(el, piece) {
  const half = el.matches('[role=listbox]') ? agent.listboxOptions(el).find(o => agent.pieceNumber(o.label) === piece) : null;
  if (half) await agent.chooseListed(el, [half.value]);
  else if (el.tagName === 'SELECT') { const option = optionFor(el, piece); if (option && !option.selected) choose(el, [option.value]); }
  else if (el.value !== spelled(el, piece)) type(el, spelled(el, piece));
}

// How long a list of days may take to follow the month.
const FOLLOW_MS = 400;
const ORDER = ['year', 'month', 'day', 'half', 'hour', 'minute', 'second', 'piece'];
/** Puts a value into the pieces, '' to empty them. Tells why not, else ''; then they hold what they held. */
agent.putWhole = async (whole, value) => {
  const { members, kinds } = whole;
  const pieces = value ? piecesFor(whole, value) : members.map(() => '');
  if (!pieces) return whole.type === 'text' ? 'too_long' : 'not_in_options';
  const held = members.map(m => m.value);
  const order = members.map((m, i) => i).sort((a, b) => ORDER.indexOf(kinds[a]) - ORDER.indexOf(kinds[b]));
  const can = i => !members[i].matches(':disabled') && (members[i].tagName !== 'SELECT' || optionFor(members[i], pieces[i]) !== undefined);
  for (const i of order) {
    if (!can(i) && !(value && await agent.until(() => can(i), FOLLOW_MS))) {
      if (!value) continue;
      order.filter(n => members[n].value !== held[n]).forEach(n => { if (members[n].tagName === 'SELECT') choose(members[n], [held[n]]); else type(members[n], held[n]); });
      letGo();
      return 'not_in_options';
    }
    await put(members[i], pieces[i]);
    if (members[i].tagName === 'SELECT') await agent.settle();
  }
  letGo();
  return '';
};
