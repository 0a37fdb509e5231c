// What can be pressed: buttons by their tag or role, links that lead nowhere, and words that only a hand over them gives
// away.

const BUTTON = 'button,summary,input[type=submit],input[type=button],input[type=reset],input[type=image],[role=button],[role=tab],[role=menuitem],'
  + 'a[class*=btn],a[class*=button],a[href^="#"],a[href^="javascript:" i],span[onclick],div[onclick],li[onclick],td[onclick]';
const MOST = 100;
const INSIDE = `${BUTTON},label,a[href]`;

/** A box whose whole text stands in one button inside it: that one takes the press. */
const isShell = (el, all) => !el.matches('button,input') && all.some(other => other !== el && el.contains(other) && agent.norm(other.textContent) === agent.norm(el.textContent));

/** The outermost box over which the same hand shows. */
function underHand(box) {
  let top = box;
  while (top.parentElement && getComputedStyle(top.parentElement).cursor === 'pointer') top = top.parentElement;
  return top;
}
/** Boxes of words that show a hand and are no part of a field or of another button. */
function drawn(boxes, fields) {
  const tops = new Set(boxes.filter(box => getComputedStyle(box).cursor === 'pointer').map(underHand));
  return [...tops].filter(top => !top.closest(INSIDE) && !top.querySelector(BUTTON) && !agent.isSign(top)
    && !fields.some(field => top.contains(field) || field.contains(top) || field.nextElementSibling === top && agent.twinOf(field)));
}
agent.inPageOrder = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

function pressable(roots, boxes, fields) {
  const told = agent.all(BUTTON, roots).filter(el => !el.matches('[role=combobox],[role=checkbox],[role=switch],[role=radio],[aria-haspopup=listbox]') && !agent.isMover(el) && !agent.isToggle(el) && !agent.isAmongTiles(el) && !agent.isInStanding(el) && !agent.isDrawnList(el));
  const all = told.filter(el => !isShell(el, told));
  const more = drawn(boxes, fields);
  return more.length ? [...all, ...more].sort(agent.inPageOrder) : all;
}

/** Whether it stands in a dialog that holds no field: closing that loses nothing. */
function isAside(el, fields) {
  const dialog = agent.closest(el, 'dialog,[role=dialog],[role=alertdialog]');
  return dialog !== null && !fields.some(field => agent.holds(dialog, field));
}

/** Whether it stands behind all fields of its form, not only of a row or part of it: where forms have what finishes them. */
const HOME = 'form,dialog,[role=dialog],[role=form]';
const NOT_FORM = 'footer,nav,aside,[role=contentinfo],[role=search]';
function endOf(el, fields, ends, isShown, pane) {
  if (el.matches('summary,[role=tab],[role=menuitem],[aria-haspopup],[aria-expanded]')) return false;
  // One question may be all that a step has.
  const asked = pane?.contains(el) ? fields.filter(f => pane.contains(f) && isShown(f)) : [];
  if (asked.length && agent.isAfter(el, asked.at(-1))) return true;
  let home = agent.closest(el, HOME);
  while (home && !fields.some(f => agent.holds(home, f))) home = agent.closest(agent.parent(home), HOME);
  home ??= document.body;
  if (!ends.has(home)) {
    const part = home.closest(NOT_FORM);
    const own = fields.filter(f => f.type !== 'search' && agent.holds(home, f) && f.closest(NOT_FORM) === part && isShown(f));
    ends.set(home, own);
  }
  const own = ends.get(home);
  // A page without a form around its fields may only search or sift by them.
  if (own.length < (home.matches(HOME) ? 2 : 4) || !agent.isAfter(el, own.at(-1))) return false;
  let box = agent.parent(el);
  while (box && !own.some(f => agent.holds(box, f))) box = agent.parent(box);
  return own.filter(f => box && agent.holds(box, f)).length * 2 > own.length;
}

const now = new Map();
agent.button = ref => now.get(ref)?.deref();

/** The type as people meet it: a tab, a link, a submit that asks by GET and hands in nothing. */
const typeOf = el => {
  if (el.matches('[role=tab]')) return 'tab';
  if (el.tagName === 'A' || !el.matches('button,input')) return 'link';
  return /^(?:submit|image)$/.test(el.type) && /^get$/i.test(el.form?.getAttribute('method') ?? '') ? 'get' : el.type;
};
/** Some pages forget to take back what they say of a native one: then its look tells. */
const looksShut = el => { const { cursor, pointerEvents, opacity } = getComputedStyle(el); return /disabled/i.test(el.getAttribute('class') ?? '') || cursor === 'not-allowed' || pointerEvents === 'none' || Number(opacity) < 0.7; };
const isShut = el => el.matches(':disabled') || (el.getAttribute('aria-disabled') === 'true' && (!el.matches('button,input') || looksShut(el)));
/** What a button says of itself. */
const ofItself = el => ({
  label: agent.norm(el.innerText || (el.querySelector('slot') && agent.words(el)) || el.value || el.getAttribute('aria-label') || el.title || el.querySelector('img')?.alt).slice(0, 120),
  disabled: isShut(el),
  type: typeOf(el), filled: Boolean(el.form && el.form.elements.length > 1),
});
/** Whether a button can be pressed and still says of itself what it said when it was read. */
agent.isStill = read => {
  const el = agent.button(read.ref);
  return Boolean(el) && agent.seen(el) && !read.disabled && Object.entries(ofItself(el)).every(([what, said]) => read[what] === said);
};

/** @param boxes of the page's words
 *  @param modal what stands before the rest of the page, or null
 *  @param isShown whether people see a field
 *  @param pane what holds the step that is shown, if the page has all of them */
agent.readButtons = (roots, boxes, fields, modal, isShown, pane) => {
  const used = new Map();
  const ends = new Map();
  now.clear();
  return pressable(roots, boxes, fields).filter(el => agent.seen(el) && agent.isInFront(el, modal)).slice(0, MOST).map(el => {
    const self = ofItself(el);
    const base = el.getAttribute('name') || el.id || agent.slug(self.label) || 'button';
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    const ref = n === 1 ? base : `${base}-${n}`;
    now.set(ref, new WeakRef(el));
    return { ref, ...self, aside: isAside(el, fields), last: endOf(el, fields, ends, isShown, pane) };
  });
};
