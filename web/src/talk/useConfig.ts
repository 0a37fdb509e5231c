import { useCallback, useEffect, useState } from 'react';
import { type Config, UNKNOWN_CONFIG } from './api';
import { useApi } from './TalkContext';

const ASK_AGAIN_MS = 3000;

interface Loaded {
  config: Config;
  state: 'loading' | 'ready' | 'failed';
  retry: () => void;
}

export function useConfig(): Loaded {
  const api = useApi();
  const [loaded, setLoaded] = useState<Omit<Loaded, 'retry'>>({ config: UNKNOWN_CONFIG, state: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // A bot that has just started may not know its forms yet: ask again until it does.
  const early = loaded.state === 'ready' && loaded.config !== UNKNOWN_CONFIG && loaded.config.forms.length === 0;
  useEffect(() => {
    if (!early) return;
    const timer = setInterval(() => setAttempt((n) => n + 1), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [early]);

  useEffect(() => {
    let current = true;
    api.config().then(
      (config) => current && setLoaded({ config, state: 'ready' }),
      () => current && setLoaded((before) => ({ ...before, state: 'failed' })),
    );
    return () => {
      current = false;
    };
  }, [api, attempt]);

  return { ...loaded, retry: useCallback(() => setAttempt((n) => n + 1), []) };
}
