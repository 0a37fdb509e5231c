import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
// Upper bound on a busy machine, not a time that anything takes.
configure({ asyncUtilTimeout: 20_000 });

// jsdom lays nothing out; these only have to exist.
globalThis.ResizeObserver = class {
  observe(): void {
    // Nothing ever changes its size here.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
};
Element.prototype.scrollIntoView = () => undefined;
