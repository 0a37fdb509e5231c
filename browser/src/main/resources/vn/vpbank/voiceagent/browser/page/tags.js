// Boxes that turn each thing written into a tag of its own when Enter is struck: a choice of many, with any words.

const HINT = /(?:^|[\s_-])(?:chips?|tags?|tokens?|tags?-?input)(?:$|[\s_-])/i;
const TAG = /(?:^|[\s_-])(?:chips?|tags?|tokens?|pills?|badges?)(?:$|[\s_-])/i;
// How long a page may take to make a tag, and to bring what can be one.
const MAKE_MS = 250;
const FIND_MS = 900;
const isHinted = el => HINT.test(el.getAttribute('class') ?? '');
/** Attributes of a box may say that several things are kept in it, and its own words that Enter takes each. */
const SAYS_MANY = /multi-?select|many2many|(?:^|[\s_-])multi(?:ple)?-?(?:value|input)/i;
const saysMany = box => [...box.attributes].some(a => /^(?:class|data-)/.test(a.name) && SAYS_MANY.test(a.value));
const ENTER = /(?:nhấn|bấm|ấn|gõ|press|hit)\s+(?:phím\s+)?enter(?!\p{L})(?!.*(?:tìm|search))|enter (?:để|to) (?:thêm|add)/iu;
const isBox = el => el.matches('input:is([type=text],:not([type]))') && !el.readOnly && !agent.isCombobox(el);

/** The box around the tags of a text box: the largest near it that holds no other control; null if nothing near speaks of tags. */
function areaOf(el) {
  let area = null;
  for (let p = el.parentElement, hops = 0; p && hops < 5 && p.querySelectorAll('input:not([type=hidden]),select,textarea').length === 1 && !p.matches('form,body,fieldset'); p = p.parentElement, hops++) if (isHinted(p) || isHinted(el) || saysMany(p) || ENTER.test(el.placeholder)) area = p;
  return area;
}
agent.isTags = el => isBox(el) && (ENTER.test(el.placeholder) || [el, el.parentElement, el.parentElement?.parentElement].some(box => box && (isHinted(box) || saysMany(box))) || saysMany(areaOf(el) ?? el)) && areaOf(el) !== null;

const wordsOf = tag => agent.withoutCross(agent.words(tag));
const crossOf = (tag, isShown = true) => [tag, ...tag.querySelectorAll('*')].reverse().find(c => c !== tag && !agent.hasWord(c.textContent) && (!isShown || agent.hasSize(c))) ?? null;
const all = el => {
  // On a step that is not shown nothing has a size.
  const isShown = agent.seen(el);
  const marked = [...areaOf(el)?.querySelectorAll('*') ?? []].filter(t => !t.matches('input,label') && !t.contains(el) && TAG.test(t.getAttribute('class') ?? '') && crossOf(t, isShown) && agent.hasWord(wordsOf(t)) && (!isShown || agent.seen(t)));
  // A box around several is no tag itself.
  return marked.filter(t => !marked.some(other => other !== t && t.contains(other) && wordsOf(other) !== wordsOf(t)) && !marked.some(other => other !== t && other.contains(t) && wordsOf(other) === wordsOf(t)));
};
/** The words of the tags that stand there. */
agent.tags = el => all(el).map(wordsOf);

/** The box now: pages may draw it anew with each tag. */
const now = ref => agent.named(ref)[0];
/** What is proposed for what was written. */
const proposed = (el, words) => [...agent.itemsIn(agent.cameUp(el)), ...agent.list.listed(el)].find(item => agent.list.fits(item, words));

/** Leaves exactly these. Tells why not, else ''. */
agent.enterTags = async (el, wanted) => {
  const { plain } = agent;
  const ref = agent.nameOf(el);
  const has = words => agent.tags(now(ref)).some(t => plain(t) === plain(words));
  el.focus({ preventScroll: true });
  for (const words of agent.tags(el).filter(t => !wanted.some(w => plain(w) === plain(t)))) {
    agent.pressOn(crossOf(all(now(ref)).find(t => wordsOf(t) === words)));
    await agent.until(() => !has(words), MAKE_MS);
  }
  for (const words of wanted.filter(w => w && !has(w))) {
    const box = now(ref);
    agent.list.expect();
    agent.beforePopup(box);
    agent.write(box, words);
    const isMade = () => has(words) || Boolean(proposed(box, words));
    // A list that comes up takes its own items alone.
    await agent.until(() => isMade() || agent.cameUp(box).length > 0, MAKE_MS);
    if (agent.cameUp(box).length) await agent.until(isMade, FIND_MS);
    if (!isMade()) agent.strike(box, 'Enter');
    await agent.until(() => isMade() || !box.value, MAKE_MS);
    if (!isMade() && (saysWork(box) || agent.cameUp(box).length)) await agent.until(isMade, FIND_MS);
    if (!has(words) && proposed(box, words)) agent.pressOn(agent.wordsBox(proposed(box, words)));
    if (await agent.until(() => has(words), MAKE_MS)) continue;
    if (now(ref).value) agent.write(now(ref), '');
    now(ref).blur();
    return 'not_in_options';
  }
  now(ref).blur();
  return '';
};
const saysWork = box => agent.cameUp(box).some(agent.saysWork);
