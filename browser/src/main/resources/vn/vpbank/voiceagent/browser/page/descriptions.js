// What explains a field.

const { CONTROLS, ERROR, MOST, HINT } = agent.kinds;

/** Explanations beside a field: described by it, or standing after it in its own box. */
agent.description = el => {
  const described = agent.byIds(el, 'aria-describedby');
  if (described) return described;
  const box = el.parentElement?.closest('div,p,td,li,label');
  if (!box) return '';
  const holder = box.querySelectorAll(CONTROLS).length === 1 && box.parentElement?.querySelectorAll(CONTROLS).length === 1 ? box.parentElement : box;
  if (holder.querySelectorAll(CONTROLS).length !== 1) return '';
  return agent.norm([...holder.querySelectorAll(HINT)]
    .filter(x => !x.matches(ERROR) && !x.closest('label')).map(agent.words).join(' ')).slice(0, MOST);
};

// How dates are spelled: in so many letters, by a mask, or by an example that reads one way only.
const SPELLED = /(?<![a-zà-ỹ\d])(?:y{4}\s?([/.-])\s?m{1,2}\s?\1\s?d{1,2}|(?:d{1,2}\s?([/.-])\s?m{1,2}|m{1,2}\s?([/.-])\s?d{1,2})\s?(?:\2|\3)\s?y{4})(?![a-zà-ỹ\d])/i;
const YEAR_FIRST = /(?<!\d)(?:[09#]{4}|\d{4})([/.])(?:[09#]{2}|\d{2})\1(?:[09#]{2}|\d{2})(?!\d)/;
const EXAMPLE = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/;
const DAY_NAMED = /\bd{1,2}([ ./-])(?:mmm|mon)\1y{4}\b|(?<!\d)\d{1,2}([ ./-])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\2(?:19|20)\d{2}\b/i;
const NAMED = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}, (?:19|20)\d{2}\b|\bmmm d{1,2}, y{4}\b/i;
function spelledIn(text) {
  if (NAMED.test(text)) return 'MMM D, YYYY';
  const [isNamed, said1, shown1] = DAY_NAMED.exec(text) ?? [];
  if (isNamed) return ['DD', 'MMM', 'YYYY'].join(said1 ?? shown1);
  const said = SPELLED.exec(text)?.[0];
  if (said) return said.replace(/\s/g, '');
  if (YEAR_FIRST.test(text)) return `YYYY${YEAR_FIRST.exec(text)[1]}MM${YEAR_FIRST.exec(text)[1]}DD`;
  const [, one, sign, two] = EXAMPLE.exec(text) ?? [];
  return one > 12 && two <= 12 ? `DD${sign}MM${sign}YYYY` : two > 12 && one <= 12 ? `MM${sign}DD${sign}YYYY` : '';
}
const FIELDS = 'input:not([type=hidden]),select,textarea,[role=combobox],[role=listbox]';
/** What the box and the words around it say, up to the next field. */
function spelledAt(el) {
  const own = spelledIn([...el.attributes].filter(a => /^(?:placeholder|title|data-.*(?:format|mask)|mask|format|aria-label|value)$/.test(a.name)).map(a => a.value).join(' | '));
  if (own) return own;
  for (let box = el.parentElement, hops = 0; box && hops < 5 && box.querySelectorAll(FIELDS).length <= 1; box = box.parentElement, hops++) {
    const found = spelledIn(agent.norm(box.textContent).slice(0, 400));
    if (found) return found;
  }
  return spelledIn(el.value);
}
const DATED = /ngày|sinh(?![a-zà-ỹ])|date|birth|dob|(?:first|last)\s+day|\bday of/i;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
/** Whether a text says in letters how a date is spelled: "dd/mm/yyyy". */
agent.saysSpelling = text => SPELLED.test(text);
/** Whether the words around a box say so, where any words of the page do. */
const isSpelledBeside = (el, label) => agent.saysSpelling(`${label} ${el.placeholder}`) || (agent.textSpells && agent.saysSpelling(boxWords(el)));
const boxWords = el => { let words = ''; for (let box = el.parentElement, hops = 0; box && hops < 3 && box.querySelectorAll(FIELDS).length <= 1; box = box.parentElement, hops++) words = box.textContent; return agent.norm(words).slice(0, 400); };
// What a box says only while it has the cursor.
const saidInside = new WeakMap();
/** Looks what a box for a day says of its spelling once the cursor is in it; a day comes back spelled so. */
agent.mayRespell = (el, text) => /^(?:text|tel)$/.test(el.type) && /^\d{1,4}[\s./-](?:\d{1,2}|[a-z]{3})[\s./-]\d{2,4}$/i.test(text);
agent.respelled = async (el, text) => {
  if (!DATED.test(agent.label(el)) || spelledAt(el) || saidInside.has(el)) return text;
  const [day] = agent.datesTold(text, /^m/i.test(agent.spelling(el)));
  if (!day) return text;
  const was = el.placeholder;
  el.focus({ preventScroll: true });
  await agent.settle();
  const said = el.placeholder !== was ? spelledIn(el.placeholder) : '';
  if (!said) return text;
  saidInside.set(el, said);
  const [y, m, d] = day.split('-');
  const of = { d, m, y };
  return /mmm/i.test(said) ? text : said.replace(/y{4}|m{1,2}|d{1,2}/gi, part => of[part[0].toLowerCase()]);
};
// What one date box of the page says goes for those that say nothing.
let elsewhere = '';
/** How the page wants dates spelled in a box for them; '' if nothing tells. */
agent.spelling = (el, label = agent.label(el)) => {
  if (!el.matches('input') || !/^(?:text|tel)$/.test(el.type) || !(DATED.test(`${label} ${el.name} ${el.id} ${el.className} ${el.placeholder}`) || isSpelledBeside(el, label))) return '';
  const said = saidInside.get(el) ?? spelledAt(el);
  if (said) elsewhere = said;
  return said || elsewhere || (/^en-us$/i.test(el.ownerDocument.documentElement.lang) && !VIETNAMESE.test(label) ? 'MM/DD/YYYY' : '');
};
