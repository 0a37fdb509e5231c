// Lists of which an item opens more items: trees, and columns that open one another. A choice is told by its path, "A / B",
// or by its own words alone.

const { plain, pressOn: press } = agent;

// How long a list is searched for words whose place in it nobody has told.
const SEARCH_MS = 1500;
const OPEN_MS = 300;
// How long the items under one may take to come where its path was told.
const LOAD_MS = 2000;
const BETWEEN = /\s*(?:\/|>|›|»|→)\s*/;
const NESTED = '[role=group],[role=tree],ul,ol';

/** The words of one item without those of the items under it. */
agent.itemWords = item => {
  const inner = [...item.querySelectorAll(NESTED)].filter(box => box.querySelector('[role=treeitem],[role=menuitem],li'));
  return agent.words(item, inner[0] ?? null).replace(/^[▸▾►▼▶›]\s*|\s*[›»▸►▶⯈]$/gu, '');
};
const isLevel = item => item.matches('[role=treeitem],[role^=menuitem]');
/** Whether pressing an item, or a sign on it, brings more items. */
agent.isExpandable = item => !isLeaf(item) && (item.getAttribute('aria-expanded') === 'false' || /^(?:true|menu)$/.test(item.getAttribute('aria-haspopup') ?? '')
  || /(?:-expand(?:able)?|has-children)(?:\s|$)/.test(item.getAttribute('class') ?? '') || /[›»▸►▶⯈]\s*$/u.test(item.textContent));
/** One under which nothing stands may say all the same that it is shut; its sign is not shown then. */
const isLeaf = item => { const sign = item.getAttribute('role') === 'treeitem' ? signOf(item) : null; return sign !== null && sign !== undefined && (/(?:^|[\s_-])(?:is-leaf|leaf|noop)(?:$|[\s_-])/.test(sign.getAttribute('class') ?? '') || getComputedStyle(sign).visibility === 'hidden'); };

/** The sign of an item of a tree: pressing its words would choose it. */
const signOf = item => item.getAttribute('role') !== 'treeitem' ? null
  : [...item.querySelectorAll('*')].find(c => !agent.hasWord(c.textContent) && agent.hasSize(c) && (c.textContent.trim() || c.querySelector('svg') || c.matches('svg,button,i') || /switch|toggl|expand|arrow|caret|chevron/i.test(c.getAttribute('class') ?? '')));
/** The innermost box of an item's words: some pages listen nowhere else. */
agent.wordsBox = item => {
  let box = item;
  for (;;) {
    const inner = [...box.children].filter(c => agent.hasWord(c.textContent) && !c.matches(NESTED));
    if (inner.length !== 1 || [...box.childNodes].some(n => n.nodeType === Node.TEXT_NODE && agent.hasWord(n.data))) return box;
    [box] = inner;
  }
};

/** Opens an item and waits for what comes with it. */
async function expand(item, listed, ms = OPEN_MS) {
  const before = new Set(listed());
  const sign = signOf(item);
  if (sign || item.getAttribute('role') !== 'treeitem') press(sign ?? item); else agent.strike(item, 'ArrowRight');
  await agent.until(() => listed().some(other => !before.has(other)), ms);
}

/** The item at the end of a path, or with these words wherever it stands; null if it is not there. */
agent.findByPath = async (el, wanted) => {
  const { listed, nameOf } = agent.list;
  const items = () => listed(el);
  const parts = wanted.split(BETWEEN);
  const named = (words, after) => items().filter(i => plain(nameOf(i)) === plain(words))
    .find(i => !after?.isConnected || after.compareDocumentPosition(i) & Node.DOCUMENT_POSITION_FOLLOWING) ?? null;
  const atOrAfter = (words, names) => { const all = items(); const at = names.length ? all.findIndex(i => plain(nameOf(i)) === plain(names.at(-1))) : -1; return named(words, all[at]); };
  for (let n = 0; parts.length > 1 && n < parts.length; n++) {
    const item = atOrAfter(parts[n], parts.slice(0, n));
    if (!item || n === parts.length - 1) return item;
    if (!atOrAfter(parts[n + 1], parts.slice(0, n + 1))) await expand(item, items, LOAD_MS);
  }
  const tried = new Set();
  const until = performance.now() + SEARCH_MS;
  for (;;) {
    const next = items().find(i => agent.isExpandable(i) && !tried.has(nameOf(i)));
    if (!next || performance.now() > until) return null;
    tried.add(nameOf(next));
    await expand(next, items);
    if (named(wanted)) return named(wanted);
  }
};
agent.isLevel = isLevel;
