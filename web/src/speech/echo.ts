/**
 * Whether heard words are only the bot's own voice, come back through the loudspeaker. The browser's recognition has no
 * echo cancellation against the page's sound, so the bot would talk to itself. Short words are never taken for an echo:
 * "không" or "đúng" may stand in the question and still be the answer.
 */
export function isEcho(heard: string, spoken: string): boolean {
  const words = wordsOf(heard);
  if (words.length < 4) return false;
  const known = new Set(wordsOf(spoken));
  const common = words.filter((word) => known.has(word)).length;
  return common / words.length >= 0.8;
}

function wordsOf(sentence: string): string[] {
  return sentence.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];
}
