// Parts of a form that are folded away until their header is pressed: accordions, disclosures, tabs.

const OPENER = 'summary,[aria-controls],[aria-expanded],[role=tab],a[href^="#"],[data-target^="#"],[data-bs-target^="#"]';
const PRESSABLE = 'button,[role=button],[role=tab],summary,a[href^="#"],a:not([href]),[onclick],[tabindex],[aria-expanded]';
const FIELDS = 'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea,[contenteditable=true],[role=combobox],[role=checkbox],[role=radio],[role=switch],[role=listbox]';
/** What makes something new has no part of the form behind it yet. */
const MAKES = /^(?:\+|thêm|tạo|add|new|create)(?![a-zà-ỹ])/i;

const words = opener => agent.norm(opener.innerText || opener.textContent || opener.getAttribute('aria-label')).slice(0, 90);
const isOpener = el => agent.seen(el) && !el.matches(`${FIELDS},label,:disabled,[aria-disabled=true],[aria-haspopup]:not([aria-haspopup=false])`) && !el.querySelector(FIELDS)
  && !el.closest('label,nav,[role=navigation],[role=menu],[role=combobox]') && /\p{L}/u.test(words(el)) && !MAKES.test(words(el));

const targets = el => ['aria-controls', 'href', 'data-target', 'data-bs-target'].flatMap(name => (el.getAttribute(name) ?? '').split(/\s+/))
  .map(id => id.replace(/^#/, '')).filter(Boolean);
// Which opener names which id; found anew for each reading.
let named = new WeakMap();
agent.forgetOpeners = () => { named = new WeakMap(); };
function openersIn(root) {
  if (!named.has(root)) {
    const all = new Map();
    for (const el of root.querySelectorAll(OPENER)) for (const id of targets(el)) if (!all.has(id) && isOpener(el)) all.set(id, el);
    named.set(root, all);
  }
  return named.get(root);
}
/** The opener that names a box, for boxes with an id. */
const openerNaming = box => { const opener = box.id ? openersIn(box.getRootNode()).get(box.id) : null; return opener && !box.contains(opener) ? opener : null; };

/** The header right before a box, where it stands in a row of such pairs or says of itself that it opens something. */
function openerBefore(box) {
  const head = box.previousElementSibling;
  if (!head || head.matches(FIELDS) || head.querySelector(FIELDS)) return null;
  const inside = head.matches(PRESSABLE) ? [head] : [...head.querySelectorAll(PRESSABLE)];
  const opener = inside.length === 1 ? inside[0] : !inside.length && getComputedStyle(head).cursor === 'pointer' ? head : null;
  if (!opener || !isOpener(opener)) return null;
  const isAlike = (a, b) => a !== b && a.tagName === b?.tagName && a.className.split(' ')[0] === b.className.split(' ')[0];
  const pairs = [...head.parentElement?.children ?? []].some(s => isAlike(s, head) && isAlike(s.nextElementSibling ?? box, box));
  const boxes = [...head.parentElement?.parentElement?.children ?? []].some(s => isAlike(s, head.parentElement) && isAlike(s.firstElementChild ?? head, head));
  return opener.hasAttribute('aria-expanded') || pairs || boxes ? opener : null;
}

const isPressable = el => el.matches(PRESSABLE) || el.querySelector(PRESSABLE) !== null || getComputedStyle(el).cursor === 'pointer';
/** The tab of a part that stands among its like, of which one is shown: in a row before them, one tab for each. */
function tabOf(box) {
  const parts = [box];
  const isPart = s => s?.tagName === box.tagName && s.querySelector(FIELDS);
  while (isPart(parts[0].previousElementSibling)) parts.unshift(parts[0].previousElementSibling);
  while (isPart(parts.at(-1).nextElementSibling)) parts.push(parts.at(-1).nextElementSibling);
  if (parts.length < 2 || parts.length > 12 || parts.filter(p => getComputedStyle(p).display !== 'none').length !== 1) return null;
  for (let at = parts[0], hops = 0; at && hops < 3 && !at.matches('form,body'); at = at.parentElement, hops++) {
    for (let row = at.previousElementSibling, n = 0; row && n < 2; row = row.previousElementSibling, n++) {
      const inside = [row, ...row.querySelectorAll('ul,ol,tr,div,nav')].find(r => r.childElementCount === parts.length);
      const tabs = inside ? [...inside.children] : [];
      if (tabs.length && !row.querySelector(FIELDS) && tabs.every(t => /\p{L}/u.test(words(t)) && isPressable(t))) return tabs[parts.indexOf(box)];
    }
  }
  return null;
}

const isShut = (box, el) => (box.tagName === 'DETAILS' && !box.open && !box.querySelector(':scope > summary')?.contains(el))
  || box.hidden || getComputedStyle(box).display === 'none' || getComputedStyle(box).visibility === 'hidden';

/** The outermost box that is folded over a control, with what opens it; null if it is hidden for another reason, or not. */
agent.foldOf = (el, known = new Map()) => {
  const path = [];
  for (let p = el.parentElement; p && p.tagName !== 'BODY'; p = p.parentElement) path.push(p);
  const at = path.findLastIndex(p => isShut(p, el));
  if (at < 0) return null;
  const box = path[at];
  if (!known.has(box)) {
    const opener = box.tagName === 'DETAILS' ? box.querySelector(':scope > summary') : openerNaming(box) ?? openerBefore(box) ?? (path[at - 1] && openerNaming(path[at - 1])) ?? tabOf(box);
    known.set(box, opener ? { box, opener } : null);
  }
  return known.get(box);
};
/** Whether a control could be seen once its box is unfolded; folds inside it count as such. */
agent.isFolded = (el, known) => {
  const fold = agent.foldOf(el, known);
  if (!fold) return false;
  for (let p = el; p && p !== fold.box; p = p.parentElement) {
    if (getComputedStyle(p).display !== 'none' || p === el) continue;
    if (!(openerNaming(p) ?? openerBefore(p))) return false;
  }
  return el.matches('[type=checkbox],[type=radio]') || getComputedStyle(el).display !== 'none' || [...el.labels ?? []].length > 0 || (el.tagName === 'SELECT' && agent.drawn(el) !== null);
};

/** The words of what opens a box. */
agent.foldWords = box => { const opener = openerNaming(box) ?? tabOf(box); return opener ? words(opener) : ''; };

/** The controls that the last reading found folded away. */
let folded = new WeakSet();
agent.keepFolded = els => { folded = new WeakSet(els); };

/** Presses the headers that keep such a control out of sight. */
agent.unfold = async el => {
  for (let n = 0; n < 3 && folded.has(el) && !agent.shown(el); n++) {
    const fold = agent.foldOf(el);
    if (!fold) return;
    agent.pressOn(fold.opener);
    if (!await agent.until(() => agent.foldOf(el)?.box !== fold.box, 500)) return;
    // What slides open has its size a little later.
    await agent.until(() => agent.shown(el) || agent.foldOf(el) !== null, 500);
  }
};
