// The words that people read beside a control.

const HEADING = 'h2,h3,h4,h5,h6,legend,[role=heading]:not([aria-level="1"])';
const CONTROLS = 'input:not([type=hidden]),select,textarea,button,[role=combobox],[role=listbox],[role=radio],[role=checkbox],[role=switch],[contenteditable=true]';
const ERROR = '[role=alert],[class*=error],[class*=invalid-feedback],[class*=danger]';
const NOTE = 'small,[class*=hint],[class*=help],[class*=form-text]';
const UNIT = '[class*=unit],[class*=suffix],[class*=append]';
const HINT = `${NOTE},[class*=description]`;
const hasWord = text => /[\p{L}\p{N}]/u.test(text);
const MOST = 300;
/** Pages colour the mark of a required field as they do errors. */
const isStar = el => /^[\s(]*[*＊][\s)]*$/.test(el.textContent);
const MOST_HOPS = 8;
agent.kinds = { HEADING, CONTROLS, ERROR, MOST, HINT };

/** Text of an element without the controls, options and messages inside it; as far as `stop` if there is one. */
agent.words = (el, stop = null) => {
  let text = '';
  const isWording = child => !child.matches(`${CONTROLS},option,script,style,noscript,template,svg,${ERROR}`) || (isStar(child) && !child.matches(CONTROLS));
  const walk = node => {
    const shown = node.tagName === 'SLOT' ? node.assignedNodes() : [];
    for (const child of shown.length ? shown : node.childNodes) {
      if (child === stop) return true;
      if (child.nodeType === Node.TEXT_NODE) text += child.data;
      else if (child.nodeType === Node.ELEMENT_NODE && isWording(child)) {
        text += ' ';
        if (walk(child)) return true;
        text += ' ';
      }
    }
    return false;
  };
  walk(el);
  return agent.norm(text).slice(0, MOST);
};

const byIds = (el, attribute) => agent.norm((el.getAttribute(attribute) ?? '').split(/\s+/)
  .map(id => (id && el.getRootNode().getElementById?.(id)) || null)
  // Many name a button by its label and by itself or what it shows, so that its value is spoken too.
  .map(target => (target && target !== el && !(el.contains(target) && el.matches('[role=combobox],button,[aria-haspopup]')) ? agent.words(target) || agent.norm(target.textContent) : '')).join(' ')).slice(0, MOST);
agent.byIds = byIds;

const isMark = content => /[*＊]|\(!\)|bắt buộc|required/i.test(content) && !/không bắt buộc|not required/i.test(content);
/** Many pages draw the mark of a required field by their styles. */
const isStarred = el => isMark(getComputedStyle(el, '::after').content) || isMark(getComputedStyle(el, '::before').content);
const starOf = el => (isStarred(el) || (el.firstElementChild && isStarred(el.firstElementChild)) ? ' *' : '');

/** A minus before a number is a part of its box; a switch without words is a control of its own. */
const isSignOnly = el => el.matches('button:not([role=switch],[role=checkbox],[role=radio],[aria-haspopup])') && !hasWord(el.textContent);
/** So is a button that shows a country's code, with the list that waits behind it. */
const isCode = el => el.matches('button,[role=button]') && /^[^\p{L}\d]*(?:[A-Z]{2} )?\(?\+\d{1,4}\)?[^\p{L}\d]*$/u.test(agent.norm(el.textContent));
/** What is drawn around a list that one may write into: what stands inside is its prompt or its value. */
function frameOf(el) {
  if (!el.matches('input[role=combobox],input[aria-autocomplete]') || parseFloat(getComputedStyle(el).borderBottomWidth) > 0) return el;
  for (let p = el.parentElement, hops = 0; p && hops < 5 && p.querySelectorAll('input:not([type=hidden]),select,textarea').length === 1; p = p.parentElement, hops++) if (parseFloat(getComputedStyle(p).borderBottomWidth) > 0) return p;
  return el;
}
/** What a page keeps behind what it has drawn in its place says nothing of whose words stand before. */
const isKept = other => other.matches('input,select,textarea') && getComputedStyle(other).display === 'none';
/** Text that stands just before the control, inside the smallest box that holds no other field. */
const before = (el, isOwn) => { const frame = frameOf(el); return (frame === el ? '' : beforeBox(frame, isOwn)) || beforeBox(el, isOwn); };
function beforeBox(el, isOwn) {
  let child = el;
  // What stands between the words and the control: a mark, a colon.
  let marks = '';
  // The parts of a table count as one box: some draw a table around each control.
  for (let hops = 0; hops < MOST_HOPS; hops += child.matches('tr,tbody,table') ? 0 : 1) {
    const box = child.parentElement;
    if (!box) break;
    // Further away only what says that it is a label.
    if (hops >= 5 && !child.previousElementSibling?.matches('label,[class*=label]') && !child.previousElementSibling?.querySelector('label')) { if (box.matches('form,body,fieldset')) break; child = box; continue; }
    for (let s = child.previousSibling; s; s = s.previousSibling) {
      if (s.nodeType === Node.ELEMENT_NODE) {
        const others = [...s.querySelectorAll(CONTROLS), ...(s.matches(CONTROLS) ? [s] : [])].filter(other => !isOwn(other) && !isSignOnly(other) && !isKept(other));
        if (others.length && others.every(isCode) && !s.querySelector('label')) continue;
        if (others.length) return '';
        if (isStar(s)) { marks = ' *'; continue; }
        if (s.matches(`${ERROR},${NOTE},${UNIT},script,style`)) continue;
        if (s.matches(`h1,${HEADING}`)) return '';
        const text = agent.words(s);
        if (hasWord(text)) return text + starOf(s) + marks;
      } else if (s.nodeType === Node.TEXT_NODE && hasWord(s.data)) return agent.norm(s.data).slice(0, MOST) + marks;
    }
    if (box.matches('form,body,fieldset')) break;
    child = box;
  }
  return '';
}

