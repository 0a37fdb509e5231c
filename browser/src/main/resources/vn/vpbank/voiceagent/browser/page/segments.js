// Dates and times whose parts are controls of their own (role=spinbutton): read together, written part by part.

const PARTS = [['year', /year|năm/i, 1000], ['month', /month|tháng/i, 12], ['day', /day|ngày/i, 31], ['hour', /hour|giờ/i, 23], ['minute', /minute|phút/i, 59], ['second', /second|giây/i, 59]];

/** Which part of a date this is, by its name, else by what it can hold. */
const partOf = segment => {
  const name = `${segment.getAttribute('data-type') ?? ''} ${segment.getAttribute('aria-label') ?? ''}`;
  const most = Number(segment.getAttribute('aria-valuemax'));
  return (PARTS.find(([, word]) => word.test(name)) ?? PARTS.find(([kind, , max]) => most === max || (kind === 'year' && most >= max)) ?? [''])[0];
};
const digits = segment => {
  const now = segment.getAttribute('aria-valuenow') ?? agent.norm(segment.textContent);
  return /^\d+$/.test(now) ? now : '';
};
const parts = el => Object.fromEntries(agent.segments(el).map(s => [partOf(s), digits(s)]));

agent.segmentedType = el => {
  const has = parts(el);
  if ('year' in has) return 'hour' in has ? 'datetime-local' : 'day' in has ? 'date' : 'month';
  return 'hour' in has ? 'time' : 'text';
};

const padded = (text, length) => text.padStart(length, '0');
agent.ofSegments = el => {
  const p = parts(el);
  if (Object.values(p).some(v => v === '')) return '';
  const time = 'hour' in p ? `${padded(p.hour, 2)}:${padded(p.minute ?? '0', 2)}` : '';
  const date = 'year' in p ? [padded(p.year, 4), p.month && padded(p.month, 2), p.day && padded(p.day, 2)].filter(Boolean).join('-') : '';
  return [date, time].filter(Boolean).join('T');
};

/** As people read it, with what stands between the parts. */
agent.wordsOfSegments = el => {
  const all = agent.segments(el);
  let box = all[0];
  while (!all.every(s => box.contains(s))) box = box.parentElement;
  return agent.norm(box.innerText).replace(/\s*([^\s\p{L}\p{N}])\s*/gu, '$1');
};

/** What to type into each part for a canonical value, in the order of the page; null if it has other parts. */
agent.spellSegments = (ref, value) => {
  const el = agent.named(ref)[0];
  const found = /^(?:(\d{4})-(\d{2})(?:-(\d{2}))?)?T?(?:(\d{2}):(\d{2}))?$/.exec(value);
  if (!el || !agent.isSegmented(el) || !found) return 'null';
  const [, year, month, day, hour, minute] = found;
  const of = { year, month, day, hour, minute, second: '00' };
  const texts = agent.segments(el).map(s => of[partOf(s)] ?? '');
  return texts.includes('') && value ? 'null' : JSON.stringify({ texts });
};
agent.enterSegment = (ref, index) => {
  const segment = agent.segments(agent.named(ref)[0])[index];
  segment?.focus();
  return Boolean(segment);
};
