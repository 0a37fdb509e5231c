// A mouse and a keyboard for what pages draw themselves: all the events that people's hands cause, in their order.

const CODES = { Backspace: 8, Enter: 13, Escape: 27, End: 35, Home: 36, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Delete: 46 };

/** Presses as a mouse does. */
agent.pressOn = el => {
  for (const [type, Kind] of [['pointerdown', PointerEvent], ['mousedown', MouseEvent], ['pointerup', PointerEvent], ['mouseup', MouseEvent]]) {
    el.dispatchEvent(new Kind(type, { bubbles: true, composed: true, cancelable: true, button: 0, view: window, pointerType: 'mouse', isPrimary: true }));
  }
  // Drawn options are not always elements that have a click of their own.
  if (el.click) el.click(); else el.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, view: window }));
};
/** Strikes one key. */
agent.strike = (el, key) => {
  const how = { key, code: key, keyCode: CODES[key], which: CODES[key], bubbles: true, composed: true, cancelable: true };
  el.dispatchEvent(new KeyboardEvent('keydown', how));
  el.dispatchEvent(new KeyboardEvent('keyup', how));
};
/** Writes over what a text box holds, as one stroke. */
agent.write = (el, text) => {
  el.value = text;
  el.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: text ? 'insertText' : 'deleteContentBackward', data: text || null }));
};
