import { createContext, type ReactNode, use } from 'react';
import { useStore } from 'zustand';
import type { Api } from './api';
import type { TalkState } from './reducer';
import type { Talk } from './Talk';

interface Around {
  talk: Talk;
  api: Api;
}

const Context = createContext<Around | null>(null);

export function TalkProvider({ talk, api, children }: Around & { children: ReactNode }) {
  return <Context value={{ talk, api }}>{children}</Context>;
}

function useAround(): Around {
  const around = use(Context);
  if (!around) throw new Error('TalkProvider is missing above this component');
  return around;
}

export function useTalk(): Talk {
  return useAround().talk;
}

export function useApi(): Api {
  return useAround().api;
}

/** A part of the talk's state; draws again only when that part changes. */
export function useTalkState<T>(select: (state: TalkState) => T): T {
  return useStore(useAround().talk.store, select);
}
