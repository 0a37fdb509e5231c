// Small lists that share a box with the text they belong to: a country's code before a phone number, a currency beside an
// amount. The words beside the two are the text's; the list has a name of its own.

const CURRENCY = /^(?:[^a-zà-ỹ\d]*(?:vn[dđ]|usd|eur|jpy|gbp|aud|sgd|cny|krw|thb|cad|chf|đ|đồng)(?![a-zà-ỹ\d])|[₫$€£¥])/i;
const KINDS = [
  { name: 'Mã quốc gia', fits: text => /\+\s?\d{1,4}(?!\d)/.test(text), about: /mã|code|quốc gia|country|vùng|đầu số|prefix/i },
  { name: 'Loại tiền', fits: text => CURRENCY.test(text), about: /loại|tiền tệ|currency|đơn vị|ngoại tệ|unit/i },
];
const LIST = 'select:not([multiple]),[role=combobox],button[aria-haspopup=listbox]';
const BOX = 'input:not([type=hidden],[type=checkbox],[type=radio],[type=submit],[type=button],[role=combobox],[role=searchbox],[type=search])';

/** A long list is known by its first and last. */
const texts = list => {
  if (list.tagName !== 'SELECT') return [agent.norm(list.value || list.innerText)];
  const all = [...list.options].filter(o => o.value !== '').map(o => agent.norm(o.text));
  return all.length > 8 ? [...all.slice(0, 4), ...all.slice(-4)] : all;
};
const kindOf = list => { const all = texts(list); return all.length ? KINDS.find(kind => all.every(kind.fits)) : undefined; };

/** The list and the text that stand together without any other control, and what the list is for. */
function find(el) {
  for (let box = el.parentElement, hops = 0; box && hops < 3 && !box.matches('form,fieldset,tr,tbody,table,body'); box = box.parentElement, hops++) {
    const lists = box.querySelectorAll(LIST);
    const [list] = lists;
    if (!list) continue;
    const boxes = [...box.querySelectorAll(BOX)].filter(b => !list.contains(b));
    if (lists.length > 1 || boxes.length > 1) return null;
    if (boxes.length === 1) { const kind = kindOf(list); return kind ? { list, box: boxes[0], kind } : null; }
  }
  return null;
}

const pairs = new WeakMap();
/** Of a text: what stands beside it, as far as its label was ever asked for. */
agent.pairOf = el => pairs.get(el);

const plain = agent.label;
const isMadeUp = (el, text) => !text || [el.getAttribute('name'), el.id, agent.norm(el.placeholder), agent.norm(el.title)].includes(text);
agent.label = el => {
  const own = plain(el);
  const pair = el.matches(`${LIST},${BOX}`) ? find(el) : null;
  pairs.delete(el);
  if (!pair || (el !== pair.list && el !== pair.box)) return own;
  const { list, box, kind } = pair;
  pairs.set(box, pair);
  const ofList = plain(list);
  const isAbout = kind.about.test(ofList) && !isMadeUp(list, ofList);
  if (el === list) return isAbout && ofList !== plain(box) ? ofList : kind.name;
  if (!isMadeUp(box, own)) return own;
  const shared = isAbout || isMadeUp(list, ofList) ? agent.groupLabel([list, box]) : ofList;
  return isMadeUp(list, shared) ? own : shared;
};

const codeOf = ({ list }) => /\+\s?(\d{1,4})/.exec(list.tagName === 'SELECT' ? list.selectedOptions[0]?.text ?? '' : texts(list)[0])?.[1] ?? '';
/** A phone number as people say it, where the page writes it without its nought behind the country's code; else ''. */
agent.dialled = el => {
  const pair = pairs.get(el);
  const code = pair ? codeOf(pair) : '';
  const digits = code ? el.value.replace(/[\s.\-()]/g, '') : '';
  return !/^[1-9]\d{6,11}$/.test(digits) ? '' : code === '84' ? `0${digits}` : `+${code}${digits}`;
};
/** What to write for a number where the box has no room for the nought. */
agent.toDial = (el, text) => {
  const pair = pairs.get(el);
  return pair && codeOf(pair) && el.maxLength > 0 && text.length === el.maxLength + 1 && text.startsWith('0') ? text.slice(1) : text;
};
