// Text boxes that suggest what to write: anything may stand in them, but many pages want one of their suggestions taken.

const { nameOf, fits, listed, expect, shut } = agent.list;
// How long a page may take to come up with suggestions; many wait for a pause in typing and then ask their server.
const SUGGEST_MS = 900;

/** Told by the marks that libraries leave; a box that is a combobox by its role is one. */
agent.isSuggesting = el => el.matches('input[class*=autocomplete],input[class*=typeahead],input[class*=autosuggest],input[aria-autocomplete=list],input[aria-autocomplete=both]')
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
  agent.write(el, text);
  const isThere = text !== '' && await agent.until(() => listed(el).length > 0, SUGGEST_MS);
  const option = isThere ? listed(el).find(o => fits(o, text)) : null;
  if (option) {
    agent.pressOn(option);
    await agent.until(() => !option.isConnected || !agent.seen(option), 200);
  } else if (isThere) {
    open.set(el, listed(el).map(nameOf).map(name => ({ value: name, label: name })));
    agent.strike(el, 'Escape');
    if (el.value !== text) agent.write(el, text);
  }
  el.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  await shut(el);
  return '';
};
