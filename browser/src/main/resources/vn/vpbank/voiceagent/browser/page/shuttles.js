// Two lists side by side with buttons between them: what is moved over to the second is chosen. One field together.

const { choose, letGo } = agent.writing;
const EACH = { to: /^[>›→▶⟶]$|^(?:add|thêm|chọn|chuyển|move right)(?!.*(?:all|tất cả))/i, back: /^[<‹←◀⟵]$|^(?:remove|bỏ|xo[áa]|gỡ|move left)(?!.*(?:all|tất cả))/i };
const ALL = /all\b|tất cả|toàn bộ|^(?:>>|»|<<|«)/i;
const BUTTON = 'button,input[type=button],a[onclick],a[href^="#"],a[href^="javascript:" i],[role=button]';
// How long a page may take to move something over, by its server at times.
const MOVE_MS = 2000;

const isList = el => el?.tagName === 'SELECT' && (el.multiple || el.size > 1);
const all = list => [...list.options].filter(o => o.value !== '' || agent.norm(o.text)).map(o => ({ value: o.value, label: agent.norm(o.text) }));
const fits = (option, wanted) => option.value === wanted || agent.plain(option.label) === agent.plain(wanted);
const isBetween = (el, a, b) => a.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING && el.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
/** What a button says it does: by its sign, else by its words. */
function moves(button, way) {
  const said = [button.innerText || button.value, button.title, button.getAttribute('aria-label')].map(agent.norm).filter(Boolean);
  return !said.some(text => ALL.test(text)) && said.some(text => EACH[way].test(text) || EACH[way].test(text.replace(/\s*[<>‹›←→]+\s*/g, '')));
}

const movers = new WeakSet();
/** Whether a button only moves things between two lists. */
agent.isMover = el => movers.has(el);

/** The field that these two lists make together, or null. */
agent.shuttleAt = (from, to) => {
  if (!isList(from) || !isList(to)) return null;
  const box = agent.boxAround([from, to]);
  const buttons = [...box?.querySelectorAll(BUTTON) ?? []].filter(b => isBetween(b, from, to));
  const [add, remove] = ['to', 'back'].map(way => buttons.find(b => moves(b, way)));
  if (!add || !remove || add === remove) return null;
  buttons.forEach(b => movers.add(b));
  const words = agent.wordsBefore(box, el => box.contains(el));
  return { members: [from, to], kinds: [], type: 'multiselect', label: words || agent.label(from), add, remove, read: () => all(to).map(o => o.value), words: () => all(to).map(o => o.label).join(', '), options: () => [...all(from), ...all(to)], put };
};

/** Moves over exactly what is wanted. Tells why not, else ''. */
async function put(wanted, ref) {
  // Pages may draw all of it anew with each move.
  const now = () => agent.wholeOf(agent.named(ref)[0]);
  const { members: [from, to] } = now();
  const offered = [...all(from), ...all(to)];
  const values = wanted.filter(Boolean).map(w => offered.find(o => o.value === w) ?? offered.find(o => fits(o, w)));
  if (values.some(v => !v)) return 'not_in_options';
  const isWanted = o => values.some(v => v.value === o.value);
  const steps = [
    { list: whole => whole.members[1], which: o => !isWanted(o), press: whole => whole.remove },
    { list: whole => whole.members[0], which: isWanted, press: whole => whole.add },
  ];
  letGo();
  for (const { list, which, press } of steps) {
    const left = () => { const whole = now(); return whole?.put ? all(list(whole)).filter(which) : null; };
    // Some move one at a time.
    for (let rest = left(); rest?.length; rest = left()) {
      const count = rest.length;
      choose(list(now()), list(now()).multiple ? rest.map(o => o.value) : [rest[0].value]);
      agent.pressOn(press(now()));
      await agent.settle();
      if (!await agent.until(() => (left()?.length ?? count) < count, MOVE_MS)) return '';
    }
  }
  return '';
}

// The same where a page has drawn the lists itself: rows with tick boxes, or options that are pressed. Known by the two buttons.

