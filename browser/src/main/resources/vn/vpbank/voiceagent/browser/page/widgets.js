// Comboboxes that a page has built itself: opened as by a mouse, the option taken whose words fit.

const OPTION = '[role=option],[role=listbox] li,[class*=option]:not(select,option),[class*=menu] [class*=item],[class*=dropdown] li,[class*=select2-results__option],[class*=chosen-results] li';
const plain = text => agent.norm(text).normalize('NFC').toLowerCase();

const press = el => {
  for (const [type, Kind] of [['pointerdown', PointerEvent], ['mousedown', MouseEvent], ['pointerup', PointerEvent], ['mouseup', MouseEvent]]) {
    el.dispatchEvent(new Kind(type, { bubbles: true, composed: true, cancelable: true, button: 0, view: window }));
  }
  el.click();
};

function optionsOf(el) {
  const owned = (el.getAttribute('aria-controls') ?? el.getAttribute('aria-owns') ?? '').split(/\s+/).filter(Boolean)
    .map(id => el.getRootNode().getElementById?.(id) ?? document.getElementById(id)).filter(Boolean);
  const inside = owned.flatMap(list => [...list.querySelectorAll('[role=option],li')]);
  return (inside.length ? inside : agent.all(OPTION)).filter(o => agent.seen(o) && o.getAttribute('aria-disabled') !== 'true');
}

const fits = (option, wanted) => option.getAttribute('data-value') === wanted || plain(option.textContent) === plain(wanted);

agent.pick = async (el, wanted) => {
  const isText = el.matches('input');
  el.focus({ preventScroll: true });
  if (!wanted && isText) { el.value = ''; el.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); el.blur(); return ''; }
  if (el.getAttribute('aria-expanded') !== 'true') press(el);
  if (isText) {
    el.value = wanted;
    el.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: wanted }));
  }
  let found = null;
  await agent.until(() => { found = optionsOf(el).find(o => fits(o, wanted)) ?? null; return found; }, 600);
  if (!found) {
    const offered = optionsOf(el).length > 0;
    el.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, composed: true }));
    if (isText && !offered) { el.dispatchEvent(new Event('change', { bubbles: true, composed: true })); el.blur(); return ''; }
    if (isText) { el.value = ''; el.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); }
    el.blur();
    return 'not_in_options';
  }
  press(found);
  await agent.settle();
  el.blur();
  return '';
};
