import '@testing-library/jest-dom/vitest';

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
