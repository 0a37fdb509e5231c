// Tick boxes without names that stand in rows of one make under one label: a choice of many.

const CONSENT = /đồng ý|cam kết|cam đoan|xác nhận|chấp nhận|agree|accept|consent|confirm|certify/i;
const MOST_WORDS = 60;
const OTHERS = 'input:not([type=hidden],[aria-hidden=true]),select,textarea,[role=combobox],[role=checkbox],[role=radio],[role=switch]';

/** The largest box around a tick box that holds no other one. */
function rowOf(el, all) {
  let row = el;
  while (row.parentElement && !row.parentElement.matches('form,body,fieldset') && !all.some(other => other !== el && row.parentElement.contains(other))) row = row.parentElement;
  return row;
}
const makeOf = row => `${row.tagName} ${row.classList[0] ?? ''}`;

/** "facilities" of "facilities[food]": servers know by it what belongs together. */
const stemOf = el => (agent.isDrawnTick(el) ? '' : el.matches('input[name]') ? /^(.+)\[[^\][]+\]$/.exec(el.name)?.[1] ?? underLegend(el) : '');
/** Names of their own do not keep those apart that stand alone under a legend and have no values. */
const underLegend = el => {
  const set = el.closest('fieldset');
  const ticks = set && !el.hasAttribute('value') ? [...set.querySelectorAll('input:not([type=hidden]),select,textarea')] : [];
  return ticks.length > 1 && set.querySelector(':scope > legend') && ticks.every(t => t.type === 'checkbox' && !t.hasAttribute('value')) ? `<${[...document.querySelectorAll('fieldset')].indexOf(set)}>` : null;
};

/** The tick boxes that are one field together, each with the box around all of them. */
agent.findTicks = fields => {
  const found = new Map();
  const all = fields.filter(el => (el.matches('input[type=checkbox]:not([role=switch]),[role=checkbox]:not(input)') || (agent.isDrawnTick(el) && !agent.isDrawnRadio(el))) && !agent.isToggle(el) && stemOf(el) !== null);
  if (all.length < 2) return found;
  const rows = new Map(all.map(el => [el, rowOf(el, all)]));
  for (const box of new Set([...rows.values()].map(row => row.parentElement).filter(Boolean))) {
    const members = all.filter(el => rows.get(el).parentElement === box);
    if (members.length < 2 || box.matches('form,body,tbody,table,tr') || new Set(members.map(stemOf)).size > 1 || new Set(members.map(el => makeOf(rows.get(el)))).size > 1) continue;
    if ([...box.querySelectorAll(OTHERS)].some(c => !members.some(m => m === c || m.contains(c) || c.contains(m)))) continue;
    const words = members.map(agent.optionLabel);
    if (new Set(words).size < words.length || words.some(w => !agent.hasWord(w) || w.length > MOST_WORDS || CONSENT.test(w))) continue;
    const label = agent.groupLabel(members);
    if (label && label.length <= MOST_WORDS && label !== members[0].id && !words.includes(label)) members.forEach(el => found.set(el, box));
  }
  return found;
};
