import type { Role, TalkEvent } from '../talk/events';

export interface Entry {
  id: string;
  role: Role;
  text: string;
  /** ISO 8601. */
  at: string;
  /** Typed here and not yet handed to the bot. */
  waiting: boolean;
}

export interface Transcript {
  entries: readonly Entry[];
  /** What the person is saying right now; may still change. */
  partial: string;
  /** Ids of entries that the bot may tell again, in the order in which they stand. */
  retold: readonly string[];
}

export const EMPTY_TRANSCRIPT: Transcript = { entries: [], partial: '', retold: [] };

export function reduceTranscript(state: Transcript, event: TalkEvent): Transcript {
  switch (event.type) {
    case 'begin':
      return { ...EMPTY_TRANSCRIPT, entries: state.entries.filter((e) => e.waiting) };
    case 'partial':
      return { ...state, partial: event.text };
    case 'said':
      return said(state, event);
    case 'typed':
      return {
        ...state,
        entries: [...state.entries, { id: event.id, role: 'user', text: event.text, at: event.at, waiting: true }],
      };
    case 'delivered':
      // The bot says every accepted word back as a transcript; that echo is not a second sentence.
      return {
        ...state,
        entries: state.entries.map((e) => (e.id === event.id ? { ...e, waiting: false } : e)),
        retold: [...state.retold, event.id],
      };
    case 'joined':
      return { ...state, partial: '', retold: state.entries.filter((e) => !e.waiting).map((e) => e.id) };
    case 'ended':
      return { ...state, partial: '' };
    default:
      return state;
  }
}

function said(state: Transcript, event: Extract<TalkEvent, { type: 'said' }>): Transcript {
  const partial = event.role === 'user' ? '' : state.partial;
  if (event.text.trim() === '') return { ...state, partial };
  const id = event.segment === undefined ? '' : `${event.role}-${event.segment}`;
  // The same piece again: it is being spoken, or has been.
  if (id && state.entries.some((e) => e.id === id)) {
    return { ...state, entries: state.entries.map((e) => (e.id === id ? { ...e, text: event.text } : e)) };
  }
  const again = state.entries.find(
    (e) => state.retold.includes(e.id) && e.role === event.role && e.text.trim() === event.text.trim(),
  );
  if (again) return { ...state, partial, retold: state.retold.filter((r) => r !== again.id) };
  const entry: Entry = {
    id: id || `${event.role}-${event.at}-${state.entries.length}`,
    role: event.role,
    text: event.text,
    at: event.at,
    waiting: false,
  };
  return { ...state, partial, entries: [...state.entries, entry] };
}
