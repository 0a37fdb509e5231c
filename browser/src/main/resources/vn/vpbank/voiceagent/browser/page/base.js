// What the other scripts share. All of them live in a world of their own: the page can neither see nor change them.

agent.norm = text => (text ?? '').replace(/\s+/g, ' ').trim();

const FIELD = 'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea,'
  + '[contenteditable=""],[contenteditable=true],[role=combobox],[role=checkbox],[role=switch],[role=radio],[role=textbox]';
const BUTTON = 'button,input[type=submit],input[type=button],input[type=reset],input[type=image],[role=button],[role=tab],a[class*=btn],a[class*=button]';

/** All roots of the page: the document, open shadow roots, documents of same-origin frames; each with what it hangs on. */
function* rootsUnder(root) {
  yield root;
  for (const el of root.querySelectorAll('*')) {
    if (el.shadowRoot) yield* rootsUnder(el.shadowRoot);
    if (el.tagName === 'IFRAME' || el.tagName === 'FRAME') {
      let inside = null;
      try { inside = el.contentDocument; } catch { /* another origin's */ }
      if (inside?.documentElement) yield* rootsUnder(inside);
    }
  }
}
agent.roots = () => [...rootsUnder(document)];
agent.all = (selector, roots = agent.roots()) => roots.flatMap(root => [...root.querySelectorAll(selector)]);

/** The element that an element hangs on, also out of shadow roots and frames. */
agent.parent = el => el.parentElement ?? el.getRootNode().host ?? el.ownerDocument.defaultView?.frameElement ?? null;

/** Nearest ancestor (or the element itself) that matches, across shadow roots. */
agent.closest = (el, selector) => {
  for (let p = el; p; p = agent.parent(p)) if (p.matches(selector)) return p;
  return null;
};

/** Fields in page order. A role on a wrapper around a native field is the wrapper's business, not a second field. */
agent.fields = roots => {
  const found = agent.all(FIELD, roots);
  return found.filter(el => el.matches('input,select,textarea')
    ? !el.closest('[role=combobox]:not(input,select)') || el.type === 'checkbox'
    : !el.querySelector('input:not([type=hidden],[aria-hidden=true]),select,textarea')
      && !el.parentElement?.closest('[contenteditable=""],[contenteditable=true]'));
};
agent.buttons = roots => agent.all(BUTTON, roots).filter(el => !el.matches('[role=combobox],[role=checkbox],[role=switch],[role=radio]'));

/** Whether people could see it: rendered, and not pushed off the page. */
agent.seen = el => {
  if (!el.isConnected || !el.checkVisibility({ visibilityProperty: true })) return false;
  const box = el.getBoundingClientRect();
  const view = el.ownerDocument.defaultView;
  if (!view || box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return false;
  const frame = view.frameElement;
  return !frame || agent.seen(frame);
};
/** A field counts as seen if it is, or if its label is: many pages hide the control itself and draw their own. */
agent.shown = el => {
  const box = el.getBoundingClientRect();
  if (box.width > 1 && box.height > 1 && agent.seen(el) && getComputedStyle(el).opacity !== '0') return true;
  return [...el.labels ?? []].some(label => agent.seen(label) && label.getBoundingClientRect().width > 1);
};

/** Lets the page's own code react: promises, then two turns of its event loop. */
const turn = () => new Promise(done => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { channel.port1.close(); done(); };
  channel.port2.postMessage(0);
});
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
agent.named = ref => {
  const alive = (holders.get(ref) ?? []).filter(w => w.deref()?.isConnected);
  holders.set(ref, alive);
  return alive.map(w => w.deref());
};
