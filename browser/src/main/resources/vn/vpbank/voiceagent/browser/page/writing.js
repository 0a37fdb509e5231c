// How a value gets into a native control: the value itself and the events that people's hands would cause.

const fire = (el, type, Kind = Event, more = {}) => el.dispatchEvent(new Kind(type, { bubbles: true, composed: true, ...more }));

// To give a field the cursor makes the browser lay the page out and tell its window, which takes longer than filling it.
// Pages hear of coming and going by the same events without it; a field that does not hold its value after that is
// filled once more with the cursor in it.
let withCursor = false;
// The field that has the cursor. Going to the next one takes it away with all events, as by hand, and costs one layout
// of the page instead of two.
let held = null;
const hasCursor = el => el.getRootNode().activeElement === el;
function enter(el) {
  const last = held;
  held = null;
  if (withCursor) {
    el.focus({ preventScroll: true });
    if (last && last !== el && last.isConnected && hasCursor(last)) last.blur();
  } else if (!hasCursor(el)) {
    const active = el.getRootNode().activeElement;
    if (active && active !== el.ownerDocument.body) active.blur();
    fire(el, 'focus', FocusEvent, { bubbles: false });
    fire(el, 'focusin', FocusEvent);
  }
}
function leave(el) {
  if (hasCursor(el)) { held = el; return; }
  // A field without the cursor hears of it all the same.
  fire(el, 'blur', FocusEvent, { bubbles: false });
  fire(el, 'focusout', FocusEvent);
}
function letGo() {
  const last = held;
  held = null;
  if (last?.isConnected && hasCursor(last)) last.blur();
}

/** Some keep two boxes, one to show a number and one to write it, and change them as the cursor comes. */
const standIn = el => (el.style.display !== 'none' ? null : [...el.parentElement?.children ?? []].find(c => c !== el && c.matches('input:not([type=hidden])') && c.style.display !== 'none' && c.type === el.type)) ?? null;
function type(box, text) {
  enter(box);
  const other = standIn(box);
  if (other) enter(other);
  const el = other ?? box;
  fire(el, 'keydown', KeyboardEvent, { key: 'Unidentified' });
  fire(el, 'beforeinput', InputEvent, { inputType: 'insertReplacementText', data: text, cancelable: true });
  // In this world the property is the native one, whatever a framework has put over it in the page's.
  el.value = text;
  fire(el, 'input', InputEvent, { inputType: 'insertReplacementText', data: text });
  fire(el, 'keyup', KeyboardEvent, { key: 'Unidentified' });
  fire(el, 'change');
  leave(el);
}

function edit(el, text) {
  el.focus({ preventScroll: true });
  const range = document.createRange();
  range.selectNodeContents(el);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  if (!document.execCommand(text ? 'insertText' : 'delete', false, text) || agent.norm(el.innerText) !== agent.norm(text)) {
    el.textContent = text;
    fire(el, 'input', InputEvent, { inputType: 'insertText', data: text });
  }
  leave(el);
}

function choose(el, wanted) {
  enter(el);
  for (const option of el.options) if (option.selected !== wanted.includes(option.value)) option.selected = wanted.includes(option.value);
  fire(el, 'input');
  fire(el, 'change');
  leave(el);
}

/** Where a page has drawn its own in place of one, it listens to that alone. */
function clickTick(m) {
  const twin = agent.twinOf(m) ?? agent.tickBox(m);
  if (twin) agent.pressOn(twin); else m.click();
}

function tick(members, wanted, single) {
  letGo();
  // Of stars all up to the one chosen are lit.
  const chosen = single ? members.findLast(agent.isOn) : null;
  for (const m of members) {
    const on = wanted.includes(agent.optionValue(m));
    if (single ? !on || m === chosen : agent.isOn(m) === on) continue;
    clickTick(m);
  }
  if (single && wanted.length === 0) {
    // Nobody can take a radio button back by hand; plain forms let a script do it.
    const on = members.find(agent.isOn);
    if (on?.matches('input')) { on.checked = false; fire(on, 'input'); fire(on, 'change'); }
  }
}

/** For the time of an act, fields are given the cursor itself. */
async function byCursor(act) {
  withCursor = true;
  try { await act(); } finally { withCursor = false; }
}
agent.writing = { type, edit, choose, tick, clickTick, letGo, byCursor };
