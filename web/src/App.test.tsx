import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Icon } from './ui/Icon';

test('icons say nothing to a screen reader', () => {
  render(<Icon name="stop" />);
  expect(screen.queryByRole('img')).toBeNull();
});
