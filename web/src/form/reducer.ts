import type { TalkEvent } from '../talk/events';
import {
  type Confirmation,
  type Field,
  type FieldChange,
  type FieldState,
  type FormModel,
  isEmpty,
  type Outcome,
  type Question,
} from './model';

export interface FormView {
  form: FormModel | null;
  states: Readonly<Record<string, FieldState>>;
  /** Counts a field's changes, so that the page can show that something just happened to it. */
  changes: Readonly<Record<string, number>>;
  lastChanged: string | null;
  questions: readonly Question[];
  confirmation: Confirmation | null;
  /** The answer that is on its way to the bot. */
  answered: 'yes' | 'no' | null;
  outcome: Outcome | null;
}

export const EMPTY_FORM: FormView = {
  form: null,
  states: {},
  changes: {},
  lastChanged: null,
  questions: [],
  confirmation: null,
  answered: null,
  outcome: null,
};

export function reduceForm(view: FormView, event: TalkEvent): FormView {
  switch (event.type) {
    case 'begin':
      return EMPTY_FORM;
    case 'form':
      return withForm(view, event.form);
    case 'form-change':
      return withChanges(view, event.fields);
    case 'edited':
      return withChanges(view, [{ ref: event.ref, value: event.value, state: 'heard', source: 'person' }]);
    case 'question':
      return { ...view, questions: event.questions };
    case 'confirmation':
      return {
        ...view,
        confirmation: event.confirmation,
        answered: event.confirmation?.token === view.confirmation?.token ? view.answered : null,
        outcome: event.confirmation ? null : view.outcome,
      };
    case 'answered':
      return event.token === view.confirmation?.token ? { ...view, answered: event.yes ? 'yes' : 'no' } : view;
    case 'outcome':
      return { ...view, outcome: event.outcome, confirmation: null, answered: null };
    default:
      return view;
  }
}

/** A whole form is what stands in the page: read, hence verified, unless we know better about the very same value. */
function withForm(view: FormView, form: FormModel): FormView {
  const same = view.form?.id === form.id;
  const before = new Map((same ? (view.form?.fields ?? []) : []).map((f) => [f.ref, f]));
  const states: Record<string, FieldState> = {};
  for (const field of form.fields) {
    const known = same ? view.states[field.ref] : undefined;
    if (known && sameValue(before.get(field.ref), field)) states[field.ref] = known;
    else if (!isEmpty(field.value)) states[field.ref] = 'verified';
  }
  return same ? { ...view, form, states } : { ...EMPTY_FORM, form, states, questions: view.form ? [] : view.questions };
}

function sameValue(a: Field | undefined, b: Field): boolean {
  return a !== undefined && JSON.stringify(a.value) === JSON.stringify(b.value);
}

function withChanges(view: FormView, changed: readonly FieldChange[]): FormView {
  if (!view.form || changed.length === 0) return view;
  const byRef = new Map(changed.map((c) => [c.ref, c]));
  const states = { ...view.states };
  const changes = { ...view.changes };
  for (const c of changed) {
    states[c.ref] = c.state;
    changes[c.ref] = (changes[c.ref] ?? 0) + 1;
  }
  const fields = view.form.fields.map((f) => {
    const change = byRef.get(f.ref);
    return change ? { ...f, value: change.value } : f;
  });
  return { ...view, form: { ...view.form, fields }, states, changes, lastChanged: changed.at(-1)?.ref ?? null };
}
