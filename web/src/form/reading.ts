import { count, list, object, oneOf, text } from '../talk/reading';
import type { Confirmation, Field, FieldChange, FieldType, FieldValue, FormModel, Question } from './model';

const TYPES: readonly FieldType[] = [
  'text',
  'textarea',
  'tel',
  'email',
  'number',
  'date',
  'datetime-local',
  'time',
  'month',
  'select',
  'radio',
  'checkbox',
  'multiselect',
  'file',
  'combobox',
  'password',
];

export function readValue(value: unknown): FieldValue {
  return Array.isArray(value) ? value.map(text) : text(value);
}

function readField(value: unknown): Field {
  const f = object(value);
  return {
    ref: text(f.ref),
    label: text(f.label) || text(f.ref),
    type: oneOf(f.type, TYPES, 'text'),
    required: f.required === true,
    disabled: f.disabled === true,
    readonly: f.readonly === true,
    section: text(f.section),
    step: count(f.step, 1),
    value: readValue(f.value),
    options: list(f.options, (o) => {
      const option = object(o);
      return { value: text(option.value), label: text(option.label) || text(option.value) };
    }).filter((o) => o.value !== '' || o.label !== ''),
    placeholder: text(f.placeholder),
    description: text(f.description),
  };
}

export function readForm(value: unknown): FormModel {
  const f = object(value);
  return {
    id: text(f.id),
    title: text(f.title),
    step: count(f.step, 1),
    steps: count(f.steps, 1),
    fields: list(f.fields, readField).filter((field) => field.ref !== ''),
    errors: list(f.errors, text),
  };
}

export function readChange(value: unknown): FieldChange {
  const c = object(value);
  return {
    ref: text(c.ref),
    value: readValue(c.value),
    state: oneOf(c.state, ['heard', 'filled', 'verified', 'doubtful', 'missing'], 'filled'),
    source: oneOf(c.source, ['voice', 'page', 'person'], 'page'),
  };
}

export function readQuestion(value: unknown): Question {
  const q = object(value);
  return {
    field: text(q.field) || null,
    reason: text(q.reason),
    heard: text(q.heard),
    value: text(q.value),
    candidates: list(q.candidates, text),
    say: text(q.say),
  };
}

/** Null once nothing waits for a yes any more. */
export function readConfirmation(value: unknown): Confirmation | null {
  const c = object(value);
  const token = text(c.token);
  if (token === '') return null;
  const expiresAt = Date.parse(text(c.expires_at));
  return {
    act: text(c.act) || 'submit',
    token,
    digest: list(c.digest, (line) => {
      const d = object(line);
      return { ref: text(d.ref), label: text(d.label), value: readValue(d.value) };
    }),
    expiresAt: Number.isNaN(expiresAt) ? Infinity : expiresAt,
  };
}
