import { useEffect, useState } from 'react';

/** Whole seconds until `at` (epoch milliseconds), never below zero; Infinity where there is no end. */
export function useCountdown(at: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (at === Infinity) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [at]);
  return at === Infinity ? Infinity : Math.max(0, Math.ceil((at - now) / 1000));
}

export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
