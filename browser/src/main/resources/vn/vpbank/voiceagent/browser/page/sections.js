// Where a control stands: the nearest title above it, known by its tag, its role, or by how it is set off from the rest.

const { HEADING, ERROR } = agent.kinds;
const { byIds } = agent;
const INPUTS = 'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea,'
  + '[role=combobox],[role=listbox],[role=radio],[role=checkbox],[role=switch],[contenteditable=true]';
const OPENS = '[aria-expanded]:not(input,select,[role=combobox],[aria-haspopup])';
const TITLE = `${HEADING},caption,summary,${OPENS}`;
const NO_TITLE = `label,${ERROR},[role=status],[aria-live],nav,ul,ol,table,small`;
const LONGEST = 90;
/** What asks or explains is no title. */
const SENTENCE = /[.;*＊]|[×✕✖⨯✗]$|^\(|^(?:vui lòng|xin|lưu ý|chú ý|ghi chú:|please|note)(?![a-zà-ỹ])/i;

const bare = text => text.replace(/[\s*＊:()]+/g, ' ').trim().toLowerCase();
let labels = new Set();
let generation = 0;
let root = null;
/** What a reading knows already: the words that name fields are no titles, nor is what stands over all fields at once. */
agent.beginSections = groups => {
  generation++;
  labels = new Set(groups.map(g => bare(g.label)));
  root = groups[0]?.members[0] ?? null;
  const last = groups.at(-1)?.members[0];
  while (root && !root.contains(last)) root = agent.parent(root);
};

const told = el => agent.words(el) || agent.norm(el.textContent).slice(0, LONGEST);

/** The first words inside, with the box that holds them. */
function firstWords(el) {
  const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (/\p{L}/u.test(walker.currentNode.data)) return walker.currentNode;
  return null;
}
const isClear = colour => colour === 'transparent' || /, 0\)$/.test(colour);
const ground = el => { for (let p = el; p; p = p.parentElement) { const colour = getComputedStyle(p).backgroundColor; if (!isClear(colour)) return colour; } return ''; };

/** Whether words look like a title of what follows them: heavier, larger, in capitals, or on a ground of their own. */
function isSetOff(el, next) {
  if (el.matches(NO_TITLE) || el.querySelectorAll('a,button,[role=button]').length > 1 || [...el.children].filter(c => getComputedStyle(c).cursor === 'pointer').length > 1) return false;
  // In a table a title has its row for itself.
  if (el.tagName === 'TR' && [...el.cells].filter(c => agent.norm(c.textContent)).length !== 1) return false;
  if (el.tagName === 'TBODY' || el.tagName === 'THEAD') return false;
  const text = agent.norm(el.textContent);
  if (text.length < 2 || text.length > LONGEST || !/\p{L}{2}/u.test(text) || SENTENCE.test(text.replace(/^[\p{L}\p{N}]{1,4}\./u, '')) || labels.has(bare(text))) return false;
  const first = firstWords(el);
  const box = first?.parentElement;
  const own = getComputedStyle(el);
  if (!box || own.display === 'none' || box.closest('label')) return false;
  if (own.display.startsWith('inline') && el.nextElementSibling?.tagName !== 'BR') return false;
  const style = getComputedStyle(box);
  const rest = getComputedStyle(next);
  const isMost = agent.norm(box.textContent).length * 2 > text.length;
  if (isMost && Number(style.fontWeight) >= 600 && Number(rest.fontWeight) < 600) return true;
  if (own.cursor === 'pointer' && rest.cursor !== 'pointer') return true;
  if (isMost && parseFloat(style.fontSize) >= parseFloat(rest.fontSize) * 1.15) return true;
  if (text.length > 3 && (text === text.toUpperCase() || style.textTransform === 'uppercase')) return true;
  return ground(box) !== ground(el.parentElement);
}

/** The title that an element before `next` is or ends with. */
function titleIn(el, next) {
  if (el.matches('script,style,template') || el.matches(INPUTS) || el.querySelector(INPUTS)) return null;
  const head = el.matches(TITLE) ? el : el.matches('header,div') ? [...el.querySelectorAll(`${HEADING},${OPENS}`)].filter(h => !agent.isInTiles(h)).at(-1) : null;
  if (head && told(head)) return head;
  return root && !next.contains(root) && isSetOff(el, next) ? el : null;
}

// From one child to the next the answer is mostly the same.
const befores = new WeakMap();
function titleBefore(child) {
  let found = null;
  for (let s = child; !found && s.previousElementSibling; s = s.previousElementSibling) {
    const known = s !== child && befores.get(s);
    if (known?.generation === generation) { found = known.title; break; }
    found = titleIn(s.previousElementSibling, s);
  }
  befores.set(child, { generation, title: found });
  return found;
}

const names = new WeakMap();
/** What a box is called by itself, or by what opens it. */
function nameAround(box) {
  const known = names.get(box);
  if (known?.generation === generation) return known.name;
  const name = nameOf(box) || agent.foldWords(box);
  names.set(box, { generation, name });
  return name;
}
const nameOf = box => (box.matches('[role=group],[role=region],[role=tabpanel],section') ? agent.norm(box.getAttribute('aria-label')) || byIds(box, 'aria-labelledby') : '');

/** All titles that a control stands under, nearest first: words, with what kind of title it is. */
function* titles(el) {
  const cell = agent.cellWords(el).title;
  if (cell) yield { words: cell, kind: 'TH' };
  for (let p = el; p; p = agent.parent(p)) {
    const legend = p.tagName === 'FIELDSET' ? p.querySelector(':scope > legend') : null;
    if (legend) yield { words: agent.words(legend), kind: 'LEGEND' };
    for (let title = titleBefore(p); title; title = titleBefore(sibling(title, p))) yield { words: told(title), kind: `${title.tagName} ${title.className}` };
    const name = nameAround(p);
    if (name) yield { words: name, kind: 'NAMED' };
    if (p.tagName === 'FORM' || p.tagName === 'MAIN' || p.tagName === 'BODY') return;
  }
}
/** The child of an element's own box that holds a title. */
const sibling = (title, p) => { let s = title; while (s.parentElement !== p.parentElement) s = s.parentElement; return s; };

/** The title that a control stands under; `own` is its label, which is no section. */
agent.section = (el, own) => {
  // Where a heading is the label itself, those of its kind before it are its neighbours.
  let used = '';
  for (const { words, kind } of titles(el)) {
    if (words && bare(words) === bare(own)) used = kind;
    else if (words && kind !== used) return words;
  }
  return '';
};

/** The title over the one that a control stands under: of another kind, since those of the same kind follow one another. */
agent.sectionAbove = (el, own) => {
  let first = null;
  for (const title of titles(el)) {
    if (!title.words || bare(title.words) === bare(own)) continue;
    if (first && title.kind !== first.kind && title.words !== first.words) return title.words;
    first ??= title;
  }
  return '';
};
