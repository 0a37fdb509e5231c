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
/** The one in front, if any. One that offers nothing to do is a message about waiting. */
agent.modal = roots => [...agent.all(DIALOG, roots), ...drawn()]
  .filter(el => shutsOff(el) && agent.seen(el) && agent.hasSize(el) && [...el.querySelectorAll(WAYS)].some(agent.seen)).at(-1) ?? null;

/** Whether an element can be used as far as dialogs are concerned. */
agent.isInFront = (el, modal = agent.modal()) => !modal || agent.holds(modal, el);
