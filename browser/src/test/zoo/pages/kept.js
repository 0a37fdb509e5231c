// What a page's own code has been told, shown as text: the judge of whether a widget, and not only its picture, took a value.

const kept = {};

/** Remembers a value under a key; lists in order. */
export function keep(key, value) {
  kept[key] = Array.isArray(value) ? [...value].sort().join('+') : String(value ?? '');
  document.getElementById('kept').innerText = Object.entries(kept).map(([k, v]) => `${k}=${v};`).join(' ');
}
