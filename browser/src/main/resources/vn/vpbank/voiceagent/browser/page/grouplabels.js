// The words of what stands together: of one option among others, and of the question that they answer.

const { CONTROLS, MOST } = agent.kinds;

/** The words without those that are only drawn for the eye, such as the key that chooses an option. */
function spoken(el) {
  const drawn = [...el.querySelectorAll('[aria-hidden=true]')];
  if (!drawn.length) return '';
  const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) if (!drawn.some(d => d.contains(walker.currentNode))) text += ` ${walker.currentNode.data}`;
  return agent.norm(text);
}

/** The words of a card: its title, where more than that is written on it. */
function headOf(el) {
  const told = spoken(el);
  if (agent.hasWord(told) && !el.querySelector('h1,h2,h3,h4,h5,h6,strong,b,p')) return told;
  const title = el.querySelector('h1,h2,h3,h4,h5,h6,strong,b');
  const line = (el.innerText ?? '').split('\n').map(agent.norm).find(agent.hasWord);
  return agent.norm(title && agent.hasWord(title.textContent) ? title.textContent : line || el.textContent);
}

/** The words in the boxes that hold this control and no other. */
function wordsInRow(el) {
  let words = '';
  for (let row = el.parentElement; row && !words && row.querySelectorAll(CONTROLS).length === 1 && !row.matches('form,body,fieldset'); row = row.parentElement) words = agent.words(row);
  return words;
}

/** Stars and faces have no words: then their place tells them apart. */
function wordy(el, words) {
  if (agent.hasWord(words) || !el.matches('[role=radio]')) return words;
  const all = [...el.closest('[role=radiogroup]')?.querySelectorAll('[role=radio]') ?? []];
  return el.getAttribute('aria-posinset') ?? (all.length ? String(all.indexOf(el) + 1) : words);
}

/** Without the circle or tick that a page has drawn as a letter. */
const withoutMark = text => { const bare = text.replace(/^[○●◯◉☐☑☒□■✓✔]+\s*|\s*[✓✔☑]+$/gu, ''); return agent.hasWord(bare) ? bare : text; };
/** The words beside one radio button or tick box. */
agent.optionLabel = el => withoutMark(labelOfOption(el)).replace(/^[★☆⭐✩✪●○◉◯♥❤\s]+(?=[\p{L}\p{N}])/u, '');
function labelOfOption(el) {
  if (agent.isTile(el) && agent.wordsOfTile(el)) return agent.wordsOfTile(el);
  if (agent.isDrawnTick(el)) return agent.wordsOfTick(el);
  for (const label of el.labels ?? []) {
    const words = agent.words(label);
    // Stars and faces are told by what a hand over them is told.
    const text = agent.hasWord(words) ? words : agent.norm(label.title || label.getAttribute('aria-label') || el.title || el.getAttribute('aria-label')) || words;
    const notes = text && el.type === 'radio' ? [...label.querySelectorAll('small')].map(note => agent.words(note)).filter(Boolean) : [];
    const bare = agent.norm(notes.reduce((rest, note) => (rest.endsWith(note) ? rest.slice(0, -note.length) : rest), text));
    if (text) return agent.hasWord(bare) ? bare : text;
  }
  const own = agent.byIds(el, 'aria-labelledby') || agent.norm(el.getAttribute('aria-label'));
  if (own) return own;
  if (!el.matches('input')) return wordy(el, headOf(el));
  const twin = agent.twinOf(el);
  if (twin) return agent.words(twin);
  const next = el.nextSibling;
  const text = next?.nodeType === Node.TEXT_NODE ? agent.norm(next.data) : '';
  if (text) return text;
  if (next?.nextSibling && !el.nextElementSibling?.matches(CONTROLS) && el.nextElementSibling) return agent.words(el.nextElementSibling);
  return wordsInRow(el) || agent.headOver(el) || el.value;
}

/** The legend of the fieldset that holds these controls and no others. */
agent.legend = members => {
  const set = members[0].closest('fieldset');
  const legend = set?.querySelector(':scope > legend');
  if (!legend || [...set.querySelectorAll('input:not([type=hidden]),select,textarea')].some(c => !members.includes(c))) return '';
  return agent.words(legend);
};

const titles = new WeakMap();
/** The heading right over a box that is alone under it; others may come up beside it later. */
function titleOver(box) {
  if (titles.has(box)) return titles.get(box);
  for (let p = box, hops = 0; p.parentElement && hops < 2; p = p.parentElement, hops++) {
    const over = p.previousElementSibling;
    if (!over) continue;
    const isAlone = over.matches('h2,h3,h4,h5,h6,[role=heading]') && [...p.parentElement.querySelectorAll(CONTROLS)].every(c => box.contains(c));
    if (isAlone) titles.set(box, agent.words(over));
    return titles.get(box) ?? '';
  }
  return '';
}

/** The label of a radio or tick-box group. */
agent.groupLabel = members => {
  const first = members[0];
  const [group, ...others] = new Set(members.map(m => agent.closest(m, '[role=radiogroup],[role=group]')));
  if (group && !others.length) {
    const text = agent.byIds(group, 'aria-labelledby') || agent.norm(group.getAttribute('aria-label')) || agent.wordsFor(group);
    // Some libraries say of each group what it is made of, not what it asks.
    if (text && !/^(?:(?:checkbox|radio|button)[- ]?group|segmented control|rating)$/i.test(text)) return text;
  }
  const legend = agent.legend(members);
  if (legend) return legend;
  const box = agent.boxAround(members);
  const labels = new Set(members.flatMap(m => [...m.labels ?? []]));
  // A question written in front of the options, inside the box that holds them all.
  for (const child of box?.childNodes ?? []) {
    if (members.some(m => child === m || child.contains?.(m)) || labels.has(child)) break;
    const text = child.nodeType === Node.TEXT_NODE ? agent.norm(child.data) : child.nodeType === Node.ELEMENT_NODE ? agent.words(child) : '';
    if (text) return text.slice(0, MOST);
  }
  return agent.cellWords(first).label || (box && agent.wordsBefore(box, other => members.includes(other))) || (box && titleOver(box))
    || (box && headingBefore(box)) || first.getAttribute('name') || first.id || '';
};
/** The heading that stands right before a box, whatever else stands under it: better than no words at all. */
function headingBefore(box) {
  for (let p = box, hops = 0; p && hops < 2 && !p.matches('form,body,fieldset'); p = p.parentElement, hops++) {
    if (p.previousElementSibling) return p.previousElementSibling.matches('h2,h3,h4,h5,h6,[role=heading]') ? agent.words(p.previousElementSibling) : '';
  }
  return '';
}
