import { useTranslation } from 'react-i18next';
import type { Config } from './api';
import styles from './FormChooser.module.css';

interface Props {
  forms: Config['forms'];
  value: string;
  /** In the narrow bar of a running talk the label is for screen readers only. */
  compact?: boolean;
  choose: (form: string) => void;
}

export function FormChooser({ forms, value, compact, choose }: Props) {
  const { t } = useTranslation();
  return (
    <label className={styles.label}>
      <span className={compact ? 'sr-only' : undefined}>{t('start.form')}</span>
      <select name="form" className={styles.select} value={value} onChange={(e) => choose(e.target.value)}>
        <option value="">{t('start.anyForm')}</option>
        {forms.map((form) => (
          <option key={form.id} value={form.id} lang="vi">
            {form.name}
          </option>
        ))}
      </select>
    </label>
  );
}
