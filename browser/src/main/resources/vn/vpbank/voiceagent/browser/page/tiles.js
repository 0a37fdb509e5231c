// Cards, tiles and buttons that play the options of a question: boxes of one make in one box, under a hand and under a
// label, of which one shows itself marked. No role says so.

const NOT = 'a[href],[aria-pressed],[aria-haspopup],[aria-expanded],[aria-controls],[role=tab],[role=option],[role=menuitem],[role=radio],[role=checkbox],[role=switch],[role=gridcell],[role=link],[role=treeitem],[role=step],label,option,summary,tr,td,th,[type=submit],[type=reset]';
const NOT_IN = 'nav,header,footer,aside,table,a[href],label,[role=toolbar],[role=menu],[role=menubar],[role=listbox],[role=tablist],[role=grid],[role=tree],[role=navigation],[class*=pagination],[class*=breadcrumb],[contenteditable=true]';
const DEED = /^(?:hủy|huỷ|lưu|gửi|nộp|tiếp|quay|trở|xóa|xoá|thêm|sửa|đóng|ok|đồng ý|xác nhận|tải|in(?![a-zà-ỹ])|tìm|đăng|bắt đầu|cancel|save|submit|send|next|back|previous|close|delete|add|edit|remove|upload|search|sign|log|continue|confirm|apply|reset|clear)/i;
const MARK = /(?:^|[-_:])(?:is-)?(?:selected|select|sel|active|checked|chosen|current|picked|on)$/i;
const LEAST = 2, MOST = 40, MOST_WORDS = 120, MOST_LABEL = 80;

const SIGN = /^[★☆⭐✩✭♥♡❤]$/u;
/** Stars in a row: one sign for all, told apart by their places. */
const DRAWN_STAR = /(?:^|[\s_-])(?:star|heart)(?:$|[\s_-])/i;
const isStar = tile => SIGN.test(agent.norm(tile.textContent).replace(/\ufe0f/g, '')) || (!tile.textContent.trim() && [tile, tile.firstElementChild].some(el => DRAWN_STAR.test(el?.getAttribute('class') ?? '')));
/** What has no words may have them for who cannot see it, or for a hand that stays over it. */
const wordsFor = tile => agent.norm(tile.getAttribute('aria-label') || tile.title || tile.querySelector('img')?.alt);
const words = tile => (agent.hasWord(tile.textContent) ? tile.textContent : wordsFor(tile));
agent.wordsOfTile = tile => (agent.hasWord(tile.textContent) ? '' : wordsFor(tile) || (isStar(tile) ? tile.dataset.value || tile.dataset.v || String([...tile.parentElement.children].indexOf(tile) + 1) : ''));
const isOff = tile => tile.matches(':disabled,[aria-disabled=true]') || /(?:^|[\s_-])disabled(?:$|\s)/.test(tile.className);
/** What they have in common: their first class that tells nothing of a choice. */
const makeOf = tile => [...tile.classList].find(name => !MARK.test(name) && !learned.get(tile.parentElement)?.has(name)) ?? '';
const alike = box => {
  const all = [...box.children];
  if (all.length < LEAST || all.length > MOST) return false;
  const [first] = all;
  return all.every(c => c.tagName === first.tagName && makeOf(c) === makeOf(first) && c.textContent.length < MOST_WORDS && !c.matches(NOT)) && (all.every(c => agent.hasWord(words(c))) || (all.length > 2 && all.every(isStar)));
};
/** Whether it is the row of a form's steps; the parts of a stepper hold whole steps as well. */
const isOfStepper = box => {
  for (let p = box, hops = 0; p; p = p.parentElement, hops++) {
    const name = p.getAttribute('class') ?? '';
    if (/stepper[\w-]*(?:head|item|nav|title|label|icon|bar|indicator|step)/i.test(name) || (hops < 2 && /stepper/i.test(name))) return true;
  }
  return false;
};
/** The dear part of it, asked of few. */
const YES_NO = /^(?:có|không|yes|no|đúng|sai|nam|nữ|male|female)$/iu;
/** Two buttons that answer a question of the form; the page asks its own in a box before it. */
const isYesOrNo = (box, members) => {
  if (!members.every(m => m.type === 'button' && YES_NO.test(agent.norm(m.textContent))) || box.closest('dialog,[role=dialog],[role=alertdialog]')) return false;
  for (let p = box; p; p = p.parentElement) if (getComputedStyle(p).position === 'fixed') return false;
  return true;
};
const EDITOR = '[contenteditable=""],[contenteditable=true],[role=textbox]:not(input),iframe,textarea';
/** The tools over a text that is written with them. */
const isToolBar = box => [box, box.parentElement].some(b => b?.nextElementSibling?.matches(EDITOR) || [...b?.nextElementSibling?.children ?? []].some(c => c.matches('[contenteditable=""],[contenteditable=true]')))
  && [...box.children].every(c => agent.norm(c.textContent).length < 4);
