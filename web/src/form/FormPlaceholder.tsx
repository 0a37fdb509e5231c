import { useTranslation } from 'react-i18next';
import { useTalkState } from '../talk/TalkContext';
import { Icon } from '../ui/Icon';
import styles from './FormPlaceholder.module.css';

const STEPS = ['speak', 'watch', 'confirm'] as const;

/** In the form's place until there is one. */
export function FormPlaceholder() {
  const { t } = useTranslation();
  const idle = useTalkState((s) => s.phase === 'idle');
  if (!idle) {
    return (
      <div className={styles.placeholder}>
        <div className={styles.waiting}>
          <Icon name="form" size={40} />
          <h2 className={styles.name}>{t('form.none')}</h2>
          <p>{t('form.noneText')}</p>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.placeholder}>
      <h2 className={styles.title}>{t('steps.title')}</h2>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step} className={styles.step}>
            <h3 className={styles.name}>{t(`steps.${step}`)}</h3>
            <p className={styles.text} lang={step === 'speak' ? 'vi' : undefined}>
              {t(`steps.${step}Text`)}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
