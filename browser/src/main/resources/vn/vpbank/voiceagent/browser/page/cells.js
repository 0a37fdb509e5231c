// Cells of a table that turn into boxes when they are pressed: the fields of a row that was added, though no box stands in it.

const BOXES = 'input:not([type=hidden]),select,textarea,button,[role=combobox],[role=button],a[href],[contenteditable=true]';
const ADD = /^(?:\+|thêm|add|new(?![a-zà-ỹ]))/i;
// How long a cell may take to turn into a box, and back.
const TURN_MS = 400;

/** The words over the columns: of the table's own head, or of one that stands over it. */
function headsOf(table) {
  const own = [...table.tHead?.rows ?? []].at(-1) ?? [...table.rows].find(r => r.cells.length > 1 && [...r.cells].every(c => c.tagName === 'TH'));
  if (own) return [...own.cells];
  for (let box = table.parentElement, hops = 0; box && hops < 4; box = box.parentElement, hops++) {
    const over = [...box.querySelectorAll('[role=columnheader]')].filter(h => !table.contains(h));
    if (over.length) return over;
  }
  return [];
}
/** Whether rows can be added to it: a button says so, in it or near it. */
function grows(table) {
  for (let box = table, hops = 0; box && hops < 5 && !box.matches('body'); box = box.parentElement, hops++) {
    if ([...box.querySelectorAll('button,[role=button],a')].some(b => ADD.test(agent.norm(b.textContent)))) return true;
    if (box !== table && box.querySelectorAll('table').length > 2) return false;
  }
  return false;
}
const isBlank = cell => !agent.hasWord(cell.textContent);
const editable = new WeakSet();
let cells = new Map();
agent.isCell = el => cells.has(el);
agent.cellHead = el => agent.words(cells.get(el));
/** Which row of its table it stands in, counted from one. */
const rowNumber = el => [...el.closest('table').rows].filter(r => r.cells.length > 1 && !r.closest('thead') && ![...r.cells].every(c => c.tagName === 'TH')).indexOf(el.parentElement) + 1;
agent.cellSection = el => `Dòng ${rowNumber(el)}`;
// Pages draw the cells anew whenever one was filled: their names go by their places.
const places = new WeakMap();
const growing = new WeakMap();
/** The cell of a growing table that an element is or stands in, as its place; null if it is in none. */
function placeOf(el) {
  const cell = el.closest('td');
  const table = cell?.closest('table');
  if (!table) return null;
  if (!growing.has(table)) growing.set(table, headsOf(table).length > 1 && grows(table));
  return growing.get(table) && (cells.has(el) || cell.querySelectorAll('input:not([type=hidden]),select,textarea').length === 1) ? { table, at: `${cell.parentElement.rowIndex},${cell.cellIndex}` } : null;
}
agent.cellRef = el => { const place = placeOf(el); return place ? places.get(place.table)?.get(place.at) : undefined; };
agent.keepCellRef = (el, ref) => { const place = placeOf(el); if (place) places.set(place.table, (places.get(place.table) ?? new Map()).set(place.at, ref)); };

/** Finds them: in rows that stand mostly empty under heads, where rows can be added. */
agent.findCells = roots => {
  cells = new Map();
  for (const table of agent.all('table', roots)) {
    const rows = [...table.rows].filter(r => !table.tHead?.contains(r) && r.cells.length > 1);
    const empty = rows.filter(r => [...r.cells].filter(isBlank).length * 2 >= r.cells.length);
    if (!editable.has(table) && !empty.length) continue;
    const heads = headsOf(table);
    if (heads.length < 2 || !heads.some(h => agent.hasWord(h.textContent)) || !agent.seen(table) || (!editable.has(table) && !grows(table))) continue;
    for (const row of editable.has(table) ? rows : empty) {
      if (row.cells.length !== heads.length || row.querySelector(BOXES)) continue;
      [...row.cells].forEach((cell, i) => { if (agent.hasWord(heads[i].textContent)) cells.set(cell, heads[i]); });
    }
  }
  return [...cells.keys()];
};

/** What a cell has turned into: the box that has the cursor and stands over it. */
function boxOver(cell) {
  const inside = cell.querySelector('input:not([type=hidden]),select,textarea');
  const active = cell.ownerDocument.activeElement;
  if (!active?.matches('input,select,textarea,[contenteditable=true]')) return inside;
  const [a, b] = [active.getBoundingClientRect(), cell.getBoundingClientRect()];
  return active === inside || (a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top) ? active : inside;
}
/** Whether a cell shows a value, with whatever signs its page adds to numbers. */
const shows = (cell, text) => { const bare = t => agent.plain(t).replace(/[\s.,₫đ]/g, ''); return bare(cell?.textContent ?? '') === bare(text); };

/** Presses a cell and fills what it turns into. Tells why not, else ''. */
agent.putCell = async (el, text) => {
  const table = el.closest('table');
  const [row, column] = [el.parentElement.rowIndex, el.cellIndex];
  // Pages draw the row anew as it turns.
  const cell = () => table.rows[row]?.cells[column];
  if (shows(cell(), text)) return '';
  agent.pressOn(agent.wordsBox(cell()));
  if (!await agent.until(() => cell() && boxOver(cell()), TURN_MS)) cell()?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true, view: window }));
  if (!await agent.until(() => cell() && boxOver(cell()), TURN_MS)) return 'readonly';
  editable.add(table);
  const box = boxOver(cell());
  const why = agent.isCombobox(box) ? await agent.pick(box, text ? [text] : []) : box.matches('select') ? chosen(box, text) : '';
  if (!agent.isCombobox(box) && !box.matches('select')) {
    agent.writing.type(box, text);
    agent.strike(box, 'Enter');
  }
  agent.writing.letGo();
  box.blur();
  // A row that stays open as long as one of its boxes has the cursor is left by a press elsewhere.
  if (!await agent.until(() => shows(cell(), text), TURN_MS) && table.isConnected) agent.pressOn(el.ownerDocument.body);
  return why || (await agent.until(() => shows(cell(), text), TURN_MS) ? '' : 'not_in_options');
};
function chosen(box, text) {
  const option = [...box.options].find(o => o.value === text || agent.plain(o.textContent) === agent.plain(text));
  if (option) agent.writing.choose(box, [option.value]);
  return option ? '' : 'not_in_options';
}