function isQuestion(box) {
  const members = [...box.children];
  if (isToolBar(box)) return false;
  const isButton = members[0].matches('button');
  if (!isButton && getComputedStyle(members.find(m => !isOff(m)) ?? members[0]).cursor !== 'pointer') return false;
  if (box.closest(NOT_IN) || isOfStepper(box) || box.querySelector('input,select,textarea,a[href]') || (!isButton && box.querySelector('button')) || members.some(m => DEED.test(agent.norm(m.textContent)))) return false;
  if (members.length > 24 && members.every(m => /^\s*\d+\s*$/.test(m.textContent))) return false;
  if (getComputedStyle(box).cursor === 'pointer' || !members.some(agent.seen)) return false;
  const label = agent.groupLabel(members);
  if (!agent.hasWord(label) || label.length > MOST_LABEL || label === members[0].id || label === members[0].getAttribute('name')) return false;
  return !isButton || /[*＊]/.test(label) || members.length > 2 || isYesOrNo(box, members) || members.some(m => marksOf(m).some(t => MARK.test(t)));
}

// What was seen to come upon a tile with a press, and boxes of which several were marked at once.
const learned = new WeakMap();
const several = new WeakSet();
const marksOf = tile => [...tile.classList, ...(tile.getAttribute('style') ?? '').split(';').map(agent.norm).filter(Boolean)];
const isOn = tile => {
  for (const name of ['aria-checked', 'aria-selected', 'aria-current']) if (tile.hasAttribute(name)) return !/^(?:false|)$/.test(tile.getAttribute(name));
  const box = tile.parentElement;
  const known = box && learned.get(box);
  const own = marksOf(tile);
  return own.some(t => (known ? known.has(t) : MARK.test(t)));
};
agent.isTileOn = isOn;

let tiles = new Set();
agent.isTile = el => tiles.has(el);
let boxes = new Set();
/** Whether it is one of them, or stands among them and cannot be chosen now. */
agent.isAmongTiles = el => boxes.has(el.parentElement);
/** Whether it stands in one of their rows: the title of a card is an option, and no title of what follows. */
agent.isInTiles = el => [...boxes].some(box => box.contains(el));
agent.isTileOfMany = el => several.has(el.parentElement);

/** Finds them. @param wording the boxes of the page's words */
agent.findTiles = (wording, roots) => {
  tiles = new Set();
  boxes = new Set();
  const seen = new Map();
  for (const start of [...wording, ...agent.all('button[type=button],img[alt],:is(span,div,li,i)[title],[class~=star],[class*=fa-star],[class*=bi-star]', roots)]) {
    for (let row = start, hops = 0; row?.parentElement && hops < 3 && !row.matches?.('form,body,fieldset'); row = row.parentElement, hops++) {
      const box = row.parentElement;
      if (!seen.has(box)) seen.set(box, alike(box) && isQuestion(box));
      if (seen.get(box)) { boxes.add(box); for (const tile of box.children) if (!isOff(tile)) tiles.add(tile); break; }
    }
  }
  for (const box of boxes) if ([...box.children].filter(isOn).length > 1 && !isStar(box.firstElementChild)) several.add(box);
  return [...tiles];
};

/** Marks exactly these, told by their words. Tells why not, else ''. */
agent.chooseTiles = async (el, wanted) => {
  const box = el.parentElement;
  const { plain } = agent;
  const all = () => [...box.children].filter(t => !isOff(t));
  const find = words => all().find(t => agent.optionValue(t) === words) ?? all().find(t => plain(agent.optionLabel(t)) === plain(words)) ?? all().find(t => plain(agent.norm(t.innerText)) === plain(words));
  const isRow = isStar(box.firstElementChild);
  const names = wanted.filter(Boolean).map(words => find(words) && agent.optionLabel(find(words)));
  if (names.includes(undefined)) return 'not_in_options';
  const press = async name => {
    const before = new Set(marksOf(find(name)));
    const wasOn = isOn(find(name));
    agent.pressOn(find(name));
    await agent.settle();
    const now = find(name);
    if (!now || wasOn) return;
    const fresh = marksOf(now).filter(t => !before.has(t));
    if (fresh.length) learned.set(box, new Set([...learned.get(box) ?? [], ...fresh]));
  };
  for (const name of names) {
    const tile = find(name);
    // Stars up to the one chosen are lit.
    if (tile && (isRow ? all().findLast(isOn) !== tile : !isOn(tile))) await press(name);
  }
  const on = all().filter(isOn);
  if (on.length > 1 && !isRow) several.add(box);
  if (names.length > 1 && on.length < names.length) return 'not_in_options';
  for (const tile of isRow ? [] : on) {
    const name = agent.optionLabel(tile);
    if (!names.includes(name)) await press(name);
  }
  return '';
};
