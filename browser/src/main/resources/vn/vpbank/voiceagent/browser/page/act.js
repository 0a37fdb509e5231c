// Pressing buttons by the page's own means, and seeing whether it had an effect.

const signature = page => JSON.stringify([page.step, page.steps, page.errors, page.notices, page.title, page.text,
  page.fields.filter(f => page.shown.includes(f.ref)).map(f => [f.ref, f.raw, f.disabled]), page.buttons.map(b => b.label + b.disabled)]);

/** What is drawn as a button may listen to the mouse alone. */
const click = el => (el.matches('button,input,a') ? el.click() : agent.pressOn(el));

/** Presses and waits until something shows, at most `ms`. */
agent.press = async (ref, ms) => {
  const el = agent.button(ref);
  if (!el?.isConnected) return JSON.stringify({ effect: false, gone: true, page: agent.sent(agent.readAll()) });
  // The last reading is the page as the caller knows it: what has changed since is news too.
  const before = signature(agent.last ?? agent.readAll());
  click(el);
  await agent.settle();
  let page = agent.readAll();
  const look = () => { page = agent.readAll(); return signature(page) !== before; };
  const effect = signature(page) !== before || await agent.until(look, ms);
  if (effect && await agent.learn()) page = agent.readAll();
  return JSON.stringify({ effect, gone: false, page: agent.sent(page) });
};

/** Only the click: what follows is judged by others. */
agent.clickOnly = ref => {
  const el = agent.button(ref);
  if (!el?.isConnected || el.matches(':disabled')) return 'gone';
  click(el);
  return 'clicked';
};

/** Waits until the page says something other than `before`, or `ms` are over. */
agent.awaitChange = async (before, ms) => {
  let page = agent.readAll();
  await agent.until(() => { page = agent.readAll(); return signature(page) !== before; }, ms);
  return JSON.stringify({ signature: signature(page), page: agent.sent(page) });
};
agent.signature = () => signature(agent.readAll());

/** Brings a field into view and puts the cursor there. */
agent.show = async ref => {
  const el = agent.named(ref)[0];
  if (!el) return false;
  await agent.unfold(el);
  el.scrollIntoView({ block: 'center', behavior: 'instant' });
  el.focus({ preventScroll: true });
  return true;
};

/** Brings the heading or legend with these words into view. */
agent.showSection = label => {
  const wanted = agent.norm(label).toLowerCase();
  const head = agent.all('h1,h2,h3,h4,h5,h6,legend,[role=heading],[aria-label]').find(h => agent.norm(h.getAttribute('aria-label') ?? h.innerText).toLowerCase() === wanted && agent.seen(h));
  head?.scrollIntoView({ block: 'start', behavior: 'instant' });
  return Boolean(head);
};

const canScroll = el => el.scrollHeight > el.clientHeight + 4 && el.clientHeight > 40 && /auto|scroll/.test(getComputedStyle(el).overflowY) && agent.seen(el);
/** What people would scroll: the page, or the largest part of it that scrolls where the page itself does not. */
const scrolled = () => {
  const page = document.scrollingElement ?? document.documentElement;
  if (page.scrollHeight > page.clientHeight + 4) return page;
  const area = el => el.clientWidth * el.clientHeight;
  return agent.all('*').filter(canScroll).sort((a, b) => area(b) - area(a))[0] ?? page;
};
agent.scroll = async where => {
  const view = scrolled();
  const page = view.clientHeight * 0.8;
  const top = { top: 0, bottom: view.scrollHeight, up: view.scrollTop - page, down: view.scrollTop + page }[where];
  const at = view.scrollTop;
  view.scrollTo({ top, behavior: 'instant' });
  // The page hears of it with the next frame only, and may change then.
  if (view.scrollTop !== at) {
    await new Promise(done => {
      (view === document.scrollingElement ? document : view).addEventListener('scroll', done, { once: true });
      setTimeout(done, 250);
    });
  }
  return true;
};

/** The page's own search box: typed into and sent off. */
agent.search = async (query, ms) => {
  const box = agent.all('input[type=search],[role=search] input,[role=searchbox],input[name*=search i],input[name=q],input[placeholder*="tìm" i],input[placeholder*=search i]').find(agent.seen);
  if (!box) return JSON.stringify({ found: false, page: agent.sent(agent.readAll()) });
  const before = document.body.innerText;
  box.focus({ preventScroll: true });
  box.value = query;
  for (const type of ['input', 'change', 'search']) box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  const form = box.closest('form[role=search],form[method=get],[role=search]');
  const button = (form ?? box.parentElement)?.querySelector('button,input[type=submit]');
  if (button && (form || !box.form)) button.click();
  await agent.until(() => document.body.innerText !== before, ms);
  return JSON.stringify({ found: true, page: agent.sent(agent.readAll()) });
};

/** The middle of a field or of one of its options, brought into view, for a trusted click; null if covered. */
agent.point = async (ref, option) => {
  const members = agent.named(ref);
  const control = members.find(m => option && agent.optionValue(m) === option) ?? members[0];
  if (!control) return 'null';
  await agent.unfold(control);
  const el = agent.seen(control) && control.getBoundingClientRect().width > 1 ? control : control.labels?.[0] ?? control;
  el.scrollIntoView({ block: 'center', behavior: 'instant' });
  let { x, y, width, height } = el.getBoundingClientRect();
  x += width / 2; y += height / 2;
  const hit = el.getRootNode().elementFromPoint(x, y);
  if (!hit || !(hit === el || el.contains(hit) || hit.contains(el))) return 'null';
  for (let f = el.ownerDocument.defaultView?.frameElement; f; f = f.ownerDocument.defaultView?.frameElement) {
    const box = f.getBoundingClientRect();
    x += box.x + f.clientLeft; y += box.y + f.clientTop;
  }
  return JSON.stringify({ x, y });
};

// How long a page may take to see that its terms were read.
const READ_MS = 400;
/** Goes through the terms before a tick that cannot be set before that, as a reader does. */
agent.readThrough = async (el, isShut) => {
  for (let box = el.parentElement, hops = 0; box && hops < 5 && isShut(); box = box.parentElement, hops++) {
    for (const terms of [box, ...box.querySelectorAll('*')].filter(t => !t.matches('textarea,select,input') && canScroll(t))) {
      const end = new Promise(done => { terms.addEventListener('scroll', done, { once: true }); setTimeout(done, READ_MS); });
      terms.scrollTo({ top: terms.scrollHeight, behavior: 'instant' });
      await end;
      if (!await agent.until(() => !isShut(), READ_MS)) terms.dispatchEvent(new Event('scroll'));
    }
    if (box.matches('form,body')) return;
  }
};

/** Selects all that a text field holds, for typing over it. */
agent.selectAll = async ref => {
  const el = agent.named(ref)[0];
  if (!el) return false;
  await agent.unfold(el);
  el.focus({ preventScroll: true });
  if (el.select) el.select(); else getSelection().selectAllChildren(el);
  return true;
};
agent.blur = ref => {
  const el = agent.named(ref)[0];
  const active = el?.getRootNode().activeElement;
  (active && el.contains(active) ? active : el)?.blur();
  return true;
};
