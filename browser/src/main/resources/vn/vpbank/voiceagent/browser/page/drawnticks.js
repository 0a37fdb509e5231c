// Tick boxes and radio buttons that a page has drawn over text boxes of a pixel, kept there for the keyboard alone.

const KIND = /check|radio|tick/i;
const boxes = new WeakMap();
/** The drawn box of such a control; null if it is none. */
function boxOf(el) {
  if (!el.readOnly || !el.matches('input:is([type=text],:not([type])):not([role])')) return null;
  if (boxes.get(el)?.isConnected) return boxes.get(el);
  const { width } = el.getBoundingClientRect();
  let box = width <= 2 ? el.parentElement : null;
  for (let hops = 0; box && hops < 3 && !KIND.test(box.getAttribute('class') ?? ''); hops++) box = box.parentElement;
  const isBox = box && KIND.test(box.getAttribute('class') ?? '') && agent.hasSize(box) && !agent.hasWord(box.textContent) && box.querySelectorAll('input').length === 1;
  boxes.set(el, isBox ? box : null);
  return boxes.get(el);
}
agent.tickBox = boxOf;
agent.isDrawnTick = el => boxOf(el) !== null;
agent.isDrawnRadio = el => /radio/i.test(boxOf(el)?.getAttribute('class') ?? '');
agent.isDrawnTickOn = el => { const name = boxOf(el)?.getAttribute('class') ?? ''; return /checked|selected/i.test(name) && !/un-?(?:checked|selected)/i.test(name); };
/** The words behind it. */
agent.wordsOfTick = el => {
  for (let p = boxOf(el), hops = 0; p && hops < 3; p = p.parentElement, hops++) {
    const next = p.nextElementSibling;
    if (next) return agent.hasWord(next.textContent) && !next.querySelector('input,select,textarea') ? agent.words(next) : '';
  }
  return '';
};
