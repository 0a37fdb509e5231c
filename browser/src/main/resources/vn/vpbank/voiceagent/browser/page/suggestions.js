// Text boxes that suggest what to write: anything may stand in them, but many pages want one of their suggestions taken.

const { nameOf, fits, listed, expect, shut } = agent.list;
// How long a page may take to come up with suggestions; many wait for a pause in typing and then ask their server.
const SUGGEST_MS = 900;

const SAYS_SO = /gợi ý|(?:gõ|nhập) (?:để|và) (?:tìm|chọn)|(?:type|start typing)(?: to (?:search|find|select))?(?=$|[\s.…])|autocomplete/iu;
/** Told by the marks that libraries leave, or by its words; a box that is a combobox by its role is one. */
agent.isSuggesting = el => (el.matches('input:is([type=text],[type=search],:not([type]))[autocomplete=off]') && SAYS_SO.test(`${agent.label(el)} ${el.placeholder}`) || el.matches('input[class*=autocomplete],input[class*=typeahead],input[class*=autosuggest],input[aria-autocomplete=list],input[aria-autocomplete=both]'))
  && !agent.isCombobox(el) && !el.readOnly;

let open = new WeakMap();
/** What is suggested for the text that stands in a box, until one is taken or another field is filled. */
agent.suggested = el => open.get(el) ?? [];

/** Writes, then takes the suggestion with the very same words if there is one. */
agent.suggest = async (el, text) => {
  open = new WeakMap();
  if (el.value === text) return '';
  el.focus({ preventScroll: true });
  expect();
  agent.beforePopup(el);
  agent.write(el, text);
  // One alone is no list yet, but what was written stands in it.
  const alone = () => agent.cameUp(el).flatMap(box => [box, ...box.querySelectorAll('*')]).filter(leaf => !leaf.childElementCount && agent.plain(leaf.textContent).includes(agent.plain(text)));
  const came = () => [() => listed(el), () => agent.itemsIn(agent.cameUp(el)), alone].reduce((found, look) => (found.length ? found : look()), []);
  const isThere = text !== '' && await agent.until(() => came().length > 0, SUGGEST_MS);
  const option = isThere ? came().find(o => fits(o, text)) : null;
  if (option) {
    agent.pressOn(agent.wordsBox(option));
    await agent.until(() => !option.isConnected || !agent.seen(option), 200);
  } else if (isThere) {
    open.set(el, came().map(nameOf).map(name => ({ value: name, label: name })));
    agent.strike(el, 'Escape');
    if (el.value !== text) agent.write(el, text);
  }
  el.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  await shut(el);
  return '';
};

// Boxes that one may write into, but whose arrow opens a list that only takes its own items. No role says so.
const ARROW = /[▾▼▿▽⌄˅⏷🔽]/u;
const SAYS_LIST = /drop-?down|caret|arrow-?down|combo-?(?:arrow|button|trigger)|arrow-trigger|select-?(?:arrow|icon)/i;
/** The arrow beside a text box, in the smallest boxes that hold no other field; null if there is none. */
function listSign(el) {
  for (let box = el.parentElement, hops = 0; box && hops < 4 && !box.matches('form,body,fieldset'); box = box.parentElement, hops++) {
    if (box.querySelectorAll('input:not([type=hidden]),select,textarea,[role=combobox],[aria-haspopup]').length > 1) return null;
    const sign = [...box.querySelectorAll('*')].find(c => c !== el && !c.contains(el) && agent.isAfter(c, el) && !agent.hasWord(c.textContent) && !/[▲△^]/u.test(c.textContent) && (ARROW.test(c.textContent) || SAYS_LIST.test(c.getAttribute('class') ?? '')) && agent.hasSize(c));
    if (sign) return sign;
  }
  return null;
}
agent.listSign = listSign;
agent.hasListSign = el => el.matches('input:is([type=text],:not([type]))') && !el.readOnly && !agent.isCombobox(el) && listSign(el) !== null;

// How long such a box may take to put back what stood in it, when what was written is none of its items.
const PUT_BACK_MS = 250;
/** Takes the item with these words from the list, or writes them where no list comes up. Tells why not, else ''. */
agent.pickBySign = async (el, text) => {
  if (agent.plain(el.value) === agent.plain(text)) return '';
  const before = el.value;
  agent.beforePopup(el);
  el.focus({ preventScroll: true });
  const items = () => agent.itemsIn(agent.cameUp(el));
  const item = () => items().find(o => fits(o, text));
  agent.pressOn(listSign(el));
  const isList = await agent.until(() => items().length > 0, 350) && !agent.isCalendar(agent.days(el));
  if (isList && item()) {
    // A hand comes down on the words themselves.
    agent.pressOn(agent.wordsBox(item()));
    await agent.until(() => el.value !== before, 100);
    await agent.dismiss(el);
    el.blur();
    return '';
  }
  // A calendar may have come up instead, or a list of proposals.
  if (agent.cameUp(el).length) await agent.dismiss(el);
  agent.writing.type(el, text);
  agent.writing.letGo();
  el.blur();
  // Where what was written does not stay, it may be that its list is not there yet.
  return await agent.until(() => el.value === before, PUT_BACK_MS) ? 'not_in_options' : '';
};
