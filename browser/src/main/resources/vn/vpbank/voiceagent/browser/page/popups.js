// What comes up when something is pressed, known by nothing but that it could not be seen before, and what it offers.

const isVisible = box => agent.hasSize(box) && agent.seen(box) && box.checkVisibility({ opacityProperty: true });

let there = new WeakSet();
let owner = null;
let roots = [];
// What came with them to darken the page behind.
let covers = [];
let isHeld = false;
/** To be called before a control is made to open something: whatever can be seen now belongs to others. */
agent.beforePopup = el => {
  owner = el;
  there = new WeakSet(agent.all('*').filter(isVisible));
  roots = [];
  covers = [];
  isHeld = false;
};
/** The outermost boxes that have come up for it since, none of them around the control itself. */
agent.cameUp = el => {
  if (owner !== el) return [];
  if (isHeld || (roots.length && roots.every(isVisible))) return roots.filter(isVisible);
  const fresh = new Set(agent.all('body *').filter(box => !there.has(box) && !box.contains(el) && isVisible(box)));
  // A label that floats up with the cursor has opened nothing.
  roots = [...fresh].filter(box => !fresh.has(box.parentElement) && box.textContent.trim() && !box.matches('label'));
  covers = [...fresh].filter(box => !box.textContent.trim() && agent.coversAll(box));
  return roots;
};
/** Says that what was looked for is in what came up: what comes to be seen later is an answer of the page, and no popup. */
agent.holdPopup = () => { isHeld = true; };

const MOST_YEARS = 200;
/** The years in sight in what came up, where it lists several in a row: calendars for birthdays begin with them. */
agent.yearsIn = boxes => {
  const all = boxes.flatMap(box => [...box.querySelectorAll('button,td,li,a,div,span')]).filter(e => !e.childElementCount && /^(?:19|20)\d{2}$/.test(agent.norm(e.textContent)) && agent.hasSize(e)).slice(0, MOST_YEARS);
  const years = all.map(e => Number(e.textContent));
  // The year over them is none of them.
  const row = all.filter((_, i) => [i - 1, i + 1].some(n => Math.abs(years[n] - years[i]) === 1));
  return row.length > 8 ? row : [];
};

const NOTHING = /^(?:không (?:có|tìm thấy)|chưa có|đang (?:tải|tìm)|no (?:data|results?|matches|options)|loading)/i;
const isOff = item => item.matches('[aria-disabled=true],[disabled],[class*=disabled]') || item.querySelector(':scope > [aria-disabled=true],:scope > [disabled]') !== null;
const hasWords = el => agent.hasSize(el) && /[\p{L}\p{N}]/u.test(el.innerText ?? '');
/** The children of one box that are made alike. */
const alike = box => { const all = [...box.children].filter(hasWords); return all.length > 1 && all.every(c => c.tagName === all[0].tagName && !/^(?:TABLE|UL|OL|TBODY|HEADER|FOOTER)$/.test(c.tagName)) ? all : []; };

/** What can be chosen from what came up: what has the role of it, else the items of lists, else the most children alike. */
agent.itemsIn = boxes => {
  if (boxes.some(box => box.querySelectorAll('input:not([type=checkbox],[type=radio],[type=hidden]),textarea,select').length > 1)) return [];
  const find = selector => boxes.flatMap(box => [...box.querySelectorAll(selector)]).filter(hasWords);
  const options = find('[role=option]');
  const told = options.length ? options : find('[role=treeitem],[role=menuitem]');
  const items = told.length ? told : find('li').filter(li => !li.querySelector('li'));
  const rows = items.length ? [] : boxes.flatMap(box => [box, ...box.querySelectorAll('*')]).map(alike).filter(r => r.length);
  // A title and its list are two boxes of one make as well.
  const isRecord = r => r[0].tagName === 'TR' && r.every(tr => tr.cells.length > 1 && tr.cells.length < 5 && !tr.querySelector('button,a')) && r.some(tr => [...tr.cells].some(c => agent.norm(c.textContent).includes(' ')));
  const inner = rows.filter(r => r.length > 3 || isRecord(r) || !rows.some(other => other !== r && r.some(item => item.contains(other[0]))));
  const all = items.length ? items : inner.sort((a, b) => b.length - a.length)[0] ?? [];
  // A grid of days is no list.
  if (all.length > 4 && all.every(item => /^\s*\d{1,2}(?:\s+\d{1,2})*\s*$/.test(item.innerText)) && all.flatMap(item => agent.norm(item.innerText).split(' ')).length >= 28) return [];
  return all.filter(item => !isOff(item) && !NOTHING.test(agent.norm(item.innerText)));
};

const AWAY = /^(?:hủy|huỷ|hủy bỏ|huỷ bỏ|đóng|thoát|quay lại|cancel|close|[×✕✖xX])$/iu;
/** What a popup offers to be closed by without a choice. */
const awayIn = boxes => boxes.flatMap(box => [...box.querySelectorAll('button,[role=button],a:not([href]),span,i')])
  .find(b => AWAY.test(agent.norm(b.innerText || b.getAttribute('aria-label'))) && agent.seen(b) && (b.matches('button,[role=button],a') || getComputedStyle(b).cursor === 'pointer'));

const DONE = /^(?:ok|xong|áp dụng|chọn|xác nhận|đồng ý|done|apply|select|confirm)$/i;
/** Some popups take a choice only when told so. Presses that button of theirs, if there is one. */
agent.confirmPopup = el => {
  const button = agent.cameUp(el).flatMap(box => [...box.querySelectorAll('button,[role=button],a:not([href]),input[type=button],span,div')])
    .find(b => agent.seen(b) && DONE.test(agent.norm(b.innerText || b.value)) && !(b.type === 'submit' && b.form) && (!b.matches('span,div') || b.matches('[role]') || getComputedStyle(b).cursor === 'pointer'));
  if (button) agent.pressOn(button);
  return Boolean(button);
};

// How long what slides or fades away may take.
const LEAVE_MS = 600;
const isMoving = box => box.isConnected && box.getAnimations({ subtree: true }).length > 0;
/** Closes what came up by each of the ways that pages have for it until one works. Tells whether it is gone. */
agent.dismiss = async el => {
  const isGone = () => owner !== el || !roots.some(isVisible);
  // Not Escape first: that may close the dialog that the field stands in.
  const aside = el.closest('form,fieldset,dialog,[role=dialog],main') ?? el.ownerDocument.body;
  const shut = awayIn(roots);
  const ways = [...covers.map(box => () => agent.pressOn(box)), () => agent.pressOn(aside), () => agent.strike(el, 'Escape'), shut && (() => agent.pressOn(shut)), () => agent.pressOn(el)];
  for (const way of ways.filter(Boolean)) {
    if (isGone()) return true;
    way();
    await agent.until(isGone, roots.some(isMoving) ? LEAVE_MS : 100);
  }
  return isGone();
};
