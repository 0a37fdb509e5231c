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
