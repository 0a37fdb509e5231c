// What the other scripts share. All of them live in a world of their own: the page can neither see nor change them.

agent.norm = text => (text ?? '').replace(/[\s\u200b\ufeff]+/g, ' ').trim();
agent.hasWord = text => /[\p{L}\p{N}]/u.test(text);
/** Without the arrows and pictures at its end; some fonts write theirs as words, "arrow_drop_down". */
agent.withoutSign = text => text.replace(/(?:[\s▾▼▿▽⌄˅∨⏷⯆⇅↕⇳🔽📅🗓\ue000-\uf8ff\ufe0f]|(?:^|\s)[a-z]+(?:_[a-z]+)+$)+$/u, '');
/** Without the cross at its end that takes a tag away. */
agent.withoutCross = text => text.replace(/[\s×✕✖⨯✗]+$/u, '');

const FIELD = 'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea,'
  + '[contenteditable=""],[contenteditable=true],[role=combobox],[role=checkbox],[role=switch],[role=radio],[role=textbox],[role=slider],[role=listbox],'
  + '[class*=slider-handle],[class*=slider-thumb],button[aria-haspopup=listbox]:not([tabindex="-1"]),[role=button][aria-haspopup=listbox]:not([tabindex="-1"]),[role=group]';

/** All roots of the page: the document, open shadow roots, documents of same-origin frames; each with what it hangs on. */
let apart = [];
function* rootsUnder(root) {
  yield root;
  for (const el of root.querySelectorAll('*')) {
    if (el.shadowRoot) yield* rootsUnder(el.shadowRoot);
    if (el.tagName === 'IFRAME' || el.tagName === 'FRAME') {
      let inside = null;
      try { inside = el.contentDocument; } catch { /* another origin's */ }
      if (!inside) apart.push(el);
      if (inside?.documentElement) yield* rootsUnder(inside);
    }
  }
}
// To look for them is to visit every element: what was found goes for one turn of the event loop, unless elements come or go.
let found = null;
const comings = new MutationObserver(() => { found = null; });
comings.observe(document, { subtree: true, childList: true });
agent.roots = () => {
  if (comings.takeRecords().length) found = null;
  if (!found) { apart = []; found = [...rootsUnder(document)]; turn().then(() => { found = null; }); }
  return found;
};
/** Frames of other origins. */
agent.apart = () => { agent.roots(); return apart; };
agent.all = (selector, roots = agent.roots()) => roots.flatMap(root => [...root.querySelectorAll(selector)]);

/** The element that an element hangs on, as people see it: into the slots of shadow roots, out of those and of frames. */
agent.parent = el => el.assignedSlot ?? el.parentElement ?? el.getRootNode().host ?? el.ownerDocument.defaultView?.frameElement ?? null;
/** What matches inside a box, with what its slots show. */
agent.inside = (box, selector) => [...box.querySelectorAll(selector), ...[box, ...box.querySelectorAll('slot')].filter(s => s.tagName === 'SLOT')
  .flatMap(slot => slot.assignedElements({ flatten: true })).flatMap(el => (el.matches(selector) ? [el] : [...el.querySelectorAll(selector)]))];

/** The smallest box that holds all of these; null if none does. */
agent.boxAround = members => { let box = members[0].parentElement; while (box && !members.every(m => box.contains(m))) box = box.parentElement; return box; };

/** Whether an element stands in a box, in its shadow roots and frames as well. */
agent.holds = (box, el) => {
  if (box.contains(el)) return true;
  for (let p = el; p; p = agent.parent(p)) if (p === box) return true;
  return false;
};
/** Whether one element comes after another; what stands in shadow roots and frames comes where those hang. */
agent.isAfter = (el, other) => {
  for (let a = other; a; a = a.getRootNode().host ?? a.ownerDocument.defaultView?.frameElement) {
    for (let b = el; b; b = b.getRootNode().host ?? b.ownerDocument.defaultView?.frameElement) {
      if (a.getRootNode() === b.getRootNode()) return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
    }
  }
  return false;
};

/** Nearest ancestor (or the element itself) that matches, across shadow roots. */
agent.closest = (el, selector) => {
  for (let p = el; p; p = agent.parent(p)) if (p.matches(selector)) return p;
  return null;
};

