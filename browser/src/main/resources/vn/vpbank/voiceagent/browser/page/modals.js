// A dialog that stands before the page: while it is open nothing behind it can be used.

const DIALOG = 'dialog[open],[role=dialog],[role=alertdialog]';
const WAYS = 'button,input:not([type=hidden]),select,textarea,[role=button],[role=checkbox],[role=radio],[role=switch],[role=combobox],[contenteditable=true]';

const isOff = box => box.inert || box.getAttribute('aria-hidden') === 'true';
/** Something drawn over the whole window, for a dialog to stand on. */
const coversAll = box => {
  if (!/fixed|absolute/.test(getComputedStyle(box).position) || !agent.seen(box)) return false;
  const { width, height } = box.getBoundingClientRect();
  const { innerWidth, innerHeight } = box.ownerDocument.defaultView;
  return width >= innerWidth * 0.95 && height >= innerHeight * 0.95;
};
agent.coversAll = coversAll;
/** Whether something empty that covers the window lies between a dialog and the page, in the body or in a box of both. */
function isOnCover(el) {
  for (let box = el; box && box.tagName !== 'BODY'; box = box.parentElement) {
    if (box.parentElement?.childElementCount === 1 && box.parentElement.tagName !== 'BODY' && coversAll(box.parentElement)) return true;
    for (const other of box.parentElement?.children ?? []) if (other !== box && !other.childElementCount && coversAll(other)) return true;
  }
  return coversAll(el);
}
/** Pages say that a dialog shuts off the rest by its own marks, or by marks on the rest. */
const shutsOff = el => el.matches('dialog:modal,[aria-modal=true],[role=alertdialog]')
  || [...el.ownerDocument.body.children].some(box => !box.contains(el) && isOff(box) && box.querySelector('input,select,textarea')) || isOnCover(el);

/** Asked before each field is filled: what cannot be a cover is told without its style, which would have to be worked out anew. */
const isEmpty = box => !box.childElementCount && box.tagName !== 'SCRIPT' && !/\S/.test(box.textContent);
/** Boxes that stand in front of something that covers the page, though nothing says what they are. */
function drawn() {
  const all = [...document.body?.children ?? []];
  return all.some(box => isEmpty(box) && coversAll(box))
    ? all.filter(box => box.childElementCount && /fixed|absolute/.test(getComputedStyle(box).position) && !box.matches(DIALOG) && !box.querySelector(DIALOG) && !coversAll(box)) : [];
}
const isUnderHand = el => !el.childElementCount && agent.norm(el.textContent) !== '' && getComputedStyle(el).cursor === 'pointer' && agent.seen(el);
const waysIn = (box, fits = () => true) => [...box.querySelectorAll(WAYS)].some(way => agent.seen(way) && fits(way)) || [...box.querySelectorAll('*')].some(el => isUnderHand(el) && fits(el));
const isOffering = box => agent.seen(box) && agent.hasSize(box) && waysIn(box);

/** The outermost box over the whole window that an element stands in; null if there is none. */
function coverOver(el) {
  let cover = null;
  for (let p = el; p && p.tagName !== 'BODY' && p.tagName !== 'HTML'; p = agent.parent(p)) if (coversAll(p)) cover = p;
  return cover;
}
const isFixed = el => { for (let p = el; p; p = p.parentElement) if (getComputedStyle(p).position === 'fixed') return true; return false; };
const alphaOf = (box, part) => Number((getComputedStyle(box, part).backgroundColor.match(/[\d.]+/g) ?? [])[3] ?? 1);
const isOpaque = box => alphaOf(box) === 1;
/** Whether a page has darkened what lies under it. What catches presses beside an open list is clear. */
const isVeiled = cover => [cover, ...cover.children, ...cover.parentElement?.children ?? []].some(box => (box === cover || coversAll(box)) && [null, '::before', '::after'].some(part => { const alpha = part && getComputedStyle(box, part).content === 'none' ? 0 : alphaOf(box, part); return alpha > 0 && (alpha < 1 || part !== null || box !== cover); }));
const meets = (x, y) => { let el = document.elementFromPoint(x, y); while (el?.shadowRoot?.elementFromPoint(x, y) && el.shadowRoot.elementFromPoint(x, y) !== el) el = el.shadowRoot.elementFromPoint(x, y); return el; };
/** Whether a hand would meet something of this box, and not what lies over it. */
const isMet = el => { const { x, y, width, height } = el.getBoundingClientRect(); const hit = meets(x + width / 2, y + height / 2); return hit !== null && (agent.holds(el, hit) || agent.holds(hit, el)); };

