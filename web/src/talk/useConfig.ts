import { useCallback, useEffect, useState } from 'react';
import { type Config, UNKNOWN_CONFIG } from './api';
import { useApi } from './TalkContext';

interface Loaded {
  config: Config;
  state: 'loading' | 'ready' | 'failed';
  retry: () => void;
}

export function useConfig(): Loaded {
  const api = useApi();
  const [loaded, setLoaded] = useState<Omit<Loaded, 'retry'>>({ config: UNKNOWN_CONFIG, state: 'loading' });
  const [attempt, setAttempt] = useState(0);

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