agent.wordsBefore = before;

/** The words of a row that begins with its only control; else ''. */
function wordsBehind(row) {
  const controls = row.querySelectorAll(CONTROLS);
  const isFirst = controls.length === 1 && row.firstElementChild === controls[0] && ![...row.childNodes].some(n => n.nodeType === Node.TEXT_NODE
    && agent.norm(n.data) && n.compareDocumentPosition(controls[0]) & Node.DOCUMENT_POSITION_FOLLOWING);
  return isFirst && !row.querySelector('small,[class*=hint],[class*=help]') ? agent.words(row) : '';
}
/** The words after a control, where all rows around it are made like that and nothing but rows stands among them. */
function behind(el) {
  const row = el.parentElement;
  const rows = [...row?.parentElement?.children ?? []];
  if (rows.length < 2 || !wordsBehind(row)) return '';
  return rows.every(r => r.tagName === row.tagName && r.className === row.className && wordsBehind(r)) ? wordsBehind(row) : '';
}

const heading = el => agent.cellWords(el).label;
agent.wordsFor = wordsFor;

/** A tick box that a page has drawn may hold its own words. */
const ownWords = el => (el.matches('[role=checkbox],[role=switch]') && /\p{L}/u.test(el.textContent) ? agent.norm(el.textContent) : '');

const ON_OFF = /^(?:có|không|bật|tắt|on|off|yes|no)$/i;
/** The words after a tick box: in the same box, where they can belong to nothing else. */
function after(el) {
  if (!el.matches('[type=checkbox],[type=radio]')) return '';
  const next = el.nextSibling;
  const text = next?.nodeType === Node.TEXT_NODE ? agent.norm(next.data) : '';
  const mark = next?.nextSibling;
  if (text) return text.slice(0, MOST) + (mark?.nodeType === Node.ELEMENT_NODE && isStar(mark) ? ' *' : '');
  let isFirst = true;
  for (let s = el.previousSibling; s; s = s.previousSibling) isFirst &&= s.nodeType !== Node.ELEMENT_NODE && !agent.norm(s.data);
  const beside = el.nextElementSibling;
  const canBeLabel = beside && agent.seen(beside) && !beside.matches(`${CONTROLS},${HINT},${ERROR}`) && !beside.querySelector(CONTROLS);
  const behind = canBeLabel ? beside.nextElementSibling : null;
  // What a switch says of itself is its value.
  if (canBeLabel && ON_OFF.test(agent.norm(beside.textContent))) return '';
  return isFirst && canBeLabel ? agent.words(beside) + (behind && isStar(behind) ? ' *' : '') : '';
}

const LABELLED = /(?:^|[\s_-])(?:label|floating)(?:$|[\s_-])/i;
const isOver = (words, control) => {
  const [a, b] = [words.getBoundingClientRect(), control.getBoundingClientRect()];
  const [x, y] = [a.x + a.width / 2, a.y + a.height / 2];
  return a.width > 0 && x > b.left && x < b.right && y > b.top && y < b.bottom;
};
/** Words written behind a text box and drawn into it while it is empty. */
function floating(el) {
  // Behind a box with the role of a list stands what is chosen.
  if (!el.matches('input:not([type=checkbox],[type=radio],[role]),textarea,select')) return '';
  for (let s = el.nextElementSibling; s && !s.matches(CONTROLS); s = s.nextElementSibling) {
    if (s.matches(`${ERROR},${HINT}`) || s.querySelector(CONTROLS) || !hasWord(s.textContent)) continue;
    const isLabel = LABELLED.test(s.className) || (getComputedStyle(s).position === 'absolute' && isOver(s, el));
    return isLabel ? agent.words(s) + starOf(s) : '';
  }
  return '';
}

