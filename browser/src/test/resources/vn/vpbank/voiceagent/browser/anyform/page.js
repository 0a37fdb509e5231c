// The page's own code: draws lists, groups numbers, shows what depends on a choice. It knows nothing of who fills it.
const held = {};
function* rootsOf(root) {
  yield root;
  for (const el of root.querySelectorAll('*')) if (el.shadowRoot) yield* rootsOf(el.shadowRoot);
}
const all = selector => [...rootsOf(document)].flatMap(root => [...root.querySelectorAll(selector)]);
const keyed = key => all(`[data-k="${key}"]`).find(el => !el.closest('[data-copy]'));
const later = (ms, act) => setTimeout(act, ms);

for (const el of document.querySelectorAll('x-shadow')) {
  const root = el.attachShadow({ mode: 'open' });
  root.append(document.querySelector('style').cloneNode(true), el.querySelector('template').content.cloneNode(true));
}

// Numbers as people write them
const grouped = (text, mark) => text.replace(/\D/g, '').replace(/\B(?=(\d{3})+$)/g, mark);
const spaced = text => text.replace(/\D/g, '').replace(/^(\d{4})(\d{0,3})(\d*)$/, (all, a, b, c) => [a, b, c].filter(Boolean).join(' '));
const fours = text => text.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1 ');

// A control drawn anew: another element, another id, the cursor where it was
let drawn = 0;
function redraw(el) {
  const hadCursor = el.getRootNode().activeElement === el;
  const twin = el.cloneNode(true);
  if (el.tagName === 'SELECT') [...el.options].forEach((o, i) => { twin.options[i].selected = o.selected; });
  const label = el.id && el.getRootNode().querySelector(`label[for="${CSS.escape(el.id)}"]`);
  if (el.id && !el.hasAttribute('name')) twin.id = `${el.id.replace(/~\d+$/, '')}~${++drawn}`;
  el.replaceWith(twin);
  if (label) label.htmlFor = twin.id;
  if (hadCursor) twin.focus();
}
function redrawForm(form) {
  const inside = [...form.querySelectorAll('select')];
  const box = document.createElement('template');
  box.content.append(...[...form.childNodes].map(n => n.cloneNode(true)));
  [...box.content.querySelectorAll('select')].forEach((s, i) => [...s.options].forEach((o, j) => { o.selected = inside[i].options[j].selected; }));
  form.replaceChildren(box.content);
}

const manners = {
  keys: { input: (el, e) => { if (!e.isTrusted) el.value = held[el.dataset.k] ?? ''; else held[el.dataset.k] = el.value; } },
  trim: { focusout: el => { el.value = el.value.trim().replace(/\s+/g, ' '); } },
  check: { change: el => { el.setAttribute('aria-busy', 'true'); fetch('/ok').then(() => { el.removeAttribute('aria-busy'); el.value = el.value.trim(); }); } },
  group: { input: (el, e, mark) => { el.value = grouped(el.value, mark || ' '); } },
  'group-blur': { focusout: (el, e, mark) => { el.value = grouped(el.value, mark); } },
  'group-later': { input: (el, e, mark) => later(60, () => { el.value = grouped(el.value, mark); }) },
  'group-server': { change: (el, e, mark) => { fetch('/ok').then(() => { el.value = grouped(el.value, mark); }); } },
  date: { input: el => { el.value = el.value.replace(/\D/g, '').slice(0, 8).replace(/^(\d{2})(\d{1,2})/, '$1/$2').replace(/^(\d{2}\/\d{2})(\d{1,4})/, '$1/$2'); } },
  phone: { input: el => { el.value = spaced(el.value); } },
  fours: { input: el => { el.value = fours(el.value); } },
  redraw: { input: el => redraw(el) },
};
const depends = {
  shows: el => { for (const k of others(el)) all(`[data-row="${k}"]`).forEach(row => { row.hidden = el.value !== el.dataset.when; }); },
  prefills: el => {
    const fill = () => { for (const k of others(el)) keyed(k).value = `Gói ${el.value}`; };
    if (el.dataset.prefills === 'server') fetch('/ok').then(fill); else fill();
  },
  resets: el => { for (const k of others(el)) keyed(k).value = ''; },
  opens: el => { for (const k of others(el)) keyed(k).disabled = !el.checked; },
  loads: el => {
    for (const k of others(el)) {
      const options = parked[k];
      keyed(k).replaceChildren(new Option('…', ''));
      if (el.dataset.loads === 'server') fetch('/ok').then(() => load(k, options)); else later(120, () => load(k, options));
    }
  },
};
const others = el => el.dataset.to.split(' ');
const parked = {};
const park = el => { parked[el.dataset.k] = [...el.options].map(o => [o.textContent, o.value]); el.replaceChildren(new Option('…', '')); };
const load = (key, options) => keyed(key).replaceChildren(...options.map(([text, value]) => new Option(text, value)));

for (const root of rootsOf(document)) {
  for (const type of ['input', 'change', 'focusout']) {
    root.addEventListener(type, e => {
      const el = e.target;
      if (!el.matches?.('input,select,textarea') || (root === document && el.shadowRoot)) return;
      const [code, mark] = (el.dataset.q ?? '').split(' ');
      manners[code]?.[type]?.(el, e, mark);
      if (type !== 'change') return;
      for (const [name, act] of Object.entries(depends)) if (name in el.dataset) act(el);
      const form = el.closest('form[data-redraws]');
      if (form) queueMicrotask(() => redrawForm(form));
    });
  }
  root.addEventListener('click', e => {
    const way = e.target.closest?.('[data-go]');
    if (!way) return;
    const steps = [...way.getRootNode().querySelectorAll('.step')];
    steps.forEach((s, i) => { s.hidden = i !== way.dataset.go - 1; });
    const said = document.querySelector('.progress');
    said.textContent = said.textContent.replace(/\d/, way.dataset.go);
  });
}
for (const el of all('[data-q="empty"]')) park(el);
for (const [code, get] of [['late-timer', act => later(150, act)], ['late-server', act => fetch('/ok').then(act)]]) {
  for (const el of all(`[data-q="${code}"]`)) { park(el); get(() => load(el.dataset.k, parked[el.dataset.k])); }
}
