// Comboboxes that a page has built itself: opened as by a mouse, the option taken whose words fit.

const { isText, nameOf, fits, listed, isOpen, open, shut, scroller, look } = agent.list;
const { plain, pressOn: press, strike, write } = agent;

// How long a list that draws only its part in view is searched: some thousands of options.
const SCROLL_MS = 2500;

// How long a page may go on to look up what was written, if it says that it does.
const LOOK_UP_MS = 3000;

/** The option with these words: in sight, found by writing them, or further down a long list. */
async function find(el, wanted) {
  // Of what has a note behind it people say the name alone.
  const begins = o => wanted.length > 2 && plain(nameOf(o)).startsWith(`${plain(wanted)} `);
  const isPiece = o => agent.piecesOfItem(o).some(piece => plain(piece) === plain(wanted));
  const only = is => { const all = listed(el).filter(is); return all.length === 1 ? all[0] : null; };
  const fitting = () => listed(el).find(o => fits(o, wanted)) ?? only(begins) ?? only(isPiece);
  if (fitting()) return fitting();
  if (listed(el).some(agent.isExpandable)) return agent.findByPath(el, wanted);
  if (isText(el)) {
    for (const words of agent.searchesFor(wanted)) {
      const isAtWork = agent.watchWork();
      write(el, words);
      if (await agent.until(() => fitting() !== null, 800)) break;
      if (isAtWork() && await agent.until(() => fitting() !== null || !isAtWork(), LOOK_UP_MS) && await agent.until(() => fitting() !== null, 200)) break;
    }
    return fitting();
  }
  const box = scroller(listed(el)[0]);
  if (!box) return null;
  const show = at => scrollTo(box, at, () => listed(el)[0]);
  if (box.scrollHeight > box.clientHeight * MANY_PAGES && await bisect(box, show, () => listed(el).map(nameOf), fitting, wanted)) return fitting();
  const until = performance.now() + SCROLL_MS;
  for (let at = 0; at < box.scrollHeight && performance.now() < until; at += Math.max(40, box.clientHeight * 0.9)) {
    await show(at);
    if (fitting()) return fitting();
  }
  return null;
}
/** Scrolls a list and lets its page draw what comes into view: at once, or with the next frame. */
async function scrollTo(box, at, first) {
  const before = first()?.textContent;
  box.scrollTop = at;
  box.dispatchEvent(new Event('scroll'));
  await agent.settle();
  for (let n = 0; n < 2 && (!first() || first().textContent === before); n++) await new Promise(requestAnimationFrame);
}
// A list of so many times its own height is looked through as a dictionary is, if it is in order.
const MANY_PAGES = 40;
const isBefore = (a, b) => plain(a).localeCompare(plain(b), 'vi', { numeric: true }) < 0;
/** Looks for an option in the middle of what is left, as long as the order of the list tells where that is. */
async function bisect(box, show, names, fitting, wanted) {
  const [top, bottom] = [[], []];
  await show(box.scrollHeight);
  if (fitting()) return true;
  bottom.push(...names());
  await show(0);
  if (fitting()) return true;
  top.push(...names());
  // The way to take a choice back may stand above all.
  if (!top.length || !bottom.length || !isBefore(top.at(-1), bottom.at(-1)) || isBefore(bottom.at(-1), wanted)) return false;
  for (let low = 0, high = box.scrollHeight, n = 0; n < 24 && high - low > 1; n++) {
    const middle = (low + high) / 2;
    await show(middle);
    if (fitting()) return true;
    const seen = names();
    if (!seen.length) return false;
    if (isBefore(wanted, seen[0])) high = middle; else if (isBefore(seen.at(-1), wanted)) low = middle; else return false;
  }
  return false;
}

const same = (el, wanted) => {
  const now = agent.chosen(el).map(plain);
  return now.length === wanted.length && wanted.every(w => now.includes(plain(w)));
};

// Not "delete" or "xoá": such a button beside a field may take its whole row away.
const CLEAR = '[aria-label^=clear i],[title^=clear i],[class*=clear i]:not(input,[class*=clearfix])';
/** Presses the small cross that many pages put into a field's own box, if there is one. */
agent.pressClear = el => {
  const clear = agent.boxesOf(el).flatMap(box => [...box.querySelectorAll(CLEAR)]).find(c => agent.seen(c));
  if (clear) press(clear);
  return Boolean(clear);
};

