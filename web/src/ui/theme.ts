import { useSyncExternalStore } from 'react';
import { write } from './storage';

export type Theme = 'light' | 'dark';

/** The person's choice where there is one, set before the first paint by public/theme.js; else the system's, followed. */
export function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

export function chooseTheme(theme: Theme): void {
  write('theme', theme);
  document.documentElement.dataset.theme = theme;
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

export function useTheme(): Theme {
  return useSyncExternalStore(watch, currentTheme);
}
