import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TalkEvent } from './events';
import { IDLE, reduceTalk, type TalkState } from './reducer';

export type TalkStore = StoreApi<TalkState>;

export function createTalkStore(): TalkStore {
  return createStore<TalkState>(() => IDLE);
}

export function dispatch(store: TalkStore, event: TalkEvent): void {
  store.setState((state) => reduceTalk(state, event), true);
}
