// Popups in which a value is put together from pieces: columns that turn side by side (hour and minute; year, month and
// day; province and ward), or steps of which each brings the next. One press for each piece.

const { plain, pressOn: press } = agent;
// How long a piece may take to come up after the one before it was pressed.
const STEP_MS = 700;
const MOST_ITEMS = 400;

const wordsOf = item => agent.norm(item.innerText);
const isItem = el => agent.hasSize(el) && agent.hasWord(el.innerText ?? '') && el.innerText.length < 60;
/** The items of one column: the most children alike in it. */
function itemsOf(column) {
  let most = [];
  for (const box of [column, ...column.querySelectorAll('ul,ol,div')]) {
    const all = [...box.children].filter(isItem);
    if (all.length > most.length && all.length > 1 && all.every(c => c.tagName === all[0].tagName && c.matches('li,div,span,a,button,p'))) most = all;
  }
  return most.length <= MOST_ITEMS && !most.some(item => /(?:\d+\s+){4}\d/.test(wordsOf(item))) ? most : [];
}
const isBeside = (a, b) => { const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()]; return q.left >= p.right - 4 && q.top < p.bottom && q.bottom > p.top; };
/** Columns that stand side by side in what came up, each by its items; none if there are not several. */
agent.columnsIn = boxes => {
  for (const box of boxes.flatMap(b => [b, ...b.querySelectorAll('div,ul,section,tr')])) {
    const all = [...box.children].filter(c => agent.hasSize(c) && c.childElementCount && agent.hasWord(c.textContent));
    if (all.length < 2 || all.length > 6) continue;
    const columns = all.map(itemsOf);
    if (columns.every(c => c.length > 1) && all.slice(1).every((c, i) => isBeside(all[i], c))) return columns;
  }
  return [];
};

const BETWEEN = /\s*(?:[/>›»→,;|]|\s[-–—]\s)\s*/;
/** The pieces of a value, each as the ways to write it. */
function piecesOf(wanted) {
  const number = text => [text, String(Number(text)), text.padStart(2, '0')];
  const time = /^(?:(\d{4}-\d{2}-\d{2})T)?(\d{2}):(\d{2})$/.exec(wanted);
  const date = agent.dates.dateIn(wanted) || (/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.test(wanted) ? wanted.split('/').reverse().map(n => n.padStart(2, '0')).join('-') : '');
  if (time && !time[1]) return { pieces: [number(time[2]), number(time[3]), ['00']], kind: 'time' };
  if (date) return { pieces: date.split('-').map(number), kind: 'date' };
  return { pieces: wanted.split(BETWEEN).filter(Boolean).map(text => [text]), kind: 'text' };
}
const isNumbered = (item, ways) => { const text = wordsOf(item); return ways.some(w => plain(text) === plain(w)) || (/^\d+$/.test(ways[0]) && agent.pieceNumber(text) === Number(ways[0])); };
/** In which order the columns take the parts of a date: told by what they hold. */
function orderOf(columns) {
  const most = columns.map(c => Math.max(...c.map(i => agent.pieceNumber(wordsOf(i)) ?? -1)));
  const year = most.findIndex(n => n > 1900);
  const rest = [0, 1, 2].filter(i => i !== year);
  const month = rest.find(i => most[i] === 12) ?? rest[0];
  return year < 0 ? null : [year, month, rest.find(i => i !== month)];
}

/** Presses a piece in each column. Columns may be drawn anew after each. */
async function turn(columns, pieces, kind) {
  const order = kind === 'date' ? orderOf(columns()) : pieces.map((_, i) => i);
  if (!order || pieces.slice(0, columns().length).length < columns().length) return false;
  for (const at of columns().map((_, i) => i)) {
    const column = order[at];
    const item = () => columns()[column]?.find(i => isNumbered(i, pieces[at]));
    if (!await agent.until(() => Boolean(item()), STEP_MS)) return false;
    press(item());
    await agent.settle();
  }
  return true;
}
/** The innermost box in what came up that has these very words. */
const leafWith = (el, ways) => agent.cameUp(el).flatMap(box => [...box.querySelectorAll('*')]).filter(e => agent.hasSize(e) && agent.seen(e) && ways.some(w => plain(wordsOf(e)) === plain(w))).at(-1) ?? null;
/** Presses one piece after another, each as it comes up. */
async function step(el, pieces) {
  let last = null;
  for (const ways of pieces) {
    const next = () => { const leaf = leafWith(el, ways); return leaf && leaf !== last ? leaf : null; };
    if (!await agent.until(() => next() !== null, STEP_MS)) return false;
    last = next();
    press(last);
    await agent.settle();
  }
  return true;
}

/** Whether a text has all pieces of a value in it. */
const tells = (text, pieces) => { const shown = plain(text); return pieces.every(ways => ways.some(w => shown.includes(plain(w)))); };
/** Puts a value together in what came up for a box. Tells whether it did; what came up is gone then. */
agent.pickPieces = async (el, wanted) => {
  const { pieces, kind } = piecesOf(wanted);
  const columns = () => agent.columnsIn(agent.cameUp(el));
  if (!agent.cameUp(el).length) return false;
  const isDone = columns().length > 1 ? await turn(columns, pieces, kind) : pieces.length > 1 && kind === 'text' && await step(el, pieces);
  if (isDone && agent.cameUp(el).length) agent.confirmPopup(el);
  const needed = kind === 'time' ? pieces.slice(0, 2) : pieces;
  const shows = () => tells(el.value ?? agent.shownIn(el), needed);
  const isTaken = isDone && await agent.until(shows, STEP_MS);
  await agent.dismiss(el);
  return isTaken;
};

/** A box that opens columns: turned to the value. Tells why not, else ''. */
agent.turnWheels = async (el, text) => {
  if (!text) return el.value && !agent.pressClear(el) ? 'readonly' : '';
  agent.beforePopup(el);
  el.focus({ preventScroll: true });
  if (!agent.cameUp(el).length) press(agent.opensBy(el));
  await agent.until(() => agent.columnsIn(agent.cameUp(el)).length > 1, STEP_MS);
  const isDone = await agent.pickPieces(el, text);
  el.blur();
  return isDone ? '' : 'not_in_options';
};
