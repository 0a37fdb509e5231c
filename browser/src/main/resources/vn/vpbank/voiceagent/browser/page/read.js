// The whole form by one call: fields of all mounted steps, buttons, errors, the page's own words.

function isRequired(group) {
  const el = group.members[0];
  if (group.members.some(m => m.required || m.getAttribute('aria-required') === 'true')) return true;
  if (!el.matches('input:not([type=radio]),textarea,select') && el.closest('[role=radiogroup][aria-required=true]')) return true;
  return /[*＊]/.test(group.label) || (/bắt buộc|\(required\)/i.test(group.label) && !/không bắt buộc/i.test(group.label));
}

/** The question that a tick is the only answer to: its words stand before those of the answer, with its star. */
function questionOf(el) {
  const box = el.closest('[role=group][aria-labelledby],[role=list][aria-labelledby]');
  return box && box.querySelectorAll('[role=checkbox],input').length === 1 ? agent.byIds(box, 'aria-labelledby') : '';
}

function described(group, modal) {
  const { members: [el], type, members } = group;
  const raw = agent.raw(members, type);
  const get = name => el.getAttribute(name);
  const field = {
    ref: group.ref, label: group.label, type, raw, section: group.section, step: group.step,
    text: group.whole ? group.whole.words?.() ?? agent.wordsOfWhole(group.whole) : el.tagName === 'SELECT' ? agent.norm([...el.selectedOptions].filter(o => o.value !== '').map(o => o.textContent).join(', '))
      : agent.isCombobox(el) ? agent.chosen(el).join(', ')
      : el.matches('[role=listbox]') ? agent.listboxChosen(el).map(o => o.label).join(', ')
        : agent.isTags(el) ? raw.join(', ') : type === 'radio' || type === 'multiselect' ? members.filter(agent.isOn).map(agent.optionLabel).join(', ')
          : agent.isSegmented(el) ? agent.wordsOfSegments(el) : el.matches('input') && (agent.isPicker(el) || agent.pairOf(el)) ? el.value : String(raw),
    required: isRequired(group),
    disabled: members.every(m => m.matches(':disabled') || m.getAttribute('aria-disabled') === 'true' || !agent.isInFront(m, modal)),
    readonly: (el.readOnly === true && !el.matches('[type=checkbox],[type=radio]') && !agent.isDrawnTick(el)) || get('aria-readonly') === 'true',
    options: agent.options(members, type),
    name: get('name') ?? '', id: el.id, placeholder: get('placeholder') ?? get('data-placeholder') ?? '', autocomplete: get('autocomplete') ?? '',
    inputmode: get('inputmode') ?? '', description: agent.isStepper(el) ? agent.picturesBeside(el) : agent.description(el), complaint: agent.complaint(group.ref, members),
  };
  if (field.readonly && el.matches('[aria-haspopup],[data-date],[class*=date],[class*=flatpickr]')) field.readonly = false;
  if ((agent.isCombobox(el) || agent.isPicker(el) || agent.isWheels(el)) && el.readOnly && get('aria-readonly') !== 'true') field.readonly = false;
  if (el.matches('[role=slider]')) { field.min = get('aria-valuemin'); field.max = get('aria-valuemax'); }
  if (group.whole) return agent.describeWhole(field, group.whole);
  const spelling = type === 'text' ? agent.spelling(el, group.label) : '';
  if (spelling && !field.placeholder.includes(spelling)) field.placeholder = agent.norm(`${field.placeholder} ${spelling}`);
  for (const name of ['min', 'max', 'pattern']) if (get(name)) field[name] = get(name);
  if (el.maxLength > 0) field.maxLength = el.maxLength;
  if (el.isContentEditable && !el.matches('input,textarea')) field.editable = true;
  return field;
}

function errors(roots, fields) {
  const marked = agent.isLit('[role=alert],[class*=error]:not(input,select,textarea,form),[class*=invalid-feedback],[class*=notice],[class*=alert-danger],[class*=field-validation]', roots);
  const own = fields.filter(f => f.members.find(m => m.matches(':user-invalid') && !m.form?.noValidate && m.validationMessage))
    .map(f => `${f.label}: ${f.members.find(m => m.matches(':user-invalid')).validationMessage}`);
  return agent.distinct([...marked, ...own]).map(t => t.slice(0, 500));
}

