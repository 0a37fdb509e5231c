// Tick boxes drawn from plain boxes: a small square and words behind it, both under one hand. No role says so.

const LEAST = 8, MOST = 32, MOST_WORDS = 200;
const ON = /(?:^|[-_:])(?:is-)?(?:selected|active|checked|chosen|on)$/i;
const INSIDE = 'a,button,label,nav,table,[role],[aria-pressed],[contenteditable=true]';
const PARTS = 'input,select,textarea,button,a,[role]';

const isSquare = el => {
  if (el.textContent.trim() && !/^[✓✔☑☐✕×]$/u.test(el.textContent.trim())) return false;
  const { width, height } = el.getBoundingClientRect();
  if (width < LEAST || width > MOST || Math.abs(width - height) > 2) return false;
  const style = getComputedStyle(el);
  return parseFloat(style.borderTopWidth) > 0 && parseFloat(style.borderTopLeftRadius) < width / 2 - 1;
};
/** The square of such a box; null if it is none. */
function squareOf(top) {
  const first = top.firstElementChild;
  const square = first && [first, ...first.children].find(isSquare);
  return square && top.childElementCount > 1 && agent.hasWord(top.textContent) && top.textContent.length < MOST_WORDS && !top.querySelector(PARTS) && !top.closest(INSIDE) ? square : null;
}
const marksOf = top => [top, ...top.querySelectorAll('*')].slice(0, 6).flatMap(el => [...el.classList, agent.norm(el.style.cssText)].filter(Boolean).map(mark => `${el === top ? '' : el.tagName} ${mark}`)).concat(squareOf(top)?.textContent.trim() || []);
// What came upon one with a press, and what it looks like without.
const learned = new WeakMap();
let known = new Set();
agent.isSquare = el => known.has(el);
agent.isSquareOn = el => { const marks = marksOf(el); const own = learned.get(el); return own ? marks.some(m => own.has(m)) : marks.some(m => ON.test(m) || /^[✓✔☑]$/u.test(m)); };
agent.wordsOfSquare = el => agent.norm([...el.children].filter(c => agent.hasWord(c.textContent)).map(c => agent.words(c)).join(' '));

/** @param boxes of the page's words */
agent.findSquares = boxes => {
  const before = known;
  known = new Set();
  for (const box of boxes) {
    let top = box;
    for (let hops = 0; top && hops < 3 && !(before.has(top) || squareOf(top)); hops++) top = top.parentElement;
    if (top && top !== box && (before.has(top) || (squareOf(top) && [top, squareOf(top)].some(el => getComputedStyle(el).cursor === 'pointer'))) && agent.seen(top)) known.add(top);
  }
  return [...known];
};
/** Presses one, and sees by what it changes whether it is on. */
agent.tickSquare = async el => {
  const before = new Set(marksOf(el));
  const wasOn = agent.isSquareOn(el);
  agent.pressOn(squareOf(el) ?? el);
  await agent.settle();
  const fresh = marksOf(el).filter(m => !before.has(m));
  if (!wasOn && fresh.length) learned.set(el, new Set(fresh));
};
