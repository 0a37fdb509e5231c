// Lists that are drawn from plain boxes: words under a hand, such as "Chọn tỉnh ▾", that stand behind a label.

const PROMPT = /^[-–—\s]*(?:vui lòng\s+|please\s+|hãy\s+)?(?:chọn|select|choose|pick)(?![a-zà-ỹ])(?!.*(?:tệp|file|ảnh|hình|image))/i;
const HINT = /select|dropdown|combo|picker/i;
const INSIDE = 'a[href],label,summary,option,select,th,nav,aside,header,footer,[role=button],[role=option],[role=tab],[role=link],[role=menuitem],[role=menu],[role=combobox],[role=listbox],[role=radio],[role=checkbox],[role=switch],[role=toolbar]';
const CONTROLS = 'input:not([type=hidden],[type=search]),select,textarea,button,a[href]';

/** What a drawn box shows, without the sign that it opens; what it would show where its step is out of sight. */
agent.shownIn = el => { const text = agent.withoutSign(agent.norm(el.innerText || (el.checkVisibility({ visibilityProperty: true }) ? '' : el.textContent))); const caption = captions.get(el); return caption && text.startsWith(caption.text) ? agent.norm(text.slice(caption.text.length)) : text; };

// Rows that are pressed to choose, with their names in them: "Tỉnh/Thành phố  Chọn ›".
const captions = new WeakMap();
const MAKES = /^(?:\+|thêm|tạo|xem|đăng|tải|quét|chụp|add|new|create|view|show|upload|learn|sign)(?![a-zà-ỹ])/i;
/** The name that such a row begins with; null if it is none. */
function captionOf(top) {
  let box = top;
  while (box.childElementCount === 1 && agent.norm(box.firstElementChild.textContent) === agent.norm(box.textContent)) box = box.firstElementChild;
  const [first, ...rest] = [...box.children].filter(c => !c.matches('svg,img,i') && (agent.hasWord(c.textContent) || !c.textContent.trim()));
  const text = first ? agent.norm(first.textContent) : '';
  if (!rest.length || !agent.hasWord(text) || text.length > 60 || MAKES.test(text) || PROMPT.test(text)) return null;
  const value = agent.norm(rest.map(r => r.textContent).join(' '));
  return top.getAttribute('aria-haspopup') === 'dialog' || (PROMPT.test(value) && hasArrow(top)) ? { text, words: agent.words(first) || text } : null;
}
const labelOf = agent.label;
agent.label = el => captions.get(el)?.words ?? labelOf(el);
agent.hasCaption = el => captions.has(el);

// Boxes that were found to open nothing are what they were before.
const refused = new WeakSet();
const known = new Set();
/** What calls itself a combobox and opens a box of its own making. */
const isPopover = el => el.matches('[role=combobox]:is([aria-haspopup=dialog],[aria-haspopup=grid]):not(input,textarea)') && !refused.has(el);
agent.isDrawnList = el => known.has(el) || isPopover(el);
agent.refuseDrawnList = el => { refused.add(el); known.delete(el); };

const hasArrow = top => /[▾▼▿▽⌄˅∨⏷🔽]$/u.test(agent.norm(top.textContent)) || [...top.querySelectorAll('svg,i,span,img')].some(sign => !/\p{L}/u.test(sign.textContent))
  || !/^(?:none|normal)$/.test(getComputedStyle(top, '::after').content) || getComputedStyle(top).backgroundImage !== 'none';
/** Whether it is named by something else than its own words, as controls are and deeds are not. */
const isLabelled = top => top.matches('button,[role=button]') && (top.labels?.length > 0 || (top.getAttribute('aria-labelledby') ?? '').split(/\s+/).some(id => id && id !== top.id && top.getRootNode().getElementById(id)?.contains(top) === false && !top.contains(top.getRootNode().getElementById(id))));
/** The cheap part of it, for a box of words: styles are dear to ask for. */
const mayBe = box => {
  const { textContent: text, parentElement: up } = box;
  return text.length < 120 && ((isLabelled(box) && !MAKES.test(text.trimStart())) || PROMPT.test(text.trimStart()) || /[▾▼▿▽⌄˅∨⏷🔽]\s*$/u.test(text) || HINT.test(`${box.className} ${up?.className} ${up?.parentElement?.className}`));
};
/** Whether a box with things to choose waits behind it, out of sight. */
const hasBoxBehind = top => { const next = top.nextElementSibling; return next !== null && getComputedStyle(next).display === 'none' && next.querySelectorAll('li,label,[role=option],div,a').length > 1; };
/** Two of these must say so: its words, a stop of the tab key at them, a sign, its name, a label for a button, its own word, a
    box that waits behind it. */