agent.readAll = () => {
  const roots = agent.roots();
  const { text, boxes } = agent.wordsOutside(roots);
  agent.textSpells = agent.saysSpelling(text);
  const toggles = agent.findToggles(roots);
  const drawn = agent.findDrawnLists(boxes, roots);
  const standing = agent.findStanding(roots);
  const cells = agent.findCells(roots);
  const tiles = agent.findTiles(boxes, roots);
  const squares = agent.findSquares(boxes);
  const fields = [...agent.fields(roots), ...agent.findSteppers(boxes, roots), ...toggles, ...drawn, ...standing, ...cells, ...tiles, ...squares];
  if (toggles.length + drawn.length + standing.length + cells.length + tiles.length + squares.length) fields.sort(agent.inPageOrder);
  agent.forgetOpeners();
  const steps = agent.steps(roots, fields, text);
  // A reading changes nothing, so that what is shown needs to be asked of each control but once, and of none on a step that is not drawn.
  const undrawn = steps.panes.filter(p => !p.checkVisibility());
  const answers = new Map();
  const isShown = el => answers.get(el) ?? answers.set(el, !undrawn.some(p => p.contains(el)) && agent.shown(el)).get(el);
  const all = agent.grouped(fields, isShown, roots);
  for (const group of all) {
    const el = group.members[0];
    group.label = group.whole ? group.whole.label : group.type === 'radio' || group.type === 'multiselect' && !el.matches('select,[role=listbox]') && !agent.isCombobox(el) && !agent.isTags(el) ? agent.groupLabel(group.members) : agent.label(el);
    const question = group.type === 'checkbox' && el.matches('[role=checkbox]') ? questionOf(el) : '';
    if (question && !group.label.includes(question)) group.label = `${question.replace(/[\s*＊]+$/, '')}: ${group.label}${/[*＊]/.test(question) ? ' *' : ''}`;
  }
  agent.beginSections(all);
  const folds = new Map();
  const styled = new Map();
  for (const group of all) {
    group.section = agent.isCell(group.members[0]) ? agent.cellSection(group.members[0]) : agent.section(group.members[0], group.label);
    const pane = steps.panes.findIndex(p => p.contains(group.members[0]));
    group.step = pane < 0 ? steps.step : pane + 1;
    group.shown = group.members.some(isShown);
    group.known = group.shown || (pane >= 0 && pane + 1 !== steps.step && group.members.some(m => agent.shownWithin(m, steps.panes[pane], styled)))
      || (group.folded = pane < 0 && agent.isFolded(group.members[0], folds));
  }
  const known = all.filter(g => g.known);
  agent.keepFolded(known.filter(g => g.folded).flatMap(g => g.members));
  agent.tellApart(known);
  agent.nameAll(all);
  const byHand = agent.answered();
  agent.lookOnTop(roots);
  const modal = agent.modal(roots);
  agent.known = new Set(known.map(g => g.ref));
  agent.lastGroups = known;
  agent.lastFields = fields;
  return agent.last = {
    url: location.href, title: agent.norm(agent.all('h1', roots).find(agent.seen)?.innerText ?? document.title).slice(0, 200),
    step: steps.step, steps: steps.steps, told: steps.told, mounted: steps.panes.length > 0, stepNames: steps.names,
    fields: known.map(group => described(group, modal)), modal: modal ? agent.said(modal).slice(0, 500) : '', buttons: agent.readButtons(roots, boxes, fields, modal, isShown, steps.panes[steps.step - 1]), errors: errors(roots, known),
    notices: agent.distinct(agent.isLit('[role=status],[aria-live],[class*=toast],[class*=success],dialog[open],[role=dialog],[role=alertdialog]', roots)), text,
    // Not with each field, so that one that only goes out of sight says the same as before.
    shown: known.filter(g => g.shown).map(g => g.ref), byHand,
    apart: agent.apart().length, frames: agent.apart().length ? agent.framesAmong(known, modal, el => { const pane = steps.panes.findIndex(p => p.contains(el)); return pane < 0 ? steps.step : pane + 1; }) : [],
  };
};
/**
 * The last reading with these fields alone read again: enough for who presses this button next, and reads all of it then.
 * Null where more must be known first: the button is not what it was, something else stands in front or is complained of,
 * fields were drawn anew or would go with their step.
 */
agent.readOnly = (refs, pressed) => {
  const button = agent.last.buttons.find(b => b.ref === pressed);
  const groups = agent.lastGroups.filter(g => refs.includes(g.ref) && g.members.every(m => m.isConnected));
  if (!button || !agent.last.mounted || groups.length < refs.length || !agent.isStill(button) || agent.modal() || errors(agent.roots(), agent.lastGroups).length) return null;
  const fresh = new Map(groups.map(g => [g.ref, described(g, null)]));
  agent.last = { ...agent.last, fields: agent.last.fields.map(f => fresh.get(f.ref) ?? f), errors: [] };
  return agent.last;
};
/** Whether a frame whose document may be read has come; what is on another site, or loads when somebody scrolls to it, is not waited for. */
const hasCome = frame => {
  const inner = frame.contentDocument;
  const src = frame.getAttribute('src');
  return !inner || frame.loading === 'lazy' || (inner.readyState !== 'loading' && !(src && src !== 'about:blank' && inner.URL === 'about:blank'));
};
const framesHaveCome = () => document.readyState === 'complete' || [...document.querySelectorAll('iframe')].every(hasCome);
/** For a page that has just come: reads once its first fields are drawn, or when `ms` are over. */
agent.readWhenDrawn = async ms => {
  await agent.until(() => (agent.fields().some(agent.shown) || agent.seesApart()) && document.readyState !== 'loading' && framesHaveCome(), ms);
  await agent.settle();
  let page = agent.readAll();
  if (page.modal && await agent.closeGreeting()) page = agent.readAll();
  return JSON.stringify(agent.sent(await agent.learn() ? agent.readAll() : page));
};
agent.read = () => JSON.stringify(agent.sent(agent.readAll()));