let onTop = null;
/** Looks for what lies over the page though nothing says so: what a hand meets in all corners of the window, or stands on that. */
agent.lookOnTop = roots => {
  onTop = null;
  const { innerWidth: w, innerHeight: h } = window;
  const corners = [meets(2, 2), meets(w - 20, 2), meets(2, h - 20), meets(w - 20, h - 20)];
  const cover = corners.map(coverOver).find(Boolean);
  // A drawer stands in one of them itself.
  if (!cover || !corners.every(el => el && (agent.holds(cover, el) || isFixed(el)))) return;
  if (!isVeiled(cover)) return;
  // Screens that follow one another cover the window as well, each in its turn.
  if ([...cover.parentElement?.children ?? []].some(c => c !== cover && c.tagName === cover.tagName && c.classList[0] === cover.classList[0] && c.querySelector(WAYS))) return;
  let box = isOffering(cover) && !isOpaque(cover) ? cover : null;
  for (let p = cover; !box && p.parentElement && p.tagName !== 'BODY'; p = p.parentElement) {
    box = [...p.parentElement.children].findLast(c => c !== p && isOffering(c) && waysIn(c, isMet)) ?? null;
  }
  if (box?.querySelector('[role=listbox],[role=menu],[role=tree]')) return;
  if (box && agent.all(WAYS, roots).some(way => !agent.holds(box, way) && agent.seen(way))) onTop = box;
};

/** The one in front, if any. One that offers nothing to do is a message about waiting. */
agent.modal = roots => agent.all(DIALOG, roots).filter(el => shutsOff(el) && isOffering(el)).at(-1)
  // A bar at the foot of the page is fixed there too, but under the cover.
  ?? drawn().filter(el => shutsOff(el) && isOffering(el) && waysIn(el, isMet)).at(-1) ?? (onTop?.isConnected && isOffering(onTop) ? onTop : null);

/** Whether an element can be used as far as dialogs are concerned. */
agent.isInFront = (el, modal = agent.modal()) => !modal || agent.holds(modal, el);

const CLOSE = /^(?:đóng|tắt|để sau|bỏ qua|không(?:,? cảm ơn)?|close|dismiss|skip|no,? thanks?|not now|later|[×✕✖⨯✗xX])$/iu;
const FIELD = 'input:not([type=hidden]),select,textarea,[role=combobox],[role=radio],[role=checkbox],[role=switch],[contenteditable=true]';
/** Closes what a page greets people with, as they do: a box over it that wants nothing filled in. */
agent.closeGreeting = async () => {
  const box = agent.modal(agent.roots());
  if (!box || box.querySelector(FIELD)) return false;
  const sign = [...box.querySelectorAll('button,a,[role=button],span,i,div')].find(el => (CLOSE.test(agent.norm(el.innerText || el.getAttribute('aria-label') || el.title)) || (el.matches('button') && /(?:^|[\s_-])close(?:$|[\s_-])/i.test(el.className) && !agent.hasWord(el.innerText)))
    && agent.seen(el) && (el.matches('button,a,[role=button]') || getComputedStyle(el).cursor === 'pointer'));
  if (!sign) return false;
  agent.pressOn(sign);
  return agent.until(() => agent.modal(agent.roots()) !== box, 600);
};