/** Takes what is chosen away, by each of the ways that pages have for it until one works. */
async function empty(el) {
  const ways = [
    () => { if (isText(el) && el.value) { write(el, ''); el.dispatchEvent(new Event('change', { bubbles: true })); } },
    async () => { for (let n = agent.chosen(el).length; n > 0; n--) { strike(el, 'Backspace'); await agent.settle(); } },
    () => strike(el, 'Delete'),
    () => agent.pressClear(el),
    async () => {
      if (!await open(el)) return;
      const none = listed(el).find(o => o.getAttribute('data-value') === '' || /^[\s–—-]*$/.test(nameOf(o)));
      if (none) press(none);
    },
    async () => {
      for (const label of agent.holdsMany(el) ? agent.chosen(el) : []) {
        if (!await open(el)) return;
        const option = listed(el).find(o => fits(o, label));
        if (option) press(option);
        await agent.settle();
      }
    },
  ];
  for (const way of ways) {
    if (same(el, [])) return;
    el.focus({ preventScroll: true });
    await way();
    await agent.until(() => same(el, []), 60);
  }
}

const isChosen = (el, label) => agent.chosen(el).some(c => plain(c) === plain(label));

/** Opens the list and finds the option; null if it is not there. */
async function offer(el, wanted) {
  await open(el);
  const isOffering = look(el).length > 0;
  const option = await find(el, wanted);
  if (option || !isOffering || isOpen(el) || (isText(el) && el.value)) return option;
  // Some lists that have just been left close once more, a little later.
  await agent.until(() => false, 250);
  await open(el);
  return find(el, wanted);
}

/** Leaves all as it was. Where nothing is ever offered anything may be written, and is: that is told by ''. */
async function giveUp(el, wanted, before, isFree) {
  if (isFree && el.value === wanted && !listed(el).length) {
    el.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await shut(el);
    if (el.value === wanted) return '';
  }
  if (isText(el) && el.value !== before) write(el, before);
  await shut(el);
  return 'not_in_options';
}

async function pickOne(el, wanted) {
  const before = isText(el) ? el.value : '';
  const option = await offer(el, wanted);
  if (!option && agent.isOpener(el) && await agent.pickPieces(el, wanted)) return '';
  if (!option) return giveUp(el, wanted, before, isText(el) && !agent.isOffering(el));
  press(agent.wordsBox(option));
  await agent.until(() => !isOpen(el), 200);
  if (agent.isOpener(el) && isOpen(el)) agent.confirmPopup(el);
  await shut(el);
  return '';
}

/** All must be there before any is taken. */
async function pickMany(el, wanted) {
  for (const value of wanted) if (!isChosen(el, value) && !await offer(el, value)) return giveUp(el, value, '', false);
  if (isText(el) && el.value) write(el, '');
  if (agent.chosen(el).some(c => !wanted.some(w => plain(w) === plain(c)))) await empty(el);
  for (const value of wanted) {
    const option = isChosen(el, value) ? null : await offer(el, value);
    if (!option) continue;
    press(agent.wordsBox(option));
    await agent.until(() => isChosen(el, value), 200);
  }
  if (isText(el) && el.value) write(el, '');
  await shut(el);
  return '';
}

/** Finds out whether a list that does not say so takes several: then it stays open for more, its first choice marked. */
async function tryMany(el, wanted) {
  const before = agent.chosen(el);
  for (const value of wanted) if (!await offer(el, value)) return;
  const option = await offer(el, wanted[0]);
  press(option);
  await agent.settle();
  // A box of which one is taken holds its words; one for several has them beside it and stays free for more.
  if (isText(el) && await agent.until(() => !el.value && isChosen(el, wanted[0]), 60)) { agent.remember(el, { stays: true }); return; }
  if (!await agent.until(() => !isOpen(el), 200) && listed(el).some(o => fits(o, wanted[0]) && (agent.isTicked(o) ?? isChosen(el, wanted[0])))) { agent.remember(el, { stays: true }); return; }
  if (before.length) await pickOne(el, before[0]); else await empty(el);
}

/** Chooses exactly these, none for an empty list. Nothing is changed if one of them is not offered. */
agent.pick = async (el, wanted) => {
  if (agent.isOpener(el) && agent.holdsMany(el)) return agent.pickTicked(el, wanted.filter(Boolean));
  if (!wanted.length || (wanted.length === 1 && !wanted[0])) { await empty(el); await shut(el); return ''; }
  if (same(el, wanted)) return '';
  if (wanted.length > 1 && !agent.holdsMany(el)) await tryMany(el, wanted);
  if (wanted.length > 1 && !agent.holdsMany(el)) return 'not_in_options';
  return agent.holdsMany(el) ? pickMany(el, wanted) : pickOne(el, wanted[0]);
};
