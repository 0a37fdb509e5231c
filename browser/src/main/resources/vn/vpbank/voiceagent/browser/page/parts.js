// Values that a page takes in pieces: a date by three lists, a time by two, an identity number by a box for each digit.
// What belongs together is told by what the pieces can hold, by their words for it and by what stands between them.

const EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const VI = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const KIND = {
  day: /^(?:ngày|day|dd?)$/, month: /^(?:tháng|month|mm?)$/, year: /^(?:năm|year|y{1,4}|n{3,4})$/,
  hour: /^(?:giờ|hours?|hh?)$/, minute: /^(?:phút|minutes?|mins?|mm?|p)$/, second: /^(?:giây|seconds?|secs?|ss?)$/, half: /^(?:am ?\/? ?pm|buổi)$/,
};
const NAME = {
  day: /day$|^(?:dd?|ngay)$/, month: /month$|^(?:mm?|thang)$/, year: /year$|^(?:yy|yyyy|nam)$/,
  hour: /hours?$|^(?:hh?|gio)$/, minute: /minutes?$|^(?:mins?|mi|phut)$/, second: /^(?:secs?|seconds?|giay)$/, half: /^(?:ampm|meridiem)$/,
};
const RANGE = { day: [1, 31], month: [1, 12], year: [1900, 2100], hour: [0, 24], minute: [0, 59], second: [0, 59] };
const DATE = ['day', 'month', 'year'];
const TIMES = [['hour', 'minute', 'second', 'half'], ['hour', 'minute', 'second'], ['hour', 'minute', 'half'], ['hour', 'minute']];
/** What makes a value together, the largest first. */
const WHOLES = [...TIMES.map(t => ['datetime-local', [...DATE, ...t]]), ['date', DATE], ...TIMES.map(t => ['time', t]), ['month', ['month', 'year']]];

const bare = text => agent.norm(text).normalize('NFC').toLowerCase().replace(/^(?:chọn|select|nhập|enter)\s+/, '').replace(/[\s\-–—:*＊.()/,|[\]]+/g, ' ').trim();
const kindsIn = word => Object.keys(KIND).filter(kind => KIND[kind].test(word));
/** Words that only name pieces: "giờ", "Day", "tháng năm". */
const isPieceName = text => { const words = bare(text); return words === '' || words.split(' ').every(w => kindsIn(w).length > 0); };

/** The number that an option or a box tells; 1 to 12 for names of months, 0 and 12 for halves of a day; null if none. */
agent.pieceNumber = text => {
  const plain = bare(text);
  const hour = /^(\d{1,2}) ?(am|pm|sa|ch)$/.exec(plain);
  if (hour) return Number(hour[1]) % 12 + (/^[pc]/.test(hour[2]) ? 12 : 0);
  const found = plain.match(/\d+/g);
  if (found) return found.length === 1 && plain.length < 16 ? Number(found[0]) : null;
  if (/^(?:am|sa|sáng)$/.test(plain)) return 0;
  if (/^(?:pm|ch|chiều|chiều tối)$/.test(plain)) return 12;
  const month = plain.replace(/^(?:tháng|th)\s+/, '');
  const en = EN.indexOf(month.slice(0, 3));
  if (en >= 0 && /^[a-z]{3,9}$/.test(month)) return en + 1;
  // "Năm" alone is the year, not the fifth.
  if (month === plain) return null;
  return month === 'giêng' ? 1 : month === 'chạp' ? 12 : VI.indexOf(month) + 1 || null;
};

// What a list was once found to be; its options may come and go with the other pieces.
const before = new WeakMap();
const namesOf = el => [el.getAttribute('aria-label'), el.title, el.placeholder, el.dataset.placeholder, el.options?.[0]?.text, ...[...el.labels ?? []].map(l => agent.words(l))].map(bare).filter(Boolean);
const named = el => {
  for (const words of namesOf(el)) { const kinds = kindsIn(words); if (kinds.length) return kinds; }
  const last = `${el.name || el.id}`.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z]+/).filter(Boolean).at(-1) ?? '';
  return Object.keys(NAME).filter(kind => NAME[kind].test(last));
};
const within = (numbers, kind) => numbers.every(n => n >= RANGE[kind][0] && n <= RANGE[kind][1]);

