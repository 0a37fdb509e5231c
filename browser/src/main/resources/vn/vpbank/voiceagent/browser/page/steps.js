// Which step of a wizard is on screen, and which hidden parts of the page are its other steps.

const PANE = /step|pane|page|tab|slide|wizard|panel|screen|stage|buoc/i;

const isHidden = el => {
  const style = getComputedStyle(el);
  return style.display === 'none' || style.visibility === 'hidden';
};

/** The highest hidden ancestor (or the element itself), if any. `known`: answers for boxes, since fields share most of theirs. */
function hiddenTop(el, known) {
  const above = box => {
    if (!box || box.tagName === 'BODY') return null;
    if (!known.has(box)) known.set(box, above(box.parentElement) ?? (box.inert || isHidden(box) ? box : null));
    return known.get(box);
  };
  return above(el.parentElement) ?? (isHidden(el) ? el : null);
}

const keys = (box, fields) => new Set(fields.filter(f => box.contains(f)).map(f => f.name || f.id || agent.label(f)));
function overlap(a, b) {
  let both = 0;
  for (const key of a) if (b.has(key)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}

/** Sibling boxes of which one is shown at a time. */
function panes(fields, steps) {
  const groups = new Map();
  const known = new Map();
  for (const field of fields) {
    const top = hiddenTop(field, known);
    if (!top?.parentElement || top === field || groups.has(top.parentElement)) continue;
    const alike = [...top.parentElement.children].filter(s => s.tagName === top.tagName && fields.some(f => s.contains(f)));
    const open = alike.filter(s => !s.inert && !isHidden(s));
    if (alike.length < 2 || open.length !== 1) continue;
    const spoken = s => PANE.test(`${s.className} ${s.id} ${s.getAttributeNames().join(' ')} ${s.getAttribute('role') ?? ''}`);
    const broad = alike.some(s => keys(s, fields).size > 1);
    if (!(alike.every(spoken) || (broad && (alike.length === steps || /FIELDSET|SECTION|FORM/.test(top.tagName))))) continue;
    // The same fields twice, once for small screens, are not two steps.
    const shown = keys(open[0], fields);
    const real = alike.filter(s => s === open[0] || overlap(shown, keys(s, fields)) < 0.5);
    if (real.length > 1) groups.set(top.parentElement, { all: real, shown: real.indexOf(open[0]) });
  }
  return [...groups.values()].sort((a, b) => b.all.length - a.all.length)[0] ?? null;
}

/** What the list of steps above the form says, or words such as "Bước 2/3". */
function indicator(roots, text) {
  for (const mark of agent.all('[aria-current=step],[class*=step]:is([class*=active],[class*=current],[class*=selected],[aria-selected=true]),[class*=step] :is(.active,.on,.now,.cur),[class*=progress] :is(.active,.is-active,.current)', roots)) {
    if (!agent.seen(mark)) continue;
    for (let p = mark; p.parentElement && p.tagName !== 'BODY'; p = p.parentElement) {
      const alike = [...p.parentElement.children].filter(s => s.tagName === p.tagName && agent.norm(s.textContent));
      if (alike.length > 1 && alike.length <= 12 && !p.querySelector('input,select,textarea')) {
        return { step: alike.indexOf(p) + 1, steps: alike.length, names: alike.map(s => agent.norm(s.textContent).slice(0, 80)) };
      }
    }
  }
  const said = /(?:bước|step|trang|phần)\s*(\d{1,2})\s*(?:\/|trên|của|of)\s*(\d{1,2})/i.exec(text);
  return said && +said[1] <= +said[2] && +said[1] > 0 ? { step: +said[1], steps: +said[2], names: [] } : null;
}

const ON = /(?<![a-zà-ỹ])(?:tiếp|quay lại|next|continue|back)(?![a-zà-ỹ])/i;
/** Whether panes are no steps but parts that people open in any order, each by its own header: no button leads on. */
const isFoldedAway = (found, fields, roots) => found.all.every((pane, i) => i === found.shown || agent.foldOf(fields.find(f => pane.contains(f)))?.box === pane)
  && !agent.all('button,[role=button],input[type=button],input[type=submit],a[class*=btn],a[class*=button]', roots).some(b => ON.test(b.value || b.textContent) && agent.seen(b));

agent.steps = (roots, fields, text) => {
  const told = indicator(roots, text);
  const hidden = panes(fields, told?.steps ?? 0);
  if (hidden && (told || !isFoldedAway(hidden, fields, roots))) {
    const steps = Math.max(hidden.all.length, told?.steps ?? 0);
    return { step: hidden.shown + 1, steps, panes: hidden.all, told: true, names: told?.names ?? [] };
  }
  return { step: told?.step ?? 1, steps: told?.steps ?? 1, panes: [], told: told !== null, names: told?.names ?? [] };
};

/** Whether a field of a hidden pane would be seen if the pane were. `known`: answers for boxes, since fields share most of theirs. */
agent.shownWithin = (el, pane, known) => {
  const styled = p => {
    if (!p || p === pane) return true;
    if (!known.has(p)) known.set(p, getComputedStyle(p).display !== 'none' && styled(p.parentElement));
    return known.get(p);
  };
  return styled(el) || [...el.labels ?? []].some(label => pane.contains(label) && styled(label));
};