const SEGMENT = '[role=spinbutton]:not(input)';
/** A date or time in parts, each a control of its own: one field together. */
agent.isSegmented = el => el.matches('[role=group]') && el.querySelectorAll(SEGMENT).length > 1 && !el.querySelector(':scope [role=group] [role=spinbutton]');
agent.segments = el => [...el.querySelectorAll(SEGMENT)];

agent.hasSize = el => { const { width, height } = el.getBoundingClientRect(); return width > 1 && height > 1; };
/** What a page has drawn in place of a native select that it hides: it stands right behind it. */
agent.drawn = select => {
  const next = select.nextElementSibling;
  const inFront = next && !next.matches('select,input,label') && (next.matches('[role],[tabindex],button[type=button]') || next.querySelector('[role],[tabindex],input,button[type=button]'));
  return inFront && !agent.hasSize(select) ? next : null;
};
const isInDrawn = el => {
  for (let p = el, hops = 0; p && hops < 6; p = p.parentElement, hops++) {
    const before = p.previousElementSibling;
    if (before?.tagName === 'SELECT' && agent.drawn(before) === p) return true;
  }
  return false;
};

/** Whether a box that calls itself a list of some kind holds it. */
const isInListOf = el => /select|combo|drop-?down|picker/i.test(`${el.parentElement?.className} ${el.parentElement?.parentElement?.className}`);

/** Whether a text box is only what a page keeps a value in, inside or right beside what it has drawn for people. */
const isKeptBehind = el => getComputedStyle(el).display === 'none' && (agent.parentList(el) || [...el.parentElement?.children ?? []].some(c => c !== el && c.matches('input:not([type=hidden])') && c.type === el.type && getComputedStyle(c).display !== 'none'));
agent.parentList = el => { const box = el.parentElement?.closest('[role=listbox]'); return Boolean(box) && agent.isShutList(box); };

/** Whether a control is only part of one that is a field itself: of a wrapper with a role, or of what stands for a native one. */
function isPart(el) {
  if (el.matches('[role=group]')) return !agent.isSegmented(el);
  if (el.matches('[role=listbox]:not(input)')) return !agent.isListbox(el) && !agent.isShutList(el);
  if (el.matches('[role=radio]:not(input),[role=checkbox]:not(input)') && el.closest('label')?.querySelector('input:is([type=radio],[type=checkbox]):not([aria-hidden=true])')) return true;
  // The arrow of a list says of itself what its box says already.
  if (el.matches('[role=button][aria-haspopup=listbox],button[aria-haspopup=listbox]') && !agent.hasWord(el.textContent) && el.parentElement?.querySelector('[role=combobox]')) return true;
  const group = el.closest('[role=group]');
  if (group && agent.isSegmented(group)) return true;
  if (el.matches('input')) {
    const isTick = el.type === 'checkbox' || el.type === 'radio';
    if (!isTick && el.type !== 'file' && el.style.display === 'none' && isKeptBehind(el)) return true;
    if (el.readOnly && el.parentElement?.querySelector('[role=slider]') && (!agent.hasSize(el) || getComputedStyle(el).opacity === '0')) return true;
    return (el.getAttribute('aria-hidden') === 'true' && (!isTick || [el.previousElementSibling, el.nextElementSibling].some(s => s?.matches('[role=checkbox],[role=radio],[role=switch]')))) || ((el.hasAttribute('role') || isInListOf(el)) && isInDrawn(el));
  }
  if (el.matches('textarea')) return el.getAttribute('aria-hidden') === 'true' || (el.hasAttribute('role') && isInDrawn(el));
  if (el.matches('select')) return false;
  return Boolean(el.querySelector('input:not([type=hidden],[aria-hidden=true]),select,textarea'))
    || Boolean(el.parentElement?.closest('[contenteditable=""],[contenteditable=true]')) || isInDrawn(el);
}
/** Fields in page order. */
agent.fields = roots => agent.all(FIELD, roots).filter(el => !isPart(el));
agent.isCombobox = el => !(el.matches('input') && agent.isPicker(el)) && !agent.isWritten(el) && (agent.isShutList(el) || el.matches('[role=combobox]:not([aria-haspopup=dialog],[aria-haspopup=grid]),button[aria-haspopup=listbox],[role=button][aria-haspopup=listbox],input[aria-haspopup=listbox]')
  || (el.matches('input,textarea') && el.type !== 'checkbox' && Boolean(el.parentElement?.closest('[role=combobox]')))
  || agent.isOpener(el));

