// Sliders that a page has built itself: moved by keys, or dragged where keys do nothing, and read back from what they
// say of themselves or from the number that the page shows beside them.

const { strike } = agent;
/** The handle stands for its slider. Pictures in a row are called sliders too; theirs have no handles. */
agent.isSlider = el => el.matches('[role=slider],[class*=slider-handle],[class*=slider-thumb]');

/** A number with at most a word or a sign around it, or the most behind it: "45", "36 tháng", "Số tiền: 50.000.000 đ", "5/10". */
const NUMBER = /^[^\d-]{0,30}(-?\d+(?:[.,\s]\d+)*)(?:\s*\/\s*\d+)?[^\d]{0,15}$/;
const numberIn = words => {
  const found = NUMBER.exec(agent.norm(words))?.[1];
  if (!found) return null;
  return /^-?\d{1,3}([.,\s])\d{3}(?:\1\d{3})*$/.test(found) ? found.replace(/[.,\s]/g, '') : found.replace(',', '.');
};

/** The number that the page shows for a slider: in its own box, after it or before it. */
function beside(handle) {
  const track = handle.parentElement;
  const hidden = track.querySelector('input');
  if (hidden?.value) return hidden.value;
  for (let box = track, hops = 0; box && hops < 3 && !box.matches('form,body,fieldset'); box = box.parentElement, hops++) {
    for (const way of ['nextElementSibling', 'previousElementSibling']) {
      const near = box[way];
      const told = near && !near.querySelector('input,select,textarea,button') && !near.matches('button,label') ? numberIn(near.textContent) : null;
      if (told !== null) return told;
    }
    if ([...box.parentElement?.querySelectorAll('[class*=slider-handle],[class*=slider-thumb]') ?? []].some(other => !track.contains(other))) break;
  }
  return null;
}
const isUpright = track => { const { width, height } = track.getBoundingClientRect(); return height > width; };
/** How far along its track a handle stands, in per cent: what is left where a page tells no number. */
function share(handle) {
  const box = handle.getBoundingClientRect();
  const track = handle.parentElement.getBoundingClientRect();
  const part = isUpright(handle.parentElement) ? (track.bottom - box.y - box.height / 2) / track.height : (box.x + box.width / 2 - track.x) / track.width;
  return String(Math.round(part * 100));
}
const plainLabel = agent.label;
/** Some write the value into the label: without it, since it comes to be another. */
agent.label = el => {
  const words = plainLabel(el);
  const said = agent.isSlider(el) ? /^(.*\p{L}.*?)\s*[:：]?\s*-?\d[\d.,\s]*(?:\/\s*\d+)?[^\d]{0,15}$/u.exec(words) : null;
  return said && numberIn(words.slice(said[1].length)) === agent.sliderValue(el) ? said[1].trim() : words;
};
agent.sliderValue = el => el.getAttribute('aria-valuenow') ?? beside(el) ?? share(el);

/** Strikes arrow keys until the value is there, or as near as its steps come. */
async function walk(el, wanted) {
  const now = () => Number(agent.sliderValue(el));
  for (let n = 0, last = null; n < 1000 && now() !== wanted && now() !== last; n++) {
    last = now();
    const up = wanted > last;
    strike(el, up ? 'ArrowRight' : 'ArrowLeft');
    await agent.settle();
    if ((now() > wanted) === up && now() !== wanted) break;
  }
  return now() === wanted;
}

/** Drags the handle to a part of its track, from 0 to 1. */
function drag(el, part) {
  const track = el.parentElement;
  const { x, y, width, height } = track.getBoundingClientRect();
  const to = isUpright(track) ? { clientX: x + width / 2, clientY: y + height * (1 - part) } : { clientX: x + width * part, clientY: y + height / 2 };
  const from = el.getBoundingClientRect();
  const at = { clientX: from.x + from.width / 2, clientY: from.y + from.height / 2 };
  const view = el.ownerDocument.defaultView;
  for (const [what, place] of [['down', at], ['move', to], ['up', to]]) {
    const how = { bubbles: true, composed: true, cancelable: true, button: 0, buttons: what === 'up' ? 0 : 1, view, pointerType: 'mouse', isPrimary: true, pointerId: 1, ...place };
    el.dispatchEvent(new PointerEvent(`pointer${what}`, how));
    el.dispatchEvent(new MouseEvent(`mouse${what}`, how));
  }
}
/** Halves the track until the value is there. */
async function slideByHand(el, wanted) {
  const now = () => Number(agent.sliderValue(el));
  for (let low = 0, high = 1, n = 0; n < 16 && now() !== wanted; n++) {
    const middle = n === 0 ? 0 : n === 1 ? 1 : (low + high) / 2;
    drag(el, middle);
    await agent.settle();
    if (now() < wanted) low = Math.max(low, middle); else high = Math.min(high, middle);
  }
  return now() === wanted;
}

/** Moves a slider to a value. Tells why it did not, else ''; then it stands where it stood. */
agent.slide = async (el, text) => {
  const wanted = Number(text);
  const [least, most] = ['aria-valuemin', 'aria-valuemax'].map(name => Number(el.getAttribute(name) ?? NaN));
  if (!text || Number.isNaN(wanted) || wanted < least || wanted > most) return 'not_in_options';
  const start = Number(agent.sliderValue(el));
  el.focus({ preventScroll: true });
  const isDone = await walk(el, wanted) || (Number(agent.sliderValue(el)) === start && await slideByHand(el, wanted));
  if (!isDone && !await walk(el, start)) await slideByHand(el, start);
  el.blur();
  return isDone ? '' : 'not_in_options';
};
