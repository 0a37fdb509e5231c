// Signs that a page is still at work on what was done to it.

const WORDS = /(?<![a-zà-ỹ])(?:đang (?:tải|nạp|xử lý|lấy|cập nhật|kiểm tra|gửi|tìm|tra cứu|tính)|(?:vui lòng|xin) (?:chờ|đợi)|loading|searching|please wait|processing|sending)(?![a-zà-ỹ])/i;
const MARKS = '[aria-busy=true],[class*=spinner],[class*=loading],[class*=loader],[class*=skeleton]';

// How long a page may show that it is at work, and how long it may take to bring options without showing it.
const WORKING_MS = 3000;
const LOADING_MS = 1500;

/** Whether a box says that what it is to hold is on its way. */
agent.saysWork = box => WORDS.test(box.textContent) || box.querySelector(MARKS) !== null;
/** A box that counts up and down by buttons is called a spinner as well. */
const isControl = el => el.matches('input,button') || el.querySelector('input,button,select') !== null || el.parentElement?.querySelector(':scope > input') !== null;
/** The lines that speak of work; looked for only where such words stand anywhere, since to read the page is dear. */
const linesOfWork = () => (WORDS.test(document.body?.textContent ?? '') ? agent.wordsOutside(agent.roots()).text.split('\n').filter(line => WORDS.test(line)) : []);
const working = () => new Set([...linesOfWork(), ...agent.all(MARKS).filter(el => !isControl(el) && agent.seen(el) && agent.hasSize(el))]);
/** Remembers what looks like work before anything was done, which is no sign. Returns whether the page is at work by now. */
agent.watchWork = () => {
  const before = working();
  return () => [...working()].some(sign => !before.has(sign));
};

/** Whether a list has still to get its options. */
const isUnloaded = el => el?.tagName === 'SELECT' && [...el.options].every(o => el.options.length === 1 || o.value === '' || o.value === '-1' || WORDS.test(o.textContent));
/** Whether a drawn list cannot be opened yet. */
const isShutList = el => el?.matches('[role=combobox],[aria-haspopup=listbox],[role=listbox][aria-haspopup]') && (el.matches(':disabled') || el.getAttribute('aria-disabled') === 'true');
/** Whether words in a list say that its options are on their way. */
const saysSo = el => el?.tagName === 'SELECT' && [...el.options].some(o => WORDS.test(o.textContent));

/**
 * How long fields that cannot be filled yet are worth waiting for.
 * @param refs of these fields
 * @param isAtWork from `watchWork`
 * @param moved whether others were filled, so that these may follow
 * @param patience where nothing speaks for more
 */
agent.patienceFor = (refs, isAtWork, moved, patience) => {
  const lists = refs.map(ref => agent.named(ref)[0]);
  if (isAtWork() || lists.some(saysSo)) return WORKING_MS;
  if (lists.some(el => (isUnloaded(el) && (moved || !el.disabled)) || (moved && isShutList(el)))) return LOADING_MS;
  return moved ? patience : 0;
};
/** Resolves when a page that shows that it is at work has finished. */
agent.finished = isAtWork => agent.until(() => !isAtWork(), WORKING_MS);
