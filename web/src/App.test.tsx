import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { App } from './App';

test('the page offers to start a talk', () => {
  render(<App />);
  expect(screen.getByRole('button', { name: 'Bắt đầu' })).toBeEnabled();
});
