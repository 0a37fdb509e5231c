// Tells that something changed; what, and whether a person did it, is found out by reading.

let told = false;
let touched = false;
const tell = () => {
  if (told || typeof agentChanged !== 'function') return;
  told = true;
  setTimeout(() => { told = false; agentChanged(''); }, 15);
};
const act = event => { touched ||= event.isTrusted; };

/** Hands are told from scripts by trusted events, marked before the page acts on them: a reading in between sees both or neither. */
agent.takeHand = () => { const was = touched; touched = false; return was; };

for (const type of ['input', 'change', 'reset']) addEventListener(type, event => { act(event); tell(); }, { capture: true, passive: true });
addEventListener('click', event => { act(event); if (event.isTrusted) setTimeout(tell, 0); }, { capture: true, passive: true });
new MutationObserver(tell).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden', 'disabled', 'class', 'style', 'value', 'aria-current', 'aria-invalid'], characterData: true });
