// Which controls make one field together, and the name that callers know it by.

/** Words as a name: "Họ và tên" becomes "ho-va-ten". */
agent.slug = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  .toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);

/** What a field is known by when a page draws it anew: another element, often another id. */
const marksOf = group => JSON.stringify([group.type, group.step, group.under ?? group.section, group.nth ?? 0, group.label, group.members[0].getAttribute('name') ?? '', group.members[0].id.replace(/[\d:~].*$/s, '')]);
const marks = new Map();

/** Without those that stand a second time where nobody sees them, for small screens mostly. */
function withoutCopies(members, isShown) {
  if (members.length < 2) return members;
  const shown = new Set(members.filter(isShown));
  if (!shown.size || shown.size === members.length) return members;
  const values = new Set([...shown].map(agent.optionValue));
  return members.filter(m => shown.has(m) || !values.has(agent.optionValue(m)));
}

// Ticks that all have one value are told apart by their words.
const byWords = new WeakSet();
agent.isByWords = el => byWords.has(el);
const stemOf = el => (el.matches('input[type=checkbox][name]') ? /^(.+?)[\W_]?\d+\W?$/.exec(el.name)?.[1] ?? '' : '');
/** Tick boxes in a row whose names differ in a number alone, under one heading: each by the first of its row. */
function numbered(fields) {
  const rows = new Map();
  for (let at = 0, end = 1; at < fields.length; at = end, end++) {
    const stem = stemOf(fields[at]);
    if (!stem) continue;
    while (end < fields.length && stemOf(fields[end]) === stem && fields[end].name !== fields[end - 1].name) end++;
    const row = fields.slice(at, end);
    const isOneValue = row.length > 1 && new Set(row.map(el => el.value)).size === 1 && Boolean(row[0].closest('[role=group],fieldset')?.contains(row.at(-1)));
    if (isOneValue) row.forEach(el => byWords.add(el));
    const isApart = row.length > 1 && new Set(row.map(agent.optionValue)).size === row.length;
    const label = isApart ? agent.groupLabel(row) : '';
    if (label && !row.some(el => agent.optionLabel(el) === label)) row.forEach(el => rows.set(el, row[0]));
  }
  return rows;
}

/** The smallest box around a radio button without a name that holds another one. */
function boxOfSeveral(el) {
  const alike = agent.isDrawnTick(el) ? 'input[readonly]' : '[type=radio],[role=radio]';
  let box = el.parentElement;
  while (box && !box.matches('form,body') && box.querySelectorAll(alike).length < 2) box = box.parentElement;
  return box && !box.matches('form,body') ? box : el.parentElement;
}

/** Controls that make one field together: radio buttons of a name, tick boxes that share one. @param isShown whether people see a control */
agent.grouped = (fields, isShown, roots) => {
  const groups = new Map();
  const out = [];
  agent.findWholes(fields, roots);
  const rows = numbered(fields);
  const ticks = agent.findTicks(fields);
  for (const el of fields) {
    const whole = agent.wholeOf(el);
    if (whole) { if (whole.members[0] === el) out.push({ members: whole.members, type: whole.type, whole }); continue; }
    const type = agent.typeOf(el);
    const box = rows.get(el) ?? (agent.isTile(el) ? el.parentElement : el.name && !ticks.has(el) ? null : agent.isToggle(el) ? agent.toggleBox(el) : type === 'radio' ? el.closest('[role=radiogroup],fieldset') ?? boxOfSeveral(el)
      : (type === 'checkbox' && el.matches('input[value]') && el.closest('[role=group]')) || ticks.get(el) || null);
    if ((type === 'radio' || type === 'checkbox') && (el.name || box)) {
      const key = box ?? `${type}|${el.name}`;
      const home = el.form ?? el.getRootNode();
      const known = groups.get(key)?.find(g => g.home === home);
      if (known) { known.members.push(el); continue; }
      const group = { members: [el], type, home };
      groups.set(key, [...groups.get(key) ?? [], group]);
      out.push(group);
    } else out.push({ members: [el], type });
  }
  out.forEach(g => { g.members = withoutCopies(g.members, isShown); });
  out.forEach(g => { if (g.type === 'checkbox' && g.members.length > 1) g.type = 'multiselect'; });
  return out;
};

/** Gives each field its ref: its name if no other has it, else its id, else one made of its words. */
agent.nameAll = groups => {
  const count = (of, value) => groups.filter(g => of(g.members[0]) === value).length;
  const name = el => el.getAttribute('name') ?? '';
  const taken = new Set(groups.flatMap(g => g.members.map(agent.nameOf).filter(Boolean)));
  const gone = [...marks].filter(([ref]) => !taken.has(ref) && !agent.isHeld(ref));
  const heir = group => gone.find(([ref, mark]) => !taken.has(ref) && mark === marksOf(group))?.[0];
  for (const group of groups) {
    const el = group.members[0];
    const inCell = agent.cellRef(el);
    const old = group.members.map(agent.nameOf).find(Boolean) ?? (inCell && !taken.has(inCell) && !agent.isHeld(inCell) ? inCell : undefined) ?? (gone.length ? heir(group) : undefined);
    if (old) {
      group.ref = old;
    } else if (name(el) && count(name, name(el)) === 1 && !taken.has(name(el))) {
      group.ref = name(el);
    } else if (el.id && count(x => x.id, el.id) === 1 && !taken.has(el.id) && !/^[:«_]|^(?:react|radix|mui|ember|ext|headlessui)-|^\d+$/i.test(el.id)) {
      group.ref = el.id;
    } else {
      const base = agent.slug(`${group.section} ${group.label}`) || group.type;
      let ref = base;
      for (let n = 2; taken.has(ref); n++) ref = `${base}-${n}`;
      group.ref = ref;
    }
    taken.add(group.ref);
    agent.keepCellRef(el, group.ref);
    group.members.filter(m => !agent.nameOf(m)).forEach(m => agent.giveName(m, group.ref));
  }
  for (const group of groups) marks.set(group.ref, marksOf(group));
};
