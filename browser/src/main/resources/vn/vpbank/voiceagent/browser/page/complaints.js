// What a page shows at a field that it takes exception to: words that come up beside it, marks on its box.

const MOST_HOPS = 4;
const MARK = /(?:^|[\s_-])(?:er|err|error|errors|invalid|bad|danger|wrong|fail|failed|warning|loi|sai)(?:$|[\s_-])|[a-z](?:Error|Invalid)(?:$|[\s_-])/;
const isMark = text => MARK.test(text) || MARK.test(text.toLowerCase());

/** The largest box around these controls that holds no other field, so that words in it are theirs. */
function home(members, others) {
  let box = members[0];
  for (let hops = 0; hops < MOST_HOPS + members.length; hops++) {
    const next = box.parentElement;
    if (!next || next.matches('form,body,main') || others.some(other => !members.includes(other) && next.contains(other))) break;
    box = next;
  }
  return box;
}
/** All that people can read in a box, piece by piece. */
function lines(box) {
  const all = new Set();
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (/\p{L}{2}/u.test(data) && parentElement && !parentElement.matches('option,script,style') && parentElement.checkVisibility()) all.add(agent.norm(data));
  }
  return all;
}
const isRed = colour => { const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number); return a > 0 && r > 140 && r - g > 60 && r - b > 60; };
agent.atField = { home, lines, isMark, isRed };
/** Words in a box that nobody could read before and that are written as complaints are: in red, or said aloud. */
function complaintsIn(box, before) {
  const found = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: by } = walker.currentNode;
    if (!/\p{L}{2}/u.test(data) || before.includes(agent.norm(data)) || !by || by.matches('option,script,style') || by.closest('button,[role=button],label') || !by.checkVisibility()) continue;
    if (by.closest('[role=alert]') && box.contains(by.closest('[role=alert]')) || isMark(by.getAttribute('class') ?? '') || isRed(getComputedStyle(by).color)) found.push(agent.norm(data));
  }
  return found;
}

// How fields looked before they were filled. By their names, since pages draw them anew.
const looks = new Map();
/** Whether a control, or a box between it and its own outermost one, is marked as wrong. */
function isMarked(el, box) {
  for (let p = el; p; p = p.parentElement) {
    if (p.getAttribute('aria-invalid') === 'true' || isMark(p.getAttribute('class') ?? '')) return true;
    if (p === box) return false;
  }
  return false;
}
const homeOf = members => home(members, agent.lastFields ?? []);

/** To be called before a field is filled. One that already stands under a complaint about what was filled in keeps its first look. */
agent.lookBefore = (ref, members) => {
  if (looks.has(ref) && agent.complaint(ref, members)) return;
  const box = homeOf(members);
  looks.set(ref, { marked: isMarked(members[0], box), text: agent.norm(box.textContent) });
};
/** What a page says of what was filled into a field: its words, "?" for a mark without words, '' if it takes no exception. */
agent.complaint = (ref, members) => {
  const before = looks.get(ref);
  if (!before) return '';
  const box = homeOf(members);
  // Most fields say now what they said then.
  if (agent.norm(box.textContent) === before.text && (before.marked || !isMarked(members[0], box))) return '';
  if (before.marked || !isMarked(members[0], box)) return complaintsIn(box, before.text).join(' ').slice(0, 200);
  return [...lines(box)].filter(line => !before.text.includes(line)).join(' ').slice(0, 200) || '?';
};
