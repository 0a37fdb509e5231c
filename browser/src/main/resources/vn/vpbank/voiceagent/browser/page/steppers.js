// Numbers that are counted up and down by two drawn signs, with no box to write into: "− 2 +". One field together.

const MINUS = /^[-−–‐]$/;
const sign = el => agent.norm(el.textContent);

/** The box of a plus sign: the smallest that also holds a minus, and between them nothing but the number. */
function boxOf(plus) {
  for (let box = plus.parentElement, hops = 0; box && hops < 3; box = box.parentElement, hops++) {
    const minus = [...box.querySelectorAll('*')].find(el => !el.childElementCount && MINUS.test(sign(el)));
    if (!minus) continue;
    const middle = [...box.children].slice(1, -1);
    const isAlone = /^[-−–‐]\s*\d*\s*[+＋]$/.test(agent.norm(box.textContent)) && middle.length > 0 && !box.querySelector('input,select,textarea');
    return isAlone && box.firstElementChild.contains(minus) && box.lastElementChild.contains(plus) ? box : null;
  }
  return null;
}

let known = new Set();
/** Finds them by their plus, among the boxes of the page's words and the buttons. */
agent.findSteppers = (boxes, roots) => {
  const plusses = [...boxes, ...agent.all('button', roots)].filter(el => !el.childElementCount && /^[+＋]$/.test(sign(el)));
  known = new Set(plusses.map(boxOf).filter(Boolean));
  return [...known];
};
agent.isStepper = el => known.has(el);
/** Whether an element is one of the signs. */
agent.isSign = el => [...known].some(box => box.contains(el));
agent.countOf = box => /\d+/.exec(box.textContent)?.[0] ?? '0';

/** What the pictures beside it say: words for people, given to screen readers. */
agent.picturesBeside = box => agent.norm([...box.parentElement?.querySelectorAll('img[alt]') ?? []].map(img => img.alt).join(', '));

/** Counts up or down to a number, as long as each press shows. */
agent.countTo = async (box, text) => {
  const wanted = Number(text || '0');
  const now = () => Number(agent.countOf(box));
  if (!Number.isInteger(wanted) || wanted < 0) return 'not_in_options';
  for (let n = 0; n < 200 && now() !== wanted; n++) {
    const before = now();
    const end = wanted > before ? box.lastElementChild : box.firstElementChild;
    agent.pressOn(end.matches('button') ? end : end.querySelector('button') ?? end);
    if (!await agent.until(() => now() !== before, 300)) return 'not_in_options';
  }
  return '';
};
