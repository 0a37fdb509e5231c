// Where a control stands, and what explains it.

const { HEADING, CONTROLS, ERROR, MOST, HINT } = agent.kinds;
const { byIds } = agent;

/** The heading that a control stands under; `own` is its label, which is no section. */
agent.section = (el, own) => {
  for (let p = el; p; p = agent.parent(p)) {
    if (p.tagName === 'FIELDSET') {
      const legend = p.querySelector(':scope > legend');
      const text = legend ? agent.words(legend) : '';
      if (text && text !== own) return text;
    }
    for (let s = p.previousElementSibling; s; s = s.previousElementSibling) {
      const head = s.matches(HEADING) ? s : s.matches('header,div') && !s.querySelector(CONTROLS) ? [...s.querySelectorAll(HEADING)].at(-1) : null;
      const text = head ? agent.words(head) : '';
      if (text && text !== own) return text;
    }
    const named = p.matches('[role=group][aria-label],[role=group][aria-labelledby],section[aria-label],section[aria-labelledby]')
      ? agent.norm(p.getAttribute('aria-label')) || byIds(p, 'aria-labelledby') : '';
    if (named && named !== own) return named;
    if (p.tagName === 'FORM' || p.tagName === 'MAIN' || p.tagName === 'BODY') break;
  }
  return '';
};

/** Explanations beside a field: described by it, or standing after it in its own box. */
agent.description = el => {
  const described = byIds(el, 'aria-describedby');
  if (described) return described;
  const box = el.parentElement?.closest('div,p,td,li,label');
  if (!box) return '';
  const holder = box.querySelectorAll(CONTROLS).length === 1 && box.parentElement?.querySelectorAll(CONTROLS).length === 1 ? box.parentElement : box;
  if (holder.querySelectorAll(CONTROLS).length !== 1) return '';
  return agent.norm([...holder.querySelectorAll(HINT)]
    .filter(x => !x.matches(ERROR) && !x.closest('label')).map(agent.words).join(' ')).slice(0, MOST);
};
