// What every form page does with the bank's server.

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A number for one filled form, made by the page: it lets the bank see when the same form is sent twice. */
export function applicationNumber(prefix) {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return `${prefix}-${[...random].map(byte => LETTERS[byte % LETTERS.length]).join('')}`;
}

/**
 * Sends one form. Resolves to {taken, message, errors}; `taken` is null when no answer came, for then nobody knows.
 */
export async function send(formId, application, values) {
  let answer;
  let body;
  try {
    answer = await fetch(`/${formId}/api/submissions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ application, values }),
    });
    body = await answer.json();
  } catch (noAnswer) {
    console.warn('no answer to the submission', noAnswer);
    return {
      taken: null,
      message: 'Không nhận được trả lời của ngân hàng. Chưa rõ hồ sơ đã được tiếp nhận hay chưa.',
      errors: [],
    };
  }
  return { taken: answer.ok, message: body.message, errors: body.errors ?? [] };
}

/** "50000000" → "50.000.000"; anything that is not a plain amount stays as it is. */
export function grouped(text, separator = '.') {
  const digits = text.replace(/[\s.,\u00a0]/g, '');
  return /^\d{1,15}$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, separator) : text;
}

/** The whole number that a grouped amount says, or NaN. */
export function amount(text) {
  const digits = text.replace(/[\s.,\u00a0]/g, '');
  return digits ? Number(digits) : NaN;
}
