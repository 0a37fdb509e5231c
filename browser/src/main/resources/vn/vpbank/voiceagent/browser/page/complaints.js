// What a page shows at a field that it takes exception to: words that come up beside it, marks on its box.

const MOST_HOPS = 4;
const MARK = /(?:^|[\s_-])(?:err|error|errors|invalid|bad|danger|wrong|fail|failed|warning|loi|sai)(?:$|[\s_-])|[a-z](?:Error|Invalid)(?:$|[\s_-])/;
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
agent.atField = { home, lines, isMark };

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
  looks.set(ref, { marked: isMarked(members[0], box), text: box.textContent });
};
/** What a page says of what was filled into a field: its words, "?" for a mark without words, '' if it takes no exception. */
agent.complaint = (ref, members) => {
  const before = looks.get(ref);
  const box = before && !before.marked ? homeOf(members) : null;
  if (!box || !isMarked(members[0], box)) return '';
  return [...lines(box)].filter(line => !before.text.includes(line)).join(' ').slice(0, 200) || '?';
};
