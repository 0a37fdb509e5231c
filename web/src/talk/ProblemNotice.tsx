import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { isAboutSound } from './problems';
import { useTalk, useTalkState } from './TalkContext';

/** What does not work, in plain words, and what to do about it. Read out at once. */
export function ProblemNotice({ retryVoice }: { retryVoice: () => void }) {
  const { t } = useTranslation();
  const talk = useTalk();
  const problem = useTalkState((s) => s.problem);
  return (
    <div role="alert">
      {problem && (
        <Notice
          tone={isAboutSound(problem.code) ? 'warn' : 'bad'}
          icon="alert"
          title={t(`problem.codes.${problem.code}.title`)}
          actions={
            isAboutSound(problem.code) &&
            problem.code !== 'no-recogniser' && (
              <Button icon="microphone" onClick={retryVoice}>
                {t('problem.retryVoice')}
              </Button>
            )
          }
          corner={
            <Button look="bare" iconOnly icon="close" onClick={() => talk.dismissProblem()}>
              {t('problem.close')}
            </Button>
          }
        >
          {problem.detail && <p lang="vi">{problem.detail}</p>}
          <p>{t(`problem.codes.${problem.code}.remedy`)}</p>
        </Notice>
      )}
    </div>
  );
}
