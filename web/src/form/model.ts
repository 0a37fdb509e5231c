/** The form as the services describe it; canonical values, as in their contract. */
export type FieldType =
  | 'text'
  | 'textarea'
  | 'tel'
  | 'email'
  | 'number'
  | 'date'
  | 'datetime-local'
  | 'time'
  | 'month'
  | 'select'
  | 'radio'
  | 'checkbox'
  | 'multiselect'
  | 'file'
  | 'combobox'
  | 'password';

export type FieldValue = string | readonly string[];

export interface Choice {
  value: string;
  label: string;
}

export interface Field {
  ref: string;
  label: string;
  type: FieldType;
  required: boolean;
  disabled: boolean;
  readonly: boolean;
  section: string;
  /** Counted from 1. */
  step: number;
  value: FieldValue;
  options: readonly Choice[];
  placeholder: string;
  description: string;
}

export interface FormModel {
  id: string;
  title: string;
  step: number;
  steps: number;
  fields: readonly Field[];
  errors: readonly string[];
}

/** heard: said but not yet in the page; filled: written; verified: read back from the page; doubtful: differs or asked about. */
export type FieldState = 'heard' | 'filled' | 'verified' | 'doubtful' | 'missing';
export type Source = 'voice' | 'page' | 'person';

export interface FieldChange {
  ref: string;
  value: FieldValue;
  state: FieldState;
  source: Source;
}

export interface Question {
  field: string | null;
  reason: string;
  heard: string;
  value: string;
  /** Refs of fields, or values of options where the reason is `not_in_options`. */
  candidates: readonly string[];
  say: string;
}

export interface Confirmation {
  act: string;
  token: string;
  digest: readonly { ref: string; label: string; value: FieldValue }[];
  /** Epoch milliseconds. */
  expiresAt: number;
}

export interface Outcome {
  kind: 'submitted' | 'rejected' | 'unknown' | 'failed' | 'done';
  message: string;
}

export function isEmpty(value: FieldValue): boolean {
  return value.length === 0;
}

/** Labels of pages end in stars and colons that mean something to the page only. */
export function plainLabel(label: string): string {
  return label.replace(/[\s*:]+$/u, '').trim() || label;
}