/** Whether people could see it: rendered, and not pushed off the page. */
agent.seen = el => {
  if (!el.isConnected || !el.checkVisibility({ visibilityProperty: true })) return false;
  const box = el.getBoundingClientRect();
  const view = el.ownerDocument.defaultView;
  if (!view || box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return false;
  const frame = view.frameElement;
  return !frame || agent.seen(frame);
};
/** What a page has drawn in place of a tick box or radio button that it hides: words under a hand, right behind it. */
agent.twinOf = el => {
  const next = el.matches('input[type=checkbox],input[type=radio]') ? el.nextElementSibling : null;
  // Sizes last: asked for between two fills they have the page laid out anew.
  return next && !next.matches('input,label,button,a') && !next.querySelector('input,select,textarea') && agent.hasWord(next.textContent) && !agent.hasSize(el)
    && agent.seen(next) && getComputedStyle(next).cursor === 'pointer' ? next : null;
};
/** A field counts as seen if it is, or if its label is: many pages hide the control itself and draw their own. */
agent.shown = el => {
  if (agent.hasSize(el) && agent.seen(el) && getComputedStyle(el).opacity !== '0') return true;
  if ([...el.labels ?? []].some(label => agent.seen(label) && label.getBoundingClientRect().width > 1)) return true;
  const drawn = el.tagName === 'SELECT' ? agent.drawn(el) : el.type === 'checkbox' ? el.parentElement?.closest('[role=switch],[role=checkbox]') : null;
  const tick = agent.tickBox(el);
  return (Boolean(drawn) && agent.seen(drawn)) || (tick !== null && agent.seen(tick)) || coverOf(el) !== null || agent.twinOf(el) !== null || agent.fileCover(el) !== null;
};
/** The box under a hand that a page has drawn around a control that it keeps out of sight itself; null if there is none. */
function coverOf(el) {
  if (!el.matches('input[type=checkbox],input[type=radio],input[role=combobox],input[aria-haspopup=listbox]')) return null;
  for (let p = el.parentElement, hops = 0; p && hops < 3 && p.querySelectorAll('input,select,textarea').length === 1; p = p.parentElement, hops++) {
    const { width, height } = p.getBoundingClientRect();
    if (width > 8 && height > 8 && agent.seen(p) && [p, ...p.children].some(c => getComputedStyle(c).cursor === 'pointer')) return p;
  }
  return null;
}

// One channel for all turns: to open one costs more than to use it.
let channel = null;
const turns = [];
function openChannel() {
  channel = new MessageChannel();
  channel.port1.onmessage = () => turns.shift()();
}
/** Lets the page's own code react: promises, then two turns of its event loop. */
const turn = () => new Promise(done => { if (!channel) openChannel(); turns.push(done); channel.port2.postMessage(0); });
agent.settle = async () => { await turn(); await turn(); };

/** Resolves to whether `ready()` came true; looks when the page changes and with each frame, never longer than `ms`. */
agent.until = (ready, ms) => new Promise(done => {
  if (ready()) { done(true); return; }
  const observers = agent.roots().map(root => {
    const observer = new MutationObserver(look);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    return observer;
  });
  const end = answer => { observers.forEach(o => o.disconnect()); clearTimeout(timer); clearInterval(beat); done(answer); };
  function look() { if (ready()) end(true); }
  const timer = setTimeout(() => end(ready()), ms);
  // Transitions change what is seen without changing the document.
  const beat = setInterval(look, 50);
});

// Names stay with their element for as long as it lives.
const names = new WeakMap();
const holders = new Map();
agent.nameOf = el => names.get(el);
agent.giveName = (el, ref) => { names.set(el, ref); const held = holders.get(ref) ?? []; held.push(new WeakRef(el)); holders.set(ref, held); };
const holding = ref => {
  // What a page has taken out for now, a step that is not shown, may come back as it was.
  const alive = (holders.get(ref) ?? []).filter(w => w.deref());
  holders.set(ref, alive);
  return alive.map(w => w.deref()).filter(el => el.isConnected);
};
agent.isHeld = ref => holding(ref).length > 0;
/** The elements of a ref. Those that the page has drawn anew since the last reading get their names by another one. */
agent.named = ref => {
  if (!agent.isHeld(ref) && agent.known?.has(ref)) agent.readAll();
  return holding(ref);
};
