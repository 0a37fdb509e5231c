// What a combobox holds and offers, whoever has drawn it: by its roles, by the words inside its box, and by what its list
// showed when it was last open.

const NO_VALUE = '[class*=placeholder],[id*=placeholder],[aria-live],[role=log],[role=status],[role=listbox],[role=option],:has([role=option]),[aria-hidden=true],button,svg,label,legend,style,script';
const OTHERS = 'input:not([type=hidden],[aria-hidden=true]),select,textarea,[role=combobox],[aria-haspopup=listbox]';
const plain = text => agent.norm(text).normalize('NFC').toLowerCase();
agent.plain = plain;

// What was seen of an open list: its options, whether those are all, whether it says that several can be taken, or stays open
// for more, what it shows when empty.
const learned = new WeakMap();
agent.offered = el => { const seen = learned.get(el); return seen?.isAll ? seen.options : []; };
agent.remember = (el, more) => learned.set(el, { options: [], isAll: false, many: false, blank: null, ...learned.get(el), ...more });
/** What a page has drawn anew is what it was. */
agent.inherit = (el, old) => { if (learned.has(old)) learned.set(el, learned.get(old)); };
/** Whether it has ever shown options: then only those will do. */
agent.isOffering = el => (learned.get(el)?.options.length ?? 0) > 0;
agent.isLearned = el => learned.has(el);
/** What it shows while nothing is chosen, as far as that is known; else null. */
agent.promptOf = el => learned.get(el)?.blank ?? null;

/** The smallest boxes around a combobox that hold no other control. */
function* boxes(el) {
  for (let p = el.parentElement, hops = 0; p && hops < 6 && !p.matches('form,body,fieldset,td'); p = p.parentElement, hops++) {
    if ([...p.querySelectorAll(OTHERS)].some(c => c !== el && !c.contains(el) && !(c.matches('button') && c.tabIndex < 0) && (c.matches('input,select,textarea') || agent.hasWord(c.textContent))) || p.querySelector('label')) return;
    yield p;
  }
}
agent.boxesOf = el => [...boxes(el)];

/** "multiple" is how libraries name such a box where its list does not say so itself. */
agent.holdsMany = el => learned.get(el)?.many || learned.get(el)?.stays || agent.boxesOf(el).some(box => /(?:^|[\s_-])multi(?:ple)?(?:$|[\s_-])/i.test(box.getAttribute('class') ?? ''));

const wordsOf = node => {
  if (node.nodeType === Node.TEXT_NODE) return agent.norm(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(`${NO_VALUE},${OTHERS},${agent.kinds.ERROR}`) || !agent.hasSize(node)) return '';
  return agent.norm([...node.childNodes].map(wordsOf).join(' '));
};

/** What is chosen may have a box of its own around all of it: each with its cross. */
const tokensOf = node => { const all = [...node.children ?? []].filter(c => agent.hasWord(c.textContent)); return all.length > 1 && all.every(c => agent.withoutCross(agent.norm(c.textContent)) !== agent.norm(c.textContent)) ? all : [node]; };
/** The words beside a text box, inside its own box: a piece for each thing chosen. */
function beside(el) {
  const bare = text => plain(text).replace(/[\s*＊:]+/g, ' ').trim();
  const label = bare(agent.label(el));
  for (const box of boxes(el)) {
    // What is chosen may stand in a list of its own, each with a cross.
    const tokens = [...box.querySelectorAll('[role=listbox] [role=option]')].filter(agent.hasSize).map(o => agent.norm(o.textContent));
    if (tokens.length && tokens.every(text => agent.withoutCross(text) !== text)) return tokens.map(agent.withoutCross);
    const pieces = [...box.childNodes].filter(n => n !== el && !n.contains(el)).flatMap(tokensOf).map(n => agent.withoutCross(agent.withoutSign(wordsOf(n)))).filter(text => agent.hasWord(text) && bare(text) !== label);
    if (pieces.length) return pieces;
  }
  return [];
}

agent.wordsBeside = beside;

/** Which options a text names, whatever stands between them. */
const among = (options, text) => {
  let rest = plain(text);
  const named = [...options].sort((a, b) => b.label.length - a.label.length).filter(o => {
    const at = rest.indexOf(plain(o.label));
    if (at >= 0) rest = `${rest.slice(0, at)}\0${rest.slice(at + o.label.length)}`;
    return at >= 0;
  });
  return options.filter(o => named.includes(o)).map(o => o.label);
};

/** Some pages write what is chosen where they had their prompt: it is a choice if it names options. */
function inPlaceOfPrompt(el, options) {
  const prompts = agent.boxesOf(el).flatMap(box => [...box.querySelectorAll('[class*=placeholder]:not(input)')]);
  return among(options, prompts.find(agent.seen)?.textContent ?? '');
}

/** The option of which a box shows but the code; null if there is none, or several. */
const codedBy = (text, options) => {
  const coded = options.filter(o => plain(o.label) !== plain(text) && o.label.split(' – ').some(piece => plain(piece) === plain(text)));
  return coded.length === 1 ? coded[0].label : null;
};
/** What stands in place of a choice, where it is not one of the options: "-- Chọn --". */
const PROMPT = /^[-–—\s]*(?:vui lòng\s+|please\s+|hãy\s+)?(?:chọn|select|choose|pick)(?![a-zà-ỹ])/i;
const isPrompt = (text, seen) => text === seen?.blank || (PROMPT.test(text) && !seen?.options.some(o => plain(o.label) === plain(text)));

/** The labels of what is chosen. */
agent.chosen = el => {
  const isText = el.matches('input,textarea');
  const seen = learned.get(el);
  if (isText && el.value && !agent.holdsMany(el)) return [codedBy(el.value, seen?.options ?? []) ?? agent.norm(el.value)];
  if (agent.isOpener(el)) {
    const text = isText ? el.value || beside(el).join(' ') : agent.shownIn(el);
    const named = among(seen?.options ?? [], text);
    // What was put together from steps begins with one of the first.
    if (named.length === 1 && plain(text).startsWith(plain(named[0])) && /^\s*[,/>›»→]\s*\p{L}/u.test(text.slice(named[0].length))) return [text];
    return named.length || !text || isPrompt(text, seen) || isText ? named : [text];
  }
  const pieces = isText ? beside(el) : [agent.shownIn(el)];
  const texts = pieces.filter(text => text && !isPrompt(text, seen));
  if (isText && !texts.length && seen?.options.length) return inPlaceOfPrompt(el, seen.options);
  if (!agent.holdsMany(el)) return texts;
  const named = among(seen?.options ?? [], texts.join(' '));
  if (named.length > texts.length) return named;
  return isText ? texts : texts.flatMap(text => text.split(/\s*[,;\n]\s*/)).filter(Boolean);
};