/** Many placeholders show how to write a value, not what it is. */
const isExample = text => /^(?:vd|ví dụ|e\.?g|eg|example)(?![a-zà-ỹ])/i.test(text) || !/[\p{L}]{2,}/u.test(text.replace(/[dmyhsn]{2,4}/gi, ''));
const promptOf = el => { const text = agent.norm(el.placeholder); return isExample(text) ? '' : text; };

/** Two boxes under one label, "from" and "to", are told apart by their prompts. */
function promptInPair(el) {
  const own = el.matches('input') ? promptOf(el) : '';
  if (!own) return '';
  for (let box = el.parentElement, hops = 0; box && hops < 4; box = box.parentElement, hops++) {
    const all = [...box.querySelectorAll('input:not([type=hidden]),select,textarea')];
    if (all.length === 1) continue;
    const isPair = all.length === 2 && all.every(c => c.matches('input') && c.type === el.type && promptOf(c)) && promptOf(all[0]) !== promptOf(all[1]);
    return isPair && !all[1].labels?.length && (all[0].labels?.length || box.closest('label') || wordsBefore(all[0])) ? own : '';
  }
  return '';
}
const wordsBefore = el => before(el, other => other === el);

/** A label that points at something which is no native control: at the element, or at a box that holds it alone. */
function wordsFor(el) {
  if (el.matches('input,select,textarea')) return '';
  for (let p = el, hops = 0; p && hops < 3; p = p.parentElement, hops++) {
    const label = p.id && p.getRootNode().querySelector(`label[for="${CSS.escape(p.id)}"]`);
    if (label) return agent.words(label);
  }
  return '';
}

/** What people write formatted text into has its tools before it. */
const isEditor = el => el.isContentEditable && !el.matches('input,textarea');

/** Some libraries say of each control what it is, not what it asks. */
const KIND_ONLY = /^(?:rating|rate|slider|switch|select|combobox|input|checkbox|radio|stars?)$/i;

/** The label of one control, with the page's own marks. */
const labelOf = el => {
  // A native one that stands in a drawn one, out of sight, is called as that is.
  const drawn = el.matches('input[type=checkbox],input[type=radio]') && !el.labels?.length ? el.parentElement?.closest('[role=checkbox],[role=switch],[role=radio]') : null;
  if (drawn && drawn.querySelectorAll('input').length === 1) {
    const words = byIds(drawn, 'aria-labelledby') || agent.norm(drawn.getAttribute('aria-label')) || agent.words(drawn) || ownWords(drawn);
    if (words) return words;
  }
  const said = agent.norm(el.getAttribute('aria-label'));
  // What repeats the value or the prompt that the control shows says nothing of its own.
  const isShown = said !== '' && el.matches('[role=combobox]:not(input)') && said === agent.norm(el.textContent);
  const spoken = isShown ? '' : said;
  const prompt = promptInPair(el);
  if (prompt) return prompt;
  for (const label of el.labels ?? []) {
    // Around a whole field, its value and its signs are words of the label too.
    if (spoken && label.contains(el) && agent.words(label).includes(spoken)) return spoken;
    // What comes after a control that one writes into is its unit or a note.
    const text = (!el.matches('[type=checkbox],[type=radio]') && label.contains(el) && agent.words(label, el)) || agent.words(label);
    if (text) return agent.withoutSign(text) + (text.includes('*') ? '' : starOf(label));
  }
  const named = byIds(el, 'aria-labelledby');
  const namer = named && el.getRootNode().getElementById?.(el.getAttribute('aria-labelledby').trim());
  if (named) return named + (namer && namer !== el && !named.includes('*') ? starOf(namer) : '');
  return (KIND_ONLY.test(spoken) ? '' : spoken) || ownWords(el) || wordsFor(el) || after(el) || floating(el) || heading(el) || behind(el) || before(el, other => other === el || (isEditor(el) && other.matches('button,select')))
    || said || promptOf(el) || agent.norm(el.title) || agent.legend([el]) || agent.norm(el.placeholder) || el.getAttribute('name') || el.id || '';
};
agent.label = el => (agent.isSquare(el) ? agent.wordsOfSquare(el) : agent.isCell(el) ? agent.cellHead(el) : agent.isDrawnTick(el) ? agent.wordsOfTick(el) || labelOf(el) : el.matches('input[type=file]') ? agent.fileLabel(el, labelOf) : labelOf(el));
