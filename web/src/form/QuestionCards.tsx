import { useTranslation } from 'react-i18next';
import { useTalk, useTalkState } from '../talk/TalkContext';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { answersOf } from './candidates';
import styles from './QuestionCards.module.css';

/** What the bot must know before it goes on. The voice asks it too, so nothing is read out twice here. */
export function QuestionCards() {
  const { t } = useTranslation();
  const talk = useTalk();
  const questions = useTalkState((s) => s.form.questions);
  const form = useTalkState((s) => s.form.form);
  const over = useTalkState((s) => s.phase === 'ended' || s.phase === 'idle');
  if (questions.length === 0 || over) return null;
  return (
    <section className={styles.cards} aria-label={t('question.title')}>
      {questions.map((question, index) => (
        <div key={`${question.field ?? ''}-${question.reason}-${index}`} className={styles.card}>
          <p className={styles.title}>
            <Icon name="question" size={18} />
            {t('question.title')}
          </p>
          <p className={styles.say} lang="vi">
            {question.say}
          </p>
          {question.heard !== '' && <p className={styles.heard}>{t('question.heard', { heard: question.heard })}</p>}
          <div className={styles.answers}>
            {answersOf(question, form).map((answer) => (
              <Button key={answer.key} lang="vi" onClick={() => talk.say(answer.says)}>
                {answer.label}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
