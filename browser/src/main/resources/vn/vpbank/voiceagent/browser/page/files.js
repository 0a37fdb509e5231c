// Boxes for files. Most pages hide the native one behind a button of theirs, or a place to drop files on.

const WORDS = /tệp|tập tin|tài liệu|giấy tờ|đính kèm|tải lên|ảnh|hình|kéo|thả|file|upload|attach|browse|drop|drag|photo|image|document/iu;
const OTHERS = 'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea,[contenteditable=true]';
const BUTTON = 'button,[role=button],a,label,input[type=button]';
const FILE = 'input[type=file]';
// Every word of what only says how to choose a file.
const PROMPT = /(?<![a-zà-ỹ])(?:chọn|tải|đính|kèm|kéo|và|thả|duyệt|thêm|gửi|một|các|hoặc|vào|đây|khu|vực|này|để|bấm|nhấn|lên|từ|máy|tính|thiết|bị|tệp|tập|tin|file|files|ảnh|hình|choose|select|browse|upload|attach|drop|drag|and|add|or|to|this|area|here|click|tap|a|an|the|your|photo|image|from|computer|no|chosen)(?![a-zà-ỹ])/gi;

const isAlone = (box, el) => [...box.querySelectorAll(OTHERS)].every(other => other === el);
const speaks = el => [el.textContent, el.getAttribute('aria-label'), el.title, el.value].some(text => WORDS.test(text ?? ''));
const isBig = el => { const { width, height } = el.getBoundingClientRect(); return width > 8 && height > 8; };
const isButton = el => el.matches(BUTTON) && agent.seen(el) && isBig(el) && speaks(el);

/** What people see in place of a box for files that a page hides: its button, or the box around it; null if there is none. */
agent.fileCover = el => {
  if (!el.matches(FILE)) return null;
  for (let p = el.parentElement, hops = 0; p && hops < 4 && !p.matches('form,body,fieldset') && isAlone(p, el); p = p.parentElement, hops++) {
    if (agent.seen(p) && isBig(p) && ([...p.querySelectorAll(BUTTON)].some(isButton) || speaks(p))) return p;
  }
  return [el.previousElementSibling, el.nextElementSibling].find(beside => beside && isButton(beside)) ?? null;
};

const isPrompt = text => !agent.hasWord(text.replace(PROMPT, ''));
/** The words for what is wanted; those that only say how to choose a file are no label, if there are others. */
agent.fileLabel = (el, labelOf) => {
  const own = labelOf(el);
  const isNamed = own && own !== el.name && own !== el.id;
  if (isNamed && !isPrompt(own)) return own;
  const label = [...el.labels ?? []].find(agent.seen);
  const cover = label ?? agent.fileCover(el);
  if (!cover) return own;
  const isOwn = other => other === el || other === cover || isButton(other);
  const inside = cover.matches(BUTTON) ? [] : [agent.words(cover, el), agent.words(cover)];
  const found = [...inside, agent.wordsBefore(cover, isOwn)].find(text => agent.hasWord(text) && !isPrompt(text));
  return found ?? (isNamed ? own : agent.norm(cover.textContent).slice(0, 80) || own);
};

// What was put in last, by ref. Some pages take a file out of its box at once and show its name beside.
const put = new Map();
const areaOf = el => { let area = el; for (let p = el.parentElement; p && !p.matches('body') && isAlone(p, el); p = p.parentElement) area = p; return area; };
/** The names of the files that a box holds, or that the page shows beside it as taken. */
agent.filesOf = el => {
  const own = [...el.files].map(f => f.name);
  const names = own.length ? [] : put.get(agent.nameOf(el)) ?? [];
  const beside = names.length ? agent.words(areaOf(el)) : '';
  return [...own, ...names.filter(name => beside.includes(name))];
};

const boxOf = ref => agent.named(ref).find(el => el.matches(FILE));
let isAtWork = () => false;
/** What a box for files takes and has; begins to watch for the page's work. */
agent.fileField = ref => {
  const el = boxOf(ref);
  isAtWork = agent.watchWork();
  return JSON.stringify(el ? { accept: el.accept, multiple: el.multiple, held: [...el.files].map(f => f.name).join(', ') } : {});
};
/** The box itself, for the browser to put files in. */
agent.fileBox = ref => boxOf(ref) ?? null;
/** Reads when the page has dealt with the files that were put in. */
agent.filesPut = async (ref, names) => {
  put.set(ref, names);
  await agent.settle();
  await agent.finished(isAtWork);
  return agent.read();
};
/** Takes all files out of a box. What the page holds beside it, only a button of its own takes away. */
agent.emptyFiles = el => {
  if (!el.files.length) return '';
  put.delete(agent.nameOf(el));
  el.value = '';
  for (const type of ['input', 'change']) el.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  return '';
};
