// Boxes that turn each thing written into a tag of its own when Enter is struck: a choice of many, with any words.

const HINT = /(?:^|[\s_-])(?:chips?|tags?|tokens?)(?:$|[\s_-])/i;
// How long a page may take to make a tag.
const MAKE_MS = 250;
const isHinted = el => HINT.test(el.getAttribute('class') ?? '');
const isBox = el => el.matches('input:is([type=text],:not([type]))') && !el.readOnly && !agent.isCombobox(el);

/** The box around the tags of a text box: the largest near it that holds no other control; null if nothing near speaks of tags. */
function areaOf(el) {
  let area = null;
  for (let p = el.parentElement, hops = 0; p && hops < 4 && p.querySelectorAll('input:not([type=hidden]),select,textarea').length === 1 && !p.matches('form,body,fieldset'); p = p.parentElement, hops++) if (isHinted(p) || isHinted(el)) area = p;
  return area;
}
agent.isTags = el => [el, el.parentElement, el.parentElement?.parentElement].some(box => box && isHinted(box)) && isBox(el) && areaOf(el) !== null;

const wordsOf = tag => agent.withoutCross(agent.words(tag));
const crossOf = tag => [tag, ...tag.querySelectorAll('*')].reverse().find(c => c !== tag && !agent.hasWord(c.textContent) && agent.hasSize(c)) ?? null;
const all = el => {
  const marked = [...areaOf(el)?.querySelectorAll('*') ?? []].filter(t => !t.matches('input,label') && !t.contains(el) && isHinted(t) && crossOf(t) && agent.hasWord(wordsOf(t)) && agent.seen(t));
  // A box around several is no tag itself.
  return marked.filter(t => !marked.some(other => other !== t && t.contains(other) && wordsOf(other) !== wordsOf(t)) && !marked.some(other => other !== t && other.contains(t) && wordsOf(other) === wordsOf(t)));
};
/** The words of the tags that stand there. */
agent.tags = el => all(el).map(wordsOf);

/** Leaves exactly these. Tells why not, else ''. */
agent.enterTags = async (el, wanted) => {
  const { plain } = agent;
  const has = words => agent.tags(el).some(t => plain(t) === plain(words));
  el.focus({ preventScroll: true });
  for (const tag of all(el).filter(t => !wanted.some(w => plain(w) === plain(wordsOf(t))))) {
    const words = wordsOf(tag);
    agent.pressOn(crossOf(all(el).find(t => wordsOf(t) === words) ?? tag));
    await agent.until(() => !has(words), MAKE_MS);
  }
  for (const words of wanted.filter(w => w && !has(w))) {
    agent.write(el, words);
    agent.strike(el, 'Enter');
    if (await agent.until(() => has(words), MAKE_MS)) continue;
    if (el.value) agent.write(el, '');
    el.blur();
    return 'not_in_options';
  }
  el.blur();
  return '';
};
