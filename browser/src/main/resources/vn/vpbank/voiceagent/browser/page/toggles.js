// Words that are pressed in and out again (aria-pressed), several beside each other under one label: a choice of many, or
// of one where they are made of one piece.

let boxes = new Map();
agent.isToggle = el => boxes.has(el);
/** What holds all the toggles of one choice. */
agent.toggleBox = el => boxes.get(el);

/** The smallest box that holds a toggle and others. */
const boxOf = (el, all) => {
  for (let box = el.parentElement, hops = 0; box && hops < 3; box = box.parentElement, hops++) if (all.filter(other => box.contains(other)).length > 1) return box;
  return null;
};
// Boxes of which several were seen pressed at once.
const several = new WeakSet();
/** Whether they touch each other in one row, as the parts of one control do. */
const isOnePiece = members => members.every((m, i) => {
  if (i === 0) return true;
  const [a, b] = [members[i - 1].getBoundingClientRect(), m.getBoundingClientRect()];
  return Math.abs(a.top - b.top) < 2 && Math.abs(b.left - a.right) < 2;
});
let ones = new WeakSet();
/** Whether only one of the toggles beside this one can be pressed in. */
agent.isOneOf = el => ones.has(boxes.get(el));

/** Finds them; lone ones and those of tool bars are buttons. */
agent.findToggles = roots => {
  boxes = new Map();
  ones = new WeakSet();
  const all = agent.all('[aria-pressed]', roots).filter(el => agent.hasWord(el.textContent) && !el.closest('[role=toolbar],[contenteditable=true]'));
  for (const el of all.length > 1 ? all : []) {
    const box = boxOf(el, all);
    const members = box ? all.filter(other => box.contains(other)) : [];
    const label = members.length && !box.matches('form,body') && !box.querySelector('input:not([type=hidden]),select,textarea') ? agent.groupLabel(members) : '';
    if (label && label !== members[0].getAttribute('name') && label !== members[0].id) boxes.set(el, box);
    if (members.filter(m => m.getAttribute('aria-pressed') === 'true').length > 1) several.add(box);
    if (label && !several.has(box) && isOnePiece(members)) ones.add(box);
  }
  return [...boxes.keys()];
};
