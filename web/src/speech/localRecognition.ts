import { recognitionClass } from './webSpeech';

export const LANGUAGE = 'vi-VN';
const HERE = { langs: [LANGUAGE], processLocally: true };

/** absent: no recognition at all; remote: only by its maker's service; installable: could work here after a download. */
export type WhereRecognised = 'absent' | 'remote' | 'installable' | 'here';

export async function whereRecognised(): Promise<WhereRecognised> {
  const recognition = recognitionClass();
  if (!recognition) return 'absent';
  try {
    const answer = await recognition.available?.(HERE);
    if (answer === 'available') return 'here';
    return (answer === 'downloadable' || answer === 'downloading') && recognition.install ? 'installable' : 'remote';
  } catch {
    return 'remote';
  }
}

/** Downloads the language into the browser. @returns whether it is there now */
export async function installHere(): Promise<boolean> {
  try {
    return (await recognitionClass()?.install?.(HERE)) ?? false;
  } catch {
    return false;
  }
}
