// What lists and calendars offer, found out once by opening them.

const { nameOf, isOpen, open, shut, look } = agent.list;

// A form with many lists is not kept waiting for all of them: the rest are learned when they are filled.
const LEARN_MS = 1500;

/** What stands in place of a choice in a box that one may write into. */
const PROMPT = /^[-–—\s]*(?:vui lòng\s+|please\s+|hãy\s+)?(?:chọn|select|choose|pick|nhập|gõ|type|tìm|search)(?![a-zà-ỹ])/i;

/** Whether what a list shows is one of its options, or several, and no prompt. */
const isChoice = (el, names, shown) => names.includes(shown) || (agent.holdsMany(el) && shown.split(/\s*[,;]\s*/).every(part => names.includes(part)));

/** Opens lists and calendars that the last reading was the first to see and closes them again, so that what they offer is known. Tells whether there were any. */
agent.learn = async () => {
  const until = performance.now() + LEARN_MS;
  const fields = agent.lastFields;
  const fresh = fields.filter(el => agent.isCombobox(el) && !agent.isLearned(el) && !agent.wholeOf(el) && agent.shown(el)
    && !el.matches(':disabled') && el.getAttribute('aria-disabled') !== 'true');
  const mute = [];
  for (const el of fresh) {
    if (performance.now() > until) break;
    agent.remember(el, {});
    if (isOpen(el)) continue;
    if (agent.isDrawnList(el)) {
      const blank = agent.shownIn(el);
      const kind = await agent.learnOpener(el);
      if (kind === 'none' || (kind === 'list' && !agent.offered(el).length)) mute.push(el);
      else if (!isChoice(el, agent.offered(el).map(o => o.label), blank)) agent.remember(el, { blank });
      continue;
    }
    const isDated = agent.mayPick(el);
    if (isDated) agent.beforePopup(el);
    const written = el.matches('input,textarea') ? agent.wordsBeside(el).join(' ') : '';
    const shown = el.matches('input,textarea') ? (PROMPT.test(written) ? written : '') : agent.shownIn(el);
    await open(el, false);
    if (isDated && agent.learnPicker(el)) { await agent.dismiss(el); el.blur(); continue; }
    const names = look(el).map(nameOf);
    await shut(el);
    if (isDated && !names.length && !el.readOnly && agent.learnWritten(el)) continue;
    if (names.length && !isChoice(el, names, shown)) agent.remember(el, { blank: shown });
  }
  // One that opens nothing yet is what its like are.
  const isLike = (a, b) => agent.hasCaption(a) && a.tagName === b.tagName && a.className === b.className;
  for (const el of mute) if (!fields.some(other => !mute.includes(other) && agent.isDrawnList(other) && isLike(el, other))) agent.refuseDrawnList(el);
  const boxes = fields.filter(el => agent.mayOpen(el) && agent.shown(el) && agent.isInFront(el));
  for (const el of boxes) if (performance.now() < until) await agent.learnOpener(el);
  return fresh.length + boxes.length > 0;
};
