/** What goes back to the page in the live view; the spelling of the browser agent. Coordinates in the page's CSS pixels. */
export type LiveInput =
  | { type: 'pointer'; kind: 'down' | 'up' | 'move'; x: number; y: number; button: number; clickCount: number }
  | { type: 'wheel'; x: number; y: number; dx: number; dy: number }
  | { type: 'key'; kind: 'down' | 'up'; key: string; code: string; modifiers: number }
  | { type: 'text'; text: string };

export interface Size {
  width: number;
  height: number;
}

interface Box extends Size {
  left: number;
  top: number;
}

/** A point of the window as a point of the page that is drawn, scaled, in `box`. */
export function pagePoint(at: { clientX: number; clientY: number }, box: Box, page: Size): { x: number; y: number } {
  const scale = (offset: number, drawn: number, real: number) =>
    drawn === 0 ? 0 : Math.round(Math.min(Math.max((offset / drawn) * real, 0), real) * 10) / 10;
  return {
    x: scale(at.clientX - box.left, box.width, page.width),
    y: scale(at.clientY - box.top, box.height, page.height),
  };
}

/** Bits as in the DevTools protocol: Alt 1, Ctrl 2, Meta 4, Shift 8. */
export function modifiers(event: { altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): number {
  return (event.altKey ? 1 : 0) + (event.ctrlKey ? 2 : 0) + (event.metaKey ? 4 : 0) + (event.shiftKey ? 8 : 0);
}

/**
 * Whether a key must go as a key. Letters do not: they come out of the input box as text, after the person's input
 * method has made Vietnamese of them.
 */
export function isCommandKey(event: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean }): boolean {
  if (event.key === 'Process' || event.key === 'Dead' || event.key === 'Unidentified') return false;
  return event.key.length > 1 || event.ctrlKey || event.metaKey;
}

/** As most systems have it. */
const DOUBLE_CLICK_MS = 500;
const SAME_PLACE_PX = 5;

interface Press {
  timeStamp: number;
  clientX: number;
  clientY: number;
}

/** Pointer events do not count clicks; but a double click selects a word, so the page must hear of it. */
export function clickCounter(): (kind: 'down' | 'up' | 'move', press: Press) => number {
  let last: Press | null = null;
  let count = 0;
  return (kind, press) => {
    if (kind === 'move') return 0;
    if (kind === 'up') return count;
    const again =
      last !== null &&
      press.timeStamp - last.timeStamp < DOUBLE_CLICK_MS &&
      Math.hypot(press.clientX - last.clientX, press.clientY - last.clientY) < SAME_PLACE_PX;
    count = again ? Math.min(count + 1, 3) : 1;
    last = { timeStamp: press.timeStamp, clientX: press.clientX, clientY: press.clientY };
    return count;
  };
}
