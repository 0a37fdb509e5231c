// What lists and calendars offer, found out once by opening them.

const { nameOf, isOpen, open, shut, look } = agent.list;

// A form with many lists is not kept waiting for all of them: the rest are learned when they are filled.
const LEARN_MS = 1500;

/** Opens lists and calendars that were never seen and closes them again, so that what they offer is known. Tells whether there were any. */
agent.learn = async () => {
  const until = performance.now() + LEARN_MS;
  const fields = agent.fields();
  const fresh = fields.filter(el => agent.isCombobox(el) && !agent.isLearned(el) && agent.shown(el)
    && !el.matches(':disabled') && el.getAttribute('aria-disabled') !== 'true');
  for (const el of fresh) {
    if (performance.now() > until) break;
    agent.remember(el, {});
    if (isOpen(el)) continue;
    const shown = el.matches('input,textarea') ? '' : agent.norm(el.innerText);
    await open(el);
    const names = look(el).map(nameOf);
    await shut(el);
    const isChoice = names.includes(shown) || (agent.holdsMany(el) && shown.split(/\s*[,;]\s*/).every(part => names.includes(part)));
    if (names.length && !isChoice) agent.remember(el, { blank: shown });
  }
  const boxes = fields.filter(el => agent.mayBePicker(el) && agent.shown(el));
  for (const el of boxes) if (performance.now() < until) await agent.learnPicker(el);
  return fresh.length + boxes.length > 0;
};
