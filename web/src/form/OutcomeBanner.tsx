import { useTranslation } from 'react-i18next';
import { useTalkState } from '../talk/TalkContext';
import { Notice } from '../ui/Notice';
import type { Outcome } from './model';

const LOOKS = {
  submitted: { tone: 'good', icon: 'check' },
  done: { tone: 'good', icon: 'check' },
  rejected: { tone: 'warn', icon: 'alert' },
  unknown: { tone: 'warn', icon: 'question' },
  failed: { tone: 'bad', icon: 'alert' },
} as const satisfies Record<Outcome['kind'], object>;

/** How it ended, in the page's words. Read out at once. */
export function OutcomeBanner() {
  const { t } = useTranslation();
  const outcome = useTalkState((s) => s.form.outcome);
  if (!outcome) return null;
  return (
    <div role="alert">
      <Notice {...LOOKS[outcome.kind]} title={t(`outcome.${outcome.kind}`)}>
        {outcome.message !== '' && <p lang="vi">{outcome.message}</p>}
        {outcome.kind === 'unknown' && <p>{t('outcome.unknownText')}</p>}
      </Notice>
    </div>
  );
}
