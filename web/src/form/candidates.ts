import { type FormModel, plainLabel, type Question } from './model';

export interface Answer {
  key: string;
  /** On the button. */
  label: string;
  /** Said on the person's behalf; Vietnamese, whatever the page's language. */
  says: string;
}

/** As the understanding counts: "cái thứ hai" is the second of the candidates. */
const ORDINALS = ['cái thứ nhất', 'cái thứ hai', 'cái thứ ba', 'cái thứ tư', 'cái thứ năm', 'cái thứ sáu'];

/**
 * What the buttons of a question are. Options are said by their label. Fields are said by their place in the list: the
 * question was asked because their names alone are ambiguous.
 */
export function answersOf(question: Question, form: FormModel | null): Answer[] {
  const asked = form?.fields.find((f) => f.ref === question.field);
  return question.candidates.flatMap((candidate, index): Answer[] => {
    const option = asked?.options.find((o) => o.value === candidate);
    if (option) return [{ key: candidate, label: option.label, says: option.label }];
    const field = form?.fields.find((f) => f.ref === candidate);
    const says = ORDINALS[index];
    if (!field) return [{ key: candidate, label: candidate, says: candidate }];
    if (says === undefined) return [];
    const section = field.section === '' ? '' : ` · ${field.section}`;
    return [{ key: candidate, label: `${plainLabel(field.label)}${section}`, says }];
  });
}
