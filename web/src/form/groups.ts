import { type Field, type FieldState, isEmpty } from './model';

export interface Section {
  name: string;
  fields: readonly Field[];
}

export interface Step {
  number: number;
  sections: readonly Section[];
}

/** Fields by step, then by section, in the order of the page. */
export function stepsOf(fields: readonly Field[]): Step[] {
  const steps = new Map<number, Map<string, Field[]>>();
  for (const field of fields) {
    const sections = steps.get(field.step) ?? new Map<string, Field[]>();
    steps.set(field.step, sections);
    sections.set(field.section, [...(sections.get(field.section) ?? []), field]);
  }
  return [...steps.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, sections]) => ({
      number,
      sections: [...sections.entries()].map(([name, inside]) => ({ name, fields: inside })),
    }));
}

/** What a field's mark says: its state, or what its emptiness means. */
export type Mark = FieldState | 'required' | 'optional';

export function markOf(field: Field, state: FieldState | undefined): Mark {
  const empty = isEmpty(field.value) || (field.type === 'checkbox' && field.value === 'false');
  if (state === 'missing' || state === 'doubtful') return state;
  if (empty && state !== 'heard') return field.required ? 'required' : 'optional';
  return state ?? 'verified';
}

/** How much of what must be filled is filled. */
export function progressOf(fields: readonly Field[]): { done: number; of: number } {
  const required = fields.filter((f) => f.required && !f.disabled);
  const done = required.filter((f) => !isEmpty(f.value) && !(f.type === 'checkbox' && f.value === 'false'));
  return { done: done.length, of: required.length };
}
