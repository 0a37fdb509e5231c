// Tells that something changed; what, and whether a person did it, is found out by reading.

let telling = 0;
let touched = false;
const tell = () => {
  if (telling || typeof agentChanged !== 'function') return;
  telling = setTimeout(() => { telling = 0; agentChanged(''); }, 15);
};
// Hands are told from scripts by trusted events, marked before the page acts on them: a reading in between sees both or neither.
const act = event => { touched ||= event.isTrusted; };

for (const type of ['input', 'change', 'reset']) addEventListener(type, event => { act(event); tell(); }, { capture: true, passive: true });
addEventListener('click', event => { act(event); if (event.isTrusted) setTimeout(tell, 0); }, { capture: true, passive: true });
const observer = new MutationObserver(tell);
observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden', 'disabled', 'class', 'style', 'value', 'aria-current', 'aria-invalid'], characterData: true });

/** A reading answers for all changes before it: nobody need be told of them any more. Returns whether a hand made some of them. */
agent.answered = () => {
  const byHand = touched;
  touched = false;
  observer.takeRecords();
  clearTimeout(telling);
  telling = 0;
  return byHand;
};
