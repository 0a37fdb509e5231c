// Fields with the same words under the same title, told apart by the title above that one or by the row they stand in.

const DASH = ' – ';
const joined = (...words) => words.filter(Boolean).join(DASH);

/** Sets of fields that nobody could tell apart. */
function twins(groups) {
  const sets = new Map();
  for (const g of groups) {
    const key = JSON.stringify([g.type, g.step, g.section, g.label]);
    if (g.label) sets.set(key, [...sets.get(key) ?? [], g]);
  }
  return [...sets.values()].filter(set => set.length > 1);
}

/** The boxes side by side that hold one of these fields each; null if there are none. */
function rowsOf(set) {
  const fields = set.map(g => g.members[0]);
  const box = agent.boxAround(fields);
  const rows = fields.map(f => [...box?.children ?? []].find(child => child.contains(f)));
  return rows.every(Boolean) && new Set(rows).size === rows.length && rows.every(r => r.tagName === rows[0].tagName) ? rows : null;
}

/** Completes the sections of all fields where their own title does not say enough. */
agent.tellApart = groups => {
  for (const g of groups) { g.under = g.section; g.row = ''; g.nth = 0; }
  const above = g => agent.sectionAbove(g.members[0], g.label);
  const unclear = new Set(twins(groups).filter(set => set[0].section && new Set(set.map(above)).size > 1).map(set => set[0].section));
  if (unclear.size) for (const g of groups.filter(x => unclear.has(x.under))) g.section = joined(above(g), g.section);
  for (const set of twins(groups)) {
    if (set.some(g => g.row)) continue;
    const rows = rowsOf(set);
    if (!rows) continue;
    const own = rows.map(agent.rowName);
    const names = new Set(own).size === rows.length && own.every(Boolean) ? own : rows.map((_, i) => `Dòng ${i + 1}`);
    rows.forEach((row, i) => {
      for (const g of groups.filter(x => !x.row && row.contains(x.members[0]))) { g.row = names[i]; g.nth = i; }
    });
  }
  // What stands over the whole form says nothing of a row.
  const isOne = new Set(groups.map(g => g.section)).size === 1;
  for (const g of groups) if (g.row) g.section = joined(isOne ? '' : g.section, g.row);
};
