/** Careful reading of JSON from outside: a wrong shape becomes an absent value, never an exception. */
export type Json = Readonly<Record<string, unknown>>;

export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export function list<T>(value: unknown, item: (one: unknown) => T): T[] {
  return Array.isArray(value) ? value.map(item) : [];
}

export function count(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

export function oneOf<T extends string>(value: unknown, known: readonly T[], otherwise: T): T {
  return known.find((k) => k === value) ?? otherwise;
}

export function parse(raw: string): Json {
  try {
    return object(JSON.parse(raw));
  } catch {
    return {};
  }
}
