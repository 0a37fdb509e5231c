// Tells that something changed; what, is found out by reading. Hands are told from scripts by trusted events.

let told = false;
let byHand = false;
const tell = trusted => {
  byHand ||= trusted;
  if (told || typeof agentChanged !== 'function') return;
  told = true;
  setTimeout(() => {
    told = false;
    agentChanged(byHand ? 'person' : 'page');
    byHand = false;
  }, 15);
};

for (const type of ['input', 'change', 'reset']) addEventListener(type, event => tell(event.isTrusted), { capture: true, passive: true });
addEventListener('click', event => { if (event.isTrusted) setTimeout(() => tell(true), 0); }, { capture: true, passive: true });
new MutationObserver(() => tell(false)).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden', 'disabled', 'class', 'style', 'value', 'aria-current', 'aria-invalid'], characterData: true });