const ROW = '[role=option],li,label';
/** The rows of a drawn list, each by its words. */
const rowsOf = panel => {
  const all = [...panel.querySelectorAll(ROW)].filter(r => agent.hasWord(r.textContent) && agent.hasSize(r));
  const inner = all.filter(r => !all.some(other => other !== r && r.contains(other)));
  // A tick over the list takes all of it.
  return inner.filter(r => !ALL.test(agent.norm(r.textContent)) && !/^\d+\s*\/\s*\d+/.test(agent.norm(r.textContent))).map(row => ({ row, label: agent.norm(row.textContent), value: row.getAttribute('data-value') ?? agent.norm(row.textContent) }));
};
/** What stands on both sides of a box of buttons. */
function sidesOf(button) {
  for (let box = button.parentElement, hops = 0; box && hops < 2 && !box.matches('form,body'); box = box.parentElement, hops++) {
    const [from, to] = [box.previousElementSibling, box.nextElementSibling];
    if (from && to && [from, to].every(side => agent.hasSize(side) && !side.querySelector('input:is([type=text],:not([type])),select,textarea'))) return { box, from, to };
  }
  return null;
}
let drawnSides = [];
/** Finds the drawn ones among the buttons; each stands for the fields inside it. */
agent.findShuttles = (fields, roots) => {
  drawnSides = [];
  const byHand = agent.all('button,[role=button]', roots);
  const adds = byHand.filter(b => moves(b, 'to'));
  for (const add of adds.length && byHand.some(b => moves(b, 'back')) ? adds : []) {
    const sides = sidesOf(add);
    const remove = sides && [...sides.box.querySelectorAll('button,[role=button]')].find(b => b !== add && moves(b, 'back'));
    if (!remove || rowsOf(sides.from).length + rowsOf(sides.to).length < 2 || add.closest('table,[role=grid],nav,[class*=calendar],[class*=picker]')) continue;
    const members = fields.filter(el => sides.from.contains(el) || sides.to.contains(el));
    if (members.length) drawnSides.push({ ...sides, members, isAdd: b => moves(b, 'to') });
    sides.box.querySelectorAll('button,[role=button]').forEach(b => movers.add(b));
  }
  return drawnSides.map(wholeOfSides);
};
function wholeOfSides({ box, from, to, members }) {
  const around = agent.boxAround([from, to]);
  const way = kind => [...box.querySelectorAll('button,[role=button]')].find(b => moves(b, kind));
  const held = () => rowsOf(to);
  const label = agent.groupLabel([from, box, to]) || agent.wordsBefore(around, el => around.contains(el)) || agent.label(members[0]);
  const move = async (side, other, kind, label) => {
    const row = () => rowsOf(side).find(r => agent.plain(r.label) === agent.plain(label))?.row;
    const tick = row()?.querySelector('input[type=checkbox],[role=checkbox]');
    if (row()) agent.pressOn(tick && tick.matches('[role=checkbox]') ? tick : agent.wordsBox(row()));
    await agent.settle();
    if (way(kind)) agent.pressOn(way(kind));
    return agent.until(() => rowsOf(other).some(r => agent.plain(r.label) === agent.plain(label)), MOVE_MS);
  };
  return {
    members, kinds: [], type: 'multiselect', label, read: () => held().map(r => r.value), words: () => held().map(r => r.label).join(', '),
    options: () => [...rowsOf(from), ...held()].map(({ value, label: words }) => ({ value, label: words })),
    put: async wanted => {
      const all = [...rowsOf(from), ...held()];
      const rows = wanted.filter(Boolean).map(w => all.find(r => fits(r, w)));
      if (rows.some(r => !r)) return 'not_in_options';
      for (const r of held().filter(h => !rows.some(w => w.label === h.label))) if (!await move(to, from, 'back', r.label)) return '';
      for (const r of rows.filter(w => !held().some(h => h.label === w.label))) if (!await move(from, to, 'to', r.label)) return '';
      return '';
    },
  };
}
