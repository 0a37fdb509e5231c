import type { Outcome } from '../form/model';
import { readChange, readConfirmation, readForm, readQuestion } from '../form/reading';
import type { ServerEvent } from './events';
import { type Json, list, object, oneOf, text } from './reading';

/**
 * One message of our own vocabulary: the data of an RTVI `server-message`, or a whole message of `/ws`.
 * Undefined for what this page does not show: a `command` is seen by its effect on the form, and a newer bot may say
 * more than an older page understands.
 */
export function readServerMessage(message: Json): ServerEvent | undefined {
  switch (message.type) {
    case 'transcript':
      return {
        type: 'said',
        role: oneOf(message.role, ['user', 'assistant'], 'assistant'),
        text: text(message.content),
        at: text(message.timestamp),
      };
    case 'partial':
      return { type: 'partial', text: text(message.content) || text(message.text) };
    case 'form':
      return { type: 'form', form: readForm(message.form) };
    case 'form-change':
      return { type: 'form-change', fields: list(message.fields, readChange).filter((c) => c.ref !== '') };
    case 'question':
      return { type: 'question', questions: list(message.questions, readQuestion) };
    case 'confirmation':
      return { type: 'confirmation', confirmation: readConfirmation(message) };
    case 'task_completed':
      return { type: 'outcome', outcome: outcome(message, ['submitted'], 'done') };
    case 'task_failed':
      return { type: 'outcome', outcome: outcome(message, ['rejected', 'unknown', 'failed'], 'failed') };
    case 'metrics':
      return { type: 'metrics', ms: numbers(object(message.ms)) };
    case 'error':
      return { type: 'server-error', message: text(message.message) || text(message.error) };
    case 'user-started-speaking':
    case 'user-stopped-speaking':
      return { type: 'speaking', who: 'user', on: message.type === 'user-started-speaking' };
    case 'bot-started-speaking':
    case 'bot-stopped-speaking':
      return { type: 'speaking', who: 'assistant', on: message.type === 'bot-started-speaking' };
    default:
      return undefined;
  }
}

function outcome(message: Json, kinds: readonly Outcome['kind'][], otherwise: Outcome['kind']): Outcome {
  return { kind: oneOf(message.outcome, kinds, otherwise), message: text(message.message) };
}

function numbers(ms: Json): Record<string, number> {
  return Object.fromEntries(
    Object.entries(ms).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
