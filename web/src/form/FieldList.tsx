import { useTranslation } from 'react-i18next';
import { useTalkState } from '../talk/TalkContext';
import { Notice } from '../ui/Notice';
import styles from './FieldList.module.css';
import { FieldRow } from './FieldRow';
import { stepsOf } from './groups';
import type { FormModel } from './model';

export function FieldList({ form }: { form: FormModel }) {
  const { t } = useTranslation();
  const states = useTalkState((s) => s.form.states);
  const changes = useTalkState((s) => s.form.changes);
  const lastChanged = useTalkState((s) => s.form.lastChanged);
  return (
    <div className={styles.container}>
      <div className={styles.list}>
        {form.errors.length > 0 && (
          <div className={styles.errors} role="alert">
            <Notice tone="warn" icon="alert" title={t('form.errors')}>
              {form.errors.map((error) => (
                <p key={error} lang="vi">
                  {error}
                </p>
              ))}
            </Notice>
          </div>
        )}
        {stepsOf(form.fields).map((step) => (
          <section key={step.number} aria-label={t('form.stepOf', { step: step.number })}>
            {form.steps > 1 && (
              <p className={styles.step}>
                {t('form.stepOf', { step: step.number })}
                {step.number === form.step && <span className={styles.current}>{t('form.current')}</span>}
              </p>
            )}
            {step.sections.map((section) => (
              <div key={section.name}>
                {section.name !== '' && (
                  <h3 className={styles.section} lang="vi">
                    {section.name}
                  </h3>
                )}
                <ul className={styles.fields}>
                  {section.fields.map((field) => (
                    <FieldRow
                      key={field.ref}
                      field={field}
                      state={states[field.ref]}
                      change={changes[field.ref] ?? 0}
                      latest={field.ref === lastChanged}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
