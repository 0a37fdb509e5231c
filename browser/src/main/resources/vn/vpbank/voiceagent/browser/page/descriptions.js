// What explains a field.

const { CONTROLS, ERROR, MOST, HINT } = agent.kinds;

/** Explanations beside a field: described by it, or standing after it in its own box. */
agent.description = el => {
  const described = agent.byIds(el, 'aria-describedby');
  if (described) return described;
  const box = el.parentElement?.closest('div,p,td,li,label');
  if (!box) return '';
  const holder = box.querySelectorAll(CONTROLS).length === 1 && box.parentElement?.querySelectorAll(CONTROLS).length === 1 ? box.parentElement : box;
  if (holder.querySelectorAll(CONTROLS).length !== 1) return '';
  return agent.norm([...holder.querySelectorAll(HINT)]
    .filter(x => !x.matches(ERROR) && !x.closest('label')).map(agent.words).join(' ')).slice(0, MOST);
};
