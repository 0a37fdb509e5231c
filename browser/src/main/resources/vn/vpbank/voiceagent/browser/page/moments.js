// A day in a text box with a time in lists right behind it: one moment, one field.

const SPELLED = /(?:y{4}|m{1,2}|d{1,2})/gi;
const padded = (number, length) => String(number).padStart(length, '0');
/** A day as a box wants it spelled, day first where nothing tells. */
const spell = (day, spelling) => {
  const [year, month, date] = day.split('-').map(Number);
  return (spelling || 'DD/MM/YYYY').replace(SPELLED, part => (/^y/i.test(part) ? year : padded(/^m/i.test(part) ? month : date, part.length)));
};
/** The day that a box tells in its spelling; '' if none. */
const dayIn = (text, spelling) => {
  const parts = (spelling || 'DD/MM/YYYY').match(SPELLED) ?? [];
  const found = new RegExp(`^${(spelling || 'DD/MM/YYYY').replace(/[.]/g, '\\.').replace(SPELLED, part => (/^y/i.test(part) ? '(\\d{4})' : '(\\d{1,2})'))}$`).exec(text.trim());
  if (!found) return '';
  const of = Object.fromEntries(parts.map((part, i) => [part[0].toLowerCase(), found[i + 1]]));
  return `${of.y}-${padded(of.m, 2)}-${padded(of.d, 2)}`;
};
const bare = text => agent.plain(text).replace(/[*＊:]/g, '').trim();

/** What two parts are called without their own kinds: "Start time" of "Start time Date" and "Start time Hours". */
const stemOf = words => bare(words).replace(/\s+(?:date|day|ngày|hours?|giờ|minutes?|phút|time)$/u, '');
const SPELLING_HOPS = 6;
/** How the day is spelled where only words around both say so. */
function spelledAround(members) {
  let box = agent.boxAround(members);
  for (let hops = 0; box && hops < SPELLING_HOPS && box.querySelectorAll('input:not([type=hidden]),select,textarea').length === members.length; box = box.parentElement, hops++) {
    const said = /(?<![a-z\d])(?:y{4}([/.-])m{1,2}\1d{1,2}|d{1,2}([/.-])m{1,2}\2y{4}|m{1,2}([/.-])d{1,2}\3y{4})(?![a-z\d])/i.exec(agent.words(box))?.[0];
    if (said) return said;
  }
  return '';
}

/** The moment that a box for a day makes with the time behind it; null if they are two fields. */
agent.momentOf = (box, time) => {
  if (!box?.matches('input') || !/^(?:text|tel)$/.test(box.type) || time.type !== 'time') return null;
  const label = agent.label(box);
  const stem = stemOf(label);
  const isStem = stem !== bare(label) && stem === stemOf(time.label);
  const isOne = bare(label) !== '' && (bare(time.label).startsWith(bare(label)) || isStem) && agent.boxAround([box, time.members[0]])?.querySelectorAll('input:not([type=hidden]),select,textarea').length === 1 + time.members.length;
  if (!isOne || !(agent.spelling(box, label) || /date|ngày|day/i.test(`${box.name} ${box.id} ${label}`))) return null;
  const spelling = spelledAround([box, ...time.members]) || agent.spelling(box, `date ${label}`);
  const read = () => { const [day, hour] = [dayIn(box.value, spelling), agent.ofWhole(time)]; return day && hour ? `${day}T${hour}` : ''; };
  return {
    members: [box, ...time.members], kinds: ['date', ...time.kinds], type: 'datetime-local', label: isStem ? agent.norm(label).replace(/\s+\S+$/, '') : label, read, words: () => agent.norm(`${box.value} ${box.value && agent.wordsOfWhole(time)}`),
    put: async ([value = '']) => {
      const [day, hour] = value.split('T');
      if (value && !hour) return 'not_in_options';
      agent.writing.type(box, value ? spell(day, spelling) : '');
      agent.writing.letGo();
      return value ? agent.putWhole(time, hour.slice(0, 5)) : '';
    },
  };
};
