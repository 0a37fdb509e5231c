// What a page shows at its fields when it does not take a form: words that come up beside them, colours, marks.

const { home, lines, isMark, isRed } = agent.atField;

const look = (el, box) => {
  const style = getComputedStyle(el);
  return { lines: lines(box),
    invalid: el.getAttribute('aria-invalid') === 'true', marked: isMark(`${el.className} ${box.className} ${el.parentElement?.className}`),
    red: [style.borderTopColor, style.borderBottomColor, style.outlineColor, style.backgroundColor, style.boxShadow].map(isRed).join() };
};

let held = null;
/** Looks at all fields before a press that may be refused. */
agent.rememberLooks = () => {
  const groups = agent.lastGroups ?? [];
  const others = groups.flatMap(g => g.members);
  const fields = groups.map(({ label, members }) => { const box = home(members, others); return { label: agent.norm(label.replace(/[*＊]|\(\s*[*＊]\s*\)/g, '')), el: members[0], box, before: look(members[0], box) }; });
  held = { fields, isAtWork: agent.watchWork() };
  return true;
};

/** What fields show by now that they did not show then: `words` with their names, `marked` how many; whether the page is still at work. */
agent.refused = () => {
  if (!held) return JSON.stringify({ words: [], marked: 0, working: false });
  const words = [];
  let marked = 0;
  for (const { label, el, box, before } of held.fields) {
    if (!el.isConnected || !agent.shown(el)) continue;
    const now = look(el, box);
    const said = [...now.lines].filter(line => !before.lines.has(line));
    const isMarked = (now.invalid && !before.invalid) || (now.marked && !before.marked) || (now.red !== before.red && now.red.includes('true'));
    if (isMarked) marked++;
    // Without a mark, new words beside a field may as well be a count of its characters.
    if (said.length || isMarked) words.push(said.length ? `${label}: ${said.join(' ')}`.slice(0, 200) : label);
  }
  return JSON.stringify({ words: words.slice(0, 20), marked, working: held.isAtWork() });
};
