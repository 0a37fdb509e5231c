// What the heads of a table say of a cell: by its column, by its row, and by what spans several columns.

const { CONTROLS } = agent.kinds;

/** The cells of a row by their columns, each as often as it spans. */
const columns = row => [...row.cells].flatMap(cell => Array(Math.max(1, cell.colSpan)).fill(cell));
const isHead = row => row.cells.length > 1 && !row.querySelector(CONTROLS) && [...row.cells].every(c => c.tagName === 'TH');

/** The rows above that name the columns, nearest first. */
function headRows(table, row) {
  if (table.tHead && !table.tHead.contains(row)) return [...table.tHead.rows].reverse();
  return [...table.rows].filter(r => r.rowIndex < row.rowIndex && isHead(r)).reverse();
}
/** Plain cells with their words in the row right above. */
function wordsAbove(cell, row) {
  const above = row.previousElementSibling;
  const isAbove = above?.cells?.length === row.cells.length && !above.querySelector(CONTROLS) && [...row.cells].every(c => c.querySelector(CONTROLS));
  return isAbove ? agent.words(above.cells[cell.cellIndex]) : '';
}
const kindOf = cell => { const control = cell?.querySelector(CONTROLS); return control ? `${control.tagName} ${control.type} ${control.options?.length ?? ''}` : ''; };
/** Whether the cells of a column are told apart by their kind while those of a row are alike: then rows name the fields. */
function isTurned(cell, row) {
  const inRow = new Set([...row.cells].map(kindOf).filter(Boolean));
  const at = cell.cellIndex;
  const inColumn = new Set([...row.parentElement.rows].map(r => kindOf(r.cells[at])).filter(Boolean));
  return inRow.size < inColumn.size;
}

/** What stands before a cell in its row, written as a head or not. */
function rowWords(row) {
  const first = row.querySelector('th') ?? row.cells[0];
  return first && !first.querySelector(CONTROLS) ? { words: agent.words(first), isHead: first.tagName === 'TH' } : { words: '', isHead: false };
}

/** The name of a cell's field, and what else its table's heads say of it. */
agent.cellWords = el => {
  const cell = el.closest('td');
  const row = cell?.parentElement;
  const table = cell?.closest('table');
  if (!table) return { label: '', title: '' };
  const at = columns(row).indexOf(cell);
  const heads = headRows(table, row).map(r => columns(r)[at]).filter(Boolean);
  const column = heads.length ? agent.words(heads[0]) : '';
  const { words, isHead: isRowHead } = rowWords(row);
  // A head that spans several columns titles them; one that spans rows is the same cell again.
  const above = heads.slice(1).find(h => h !== heads[0] && h.colSpan > 1);
  const group = above ? agent.words(above) : '';
  if (!column) return { label: isRowHead ? words : wordsAbove(cell, row), title: '' };
  if (isRowHead && words && (isTurned(cell, row) || row.querySelectorAll(CONTROLS).length < 2)) return { label: words, title: group || column };
  return { label: column, title: group };
};

/** The words over a control that has none beside it: of its column in a table, or of a row of boxes above that is made like its own. */
agent.headOver = el => {
  const cell = el.closest('td');
  const table = cell?.closest('table');
  if (table) {
    const at = columns(cell.parentElement).indexOf(cell);
    const head = headRows(table, cell.parentElement).map(r => columns(r)[at]).find(h => h && agent.hasWord(h.textContent));
    return head ? agent.words(head) : wordsAbove(cell, cell.parentElement);
  }
  for (let p = el, hops = 0; p.parentElement && hops < 3; p = p.parentElement, hops++) {
    const row = p.parentElement;
    const at = [...row.children].indexOf(p);
    for (let over = row.previousElementSibling; over; over = over.previousElementSibling) {
      if (over.childElementCount === row.childElementCount && !over.querySelector(CONTROLS) && agent.hasWord(over.children[at].textContent)) return agent.words(over.children[at]);
    }
    if (row.querySelectorAll(CONTROLS).length > 1) return '';
  }
  return '';
};

/** How a row of records is told from the others: by the words or the number it begins with. */
agent.rowName = row => {
  if (!row.matches('tr')) return '';
  const { words } = rowWords(row);
  return /^\d{1,3}\.?$/.test(words) ? `Dòng ${parseInt(words, 10)}` : /\p{L}/u.test(words) ? words : '';
};