// Lists are long and change seldom.
const asked = new WeakMap();
function kindsOfList(el) {
  const key = `${el.length}|${el.options[el.length - 1]?.text}`;
  const kept = asked.get(el);
  if (kept?.key === key) return kept.kinds;
  const kinds = judged(el);
  asked.set(el, { key, kinds });
  return kinds;
}
function judged(el) {
  const { options } = el;
  if (el.multiple || options.length > 205 || (options.length > 1 && agent.pieceNumber(options[options.length - 1].text) === null)) return [];
  const all = [...options].map(o => agent.pieceNumber(o.text));
  const numbers = all.filter(n => n !== null);
  if (all.length - numbers.length > 1) return [];
  if (before.has(el) && RANGE[before.get(el)] && within(numbers, before.get(el))) return [before.get(el)];
  if (!numbers.length) { const said = named(el); return said.length ? said : ['day']; }
  if (numbers.length === 2 && numbers[0] === 0 && numbers[1] === 12 && !/\d/.test(options[options.length - 1].text)) return ['half'];
  const fit = Object.keys(RANGE).filter(kind => within(numbers, kind));
  const said = named(el).filter(kind => fit.includes(kind));
  if (said.length) return said;
  return fit.filter(kind => kind !== 'second' && (kind !== 'day' || numbers.length >= 28) && (kind !== 'month' || numbers.length === 12) && (kind !== 'hour' || numbers.length !== 31));
}
function kindsOfBox(el) {
  const isShort = el.maxLength > 0 ? el.maxLength <= 4 : el.size <= 5 || el.type === 'number' || el.inputMode === 'numeric' || isPieceName(el.placeholder || 'x');
  if (!isShort || el.readOnly) return [];
  const said = named(el);
  return said.length ? said : el.maxLength === 2 ? ['day', 'month', 'hour', 'minute'] : el.maxLength === 4 ? ['year'] : [];
}
const isBox = el => el.matches('input') && /^(?:text|tel|number|password)$/.test(el.type) && (!el.hasAttribute('role') || el.matches('[role=spinbutton]') || (el.matches('[role=combobox]') && el.maxLength > 0 && el.maxLength <= 4)) && !el.list;
/** The halves of a day in a list that a page has drawn. */
const isHalves = el => el.matches('[role=listbox]') && (all => all.length === 2 && all.every((o, i) => agent.pieceNumber(o.label) === i * 12))(agent.listboxOptions(el));
const kindsOf = el => (el.tagName === 'SELECT' ? kindsOfList(el) : isHalves(el) ? ['half'] : isBox(el) ? kindsOfBox(el) : []);

/** One kind for each control so that all of a whole are there; null if there is no way. */
function assign(kinds, whole) {
  if (!kinds.length) return [];
  for (const kind of whole.filter(k => kinds[0].includes(k))) {
    const rest = assign(kinds.slice(1), whole.filter(k => k !== kind));
    if (rest) return [kind, ...rest];
  }
  return null;
}

/** What can be read between two controls; all of it where they are out of sight themselves, on a later step. */
function between(a, b) {
  const walker = document.createTreeWalker(a.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = a.lastChild ?? a;
  const isLater = !a.checkVisibility();
  let text = '';
  while (walker.nextNode() && !(b.compareDocumentPosition(walker.currentNode) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY))) {
    const { data, parentElement: box } = walker.currentNode;
    if (!a.contains(box) && /\S/.test(data) && (isLater || box?.checkVisibility()) && !box?.closest(agent.kinds.ERROR)) text += ` ${data}`;
  }
  return agent.norm(text);
}
const isClose = members => {
  const box = agent.boxAround(members);
  if (!box || box.matches('body,form,table,tbody')) return box !== null && members.every(m => m.parentElement === box);
  return members.every(m => { let hops = 0; for (let p = m; p !== box; p = p.parentElement) hops++; return hops <= 4; });
};
const isMadeUp = (el, text) => [el.name, el.id, agent.norm(el.placeholder), agent.norm(el.title)].includes(text);

/** What people call the whole; '' if only its pieces have names. */
function nameOf(members, isOwn = isPieceName) {
  const [first] = members;
  const own = agent.label(first);
  if (!isOwn(own) && !isMadeUp(first, own)) return own;
  const group = agent.groupLabel(members);
  if (!isOwn(group) && !isMadeUp(first, group)) return group;
  const box = agent.boxAround(members);
  const outer = box && agent.wordsBefore(box, other => members.includes(other));
  if (outer && !isOwn(outer)) return outer;
  return bare(own) && members.slice(1).every((m, i) => !namesOf(m).some(isOwn) && !/\p{L}/u.test(between(members[i], m))) ? own : '';
}
agent.pieces = { kindsOf, assign, between, isClose, isMadeUp, isPieceName, isBox, nameOf, before, WHOLES };
