// What stands beside a control is worked out once and kept for as long as the page's words stay as they are: a form is
// read many times, and its labels change seldom. Loaded after what it keeps and before those who ask for it.

// Attributes that no words beside a control depend on.
const MUTE = new Set(['value', 'hidden', 'disabled', 'style', 'checked', 'selected', 'readonly', 'tabindex',
  'aria-invalid', 'aria-expanded', 'aria-selected', 'aria-checked', 'aria-current', 'aria-activedescendant', 'aria-valuenow']);
// Classes tell messages and hints from labels, and may draw a star behind one.
const isMute = record => record.type === 'attributes' && (MUTE.has(record.attributeName)
  || (record.attributeName === 'class' && !record.target.querySelector('label,legend,input,select,textarea,[role]')
    && !record.target.closest('label,legend,form,[role=group],[role=radiogroup]')));

let kept = new WeakMap();
const forgetIfChanged = records => { if (!records.every(isMute)) kept = new WeakMap(); };
const observer = new MutationObserver(forgetIfChanged);
observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

/** Makes one of the agent's functions of an element remember its answers; elements of shadow trees and frames are not observed. */
const keep = name => {
  const ask = agent[name];
  agent[name] = (asked, ...more) => {
    const el = Array.isArray(asked) ? asked[0] : asked;
    if (el.getRootNode() !== document) return ask(asked, ...more);
    forgetIfChanged(observer.takeRecords());
    const key = `${name}|${Array.isArray(asked) ? asked.length : ''}|${more.join('|')}`;
    const answers = kept.get(el) ?? kept.set(el, new Map()).get(el);
    if (!answers.has(key)) answers.set(key, ask(asked, ...more));
    return answers.get(key);
  };
};
['cellWords', 'label', 'groupLabel', 'section', 'sectionAbove', 'description'].forEach(keep);