const looksIt = top => {
  const text = agent.norm(top.textContent);
  return text.length < 80 && [PROMPT.test(text), top.tabIndex >= 0 && !top.matches('button') && PROMPT.test(text), hasArrow(top), HINT.test(`${top.className} ${top.id} ${top.parentElement?.className}`), isLabelled(top), /^(?:dialog|grid|menu|tree)$/.test(top.getAttribute('aria-haspopup') ?? ''), PROMPT.test(text) && hasBoxBehind(top)].filter(Boolean).length > 1;
};
/** Whether it stands among fields, and not in a row of its like, as menus do. */
const isAmongFields = top => ![...top.parentElement?.children ?? []].some(c => c !== top && c.tagName === top.tagName && c.className === top.className) && isBesideFields(top);
const isBesideFields = top => {
  for (let box = top.parentElement, hops = 0; box && hops < 5; box = box.parentElement, hops++) if (box.querySelector('input:not([type=hidden]),select,textarea')) return true;
  return false;
};
/** The outermost box over which the hand shows; a button is one by itself. */
function whole(box) {
  if (box.matches('[role=button][aria-haspopup]')) return box;
  const button = box.closest('button');
  if (button) return button.type === 'submit' && button.form ? null : button;
  let top = box;
  while (top.parentElement && getComputedStyle(top.parentElement).cursor === 'pointer') top = top.parentElement;
  return getComputedStyle(top).cursor === 'pointer' ? top : null;
}
// Pages draw them anew with each choice, which then stands in place of the prompt.
const lastBy = new Map();
const markOf = top => `${top.tagName} ${top.className} ${agent.wordsBefore(top, () => false)}`;
function heir(top) {
  const old = lastBy.get(markOf(top));
  if (!old || old.isConnected) return false;
  agent.inherit(top, old);
  return true;
}

/** @param boxes of the page's words */
agent.findDrawnLists = (boxes, roots) => {
  for (const el of known) if (!el.isConnected) known.delete(el);
  const rows = new Set([...agent.all('button[aria-haspopup=dialog],[role=button][aria-haspopup=dialog]', roots), ...boxes.filter(box => box.nodeType === Node.ELEMENT_NODE && PROMPT.test(box.textContent.trimStart())).map(whole)]);
  for (const top of rows) {
    if (!top || known.has(top) || refused.has(top) || top.matches('[aria-pressed]') || (!top.matches('[role=button]') && top.closest(INSIDE)) || top.querySelector(`${CONTROLS},[role=combobox]`)) continue;
    const caption = captionOf(top);
    if (caption && isBesideFields(top) && agent.seen(top)) { captions.set(top, caption); known.add(top); }
  }
  for (const box of [...boxes, ...agent.all('button[type=button],[role=button][aria-haspopup]', roots)]) {
    const top = box.nodeType === Node.ELEMENT_NODE && mayBe(box) ? whole(box) : null;
    if (!top || known.has(top) || refused.has(top) || !(looksIt(top) || (lastBy.size && heir(top)))) continue;
    if (top.matches('[aria-haspopup=listbox],[aria-pressed]') || (top.matches('[role=button][aria-haspopup]') ? top.parentElement : top).closest(INSIDE) || top.querySelector(`${CONTROLS},[role=combobox]`) || agent.isSign(top) || !isAmongFields(top) || !agent.seen(top)) continue;
    if (agent.wordsBefore(top, () => false)) { known.add(top); lastBy.set(markOf(top), top); }
  }
  return [...known];
};
