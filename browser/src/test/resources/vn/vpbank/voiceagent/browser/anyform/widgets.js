// Controls that the page draws itself.
const show = (el, text) => { const face = el.querySelector('button,input'); if (face.matches('input')) face.value = text; else face.textContent = text; };
const face = el => el.querySelector('[aria-haspopup],[role=combobox]');
const openList = (el, on) => { face(el).setAttribute('aria-expanded', on); el.querySelector('ul').hidden = !on; };
const take = (el, option) => { held[el.dataset.k] = option.dataset.code; show(el, option.textContent); openList(el, false); };

for (const root of rootsOf(document)) {
  root.addEventListener('click', e => {
    const el = e.target.closest?.('[data-w]');
    if (!el) return;
    const option = e.target.closest('[role=option],[role=radio]');
    switch (el.dataset.w) {
      case 'list': case 'combo':
        if (option) take(el, option);
        else openList(el, el.dataset.w === 'combo' || face(el).getAttribute('aria-expanded') !== 'true');
        break;
      case 'switch':
        held[el.dataset.k] = String(el.getAttribute('aria-checked') !== 'true');
        el.setAttribute('aria-checked', held[el.dataset.k]);
        break;
      case 'radio':
        if (!option) return;
        held[el.dataset.k] = option.dataset.value;
        el.querySelectorAll('[role=radio]').forEach(r => r.setAttribute('aria-checked', r === option));
        break;
      case 'box': {
        if (!option) return;
        const several = el.getAttribute('aria-multiselectable') === 'true';
        const on = !several || option.getAttribute('aria-selected') !== 'true';
        if (!several) el.querySelectorAll('[role=option]').forEach(o => o.setAttribute('aria-selected', 'false'));
        option.setAttribute('aria-selected', on);
        const chosen = [...el.querySelectorAll('[aria-selected=true]')].map(o => o.dataset.code);
        held[el.dataset.k] = several ? chosen : chosen[0];
        break;
      }
      default:
    }
  });
  root.addEventListener('keydown', e => { const el = e.target.closest?.('[data-w=list],[data-w=combo]'); if (el && e.key === 'Escape') openList(el, false); });
  root.addEventListener('input', e => {
    const el = e.target.closest?.('[data-w=combo]');
    if (!el) return;
    openList(el, true);
    const typed = e.target.value.toLowerCase();
    el.querySelectorAll('li').forEach(li => { li.hidden = !li.textContent.toLowerCase().includes(typed); });
  });
  root.addEventListener('focusout', e => {
    const el = e.target.closest?.('[data-w=list],[data-w=combo]');
    if (!el) return;
    openList(el, false);
    // What was typed and not chosen does not count.
    const code = held[el.dataset.k];
    if (el.dataset.w === 'combo') show(el, code ? el.querySelector(`[data-code="${code}"]`).textContent : '');
    el.querySelectorAll('li').forEach(li => { li.hidden = false; });
  });
}

// What the page holds, told on request to whoever serves it.
function stateOf(el) {
  if (el.dataset.w) return held[el.dataset.k] ?? (el.getAttribute('aria-multiselectable') ? [] : '');
  if (el.matches('.opts')) {
    const on = [...el.querySelectorAll('input:checked')].map(i => i.value);
    return el.querySelector('[type=radio]') ? on[0] ?? '' : on;
  }
  if (el.matches('[type=checkbox]')) return String(el.checked);
  if (el.matches('select[multiple]')) return [...el.selectedOptions].map(o => o.value);
  return el.matches('input,select,textarea') ? el.value : el.innerText;
}
const id = location.pathname.split('/').pop();
new EventSource(`/listen/${id}`).onmessage = () => {
  const state = {};
  for (const el of all('[data-k]')) if (!el.closest('[data-copy]')) state[el.dataset.k] = stateOf(el);
  fetch(`/told/${id}`, { method: 'POST', body: JSON.stringify(state) });
};
