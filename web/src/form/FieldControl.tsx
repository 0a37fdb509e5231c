import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FieldEditor.module.css';
import { type Field, type FieldValue, plainLabel } from './model';

interface Props {
  field: Field;
  value: FieldValue;
  change: (value: FieldValue) => void;
}

/** The control that fits the field's kind; takes the focus, since a person has just asked for it. */
export function FieldControl({ field, value, change }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);

  const label = plainLabel(field.label);
  const one = typeof value === 'string' ? value : '';
  const common = { className: styles.input, value: one, name: field.ref, autoComplete: 'off' };
  const onChange = (event: { target: { value: string } }) => change(event.target.value);

  let control;
  if (field.type === 'checkbox' && field.options.length <= 1) {
    return (
      <div ref={frame}>
        <label className={styles.check} lang="vi">
          <input
            type="checkbox"
            checked={one === 'true'}
            onChange={(event) => change(event.target.checked ? 'true' : 'false')}
          />
          {label}
        </label>
      </div>
    );
  } else if (field.type === 'multiselect' || field.type === 'checkbox') {
    const chosen = typeof value === 'string' ? [] : value;
    return (
      <div ref={frame}>
        <fieldset className={styles.checks} lang="vi">
          <legend>{label}</legend>
          {field.options.map((option) => (
            <label key={option.value} className={styles.check}>
              <input
                type="checkbox"
                checked={chosen.includes(option.value)}
                onChange={(event) =>
                  change(event.target.checked ? [...chosen, option.value] : chosen.filter((v) => v !== option.value))
                }
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      </div>
    );
  } else if (field.options.length > 0 && field.type !== 'combobox') {
    control = (
      <select {...common} onChange={onChange}>
        {!field.options.some((o) => o.value === '') && <option value="">{t('form.choose')}</option>}
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  } else if (field.type === 'textarea') {
    control = <textarea {...common} rows={3} placeholder={field.placeholder} onChange={onChange} />;
  } else {
    control = <input {...common} type={inputType(field)} placeholder={field.placeholder} onChange={onChange} />;
  }
  return (
    <div ref={frame}>
      <label className={styles.label} lang="vi">
        {label}
        {control}
      </label>
    </div>
  );
}

/** Numbers stay text: money and ids are digits with a meaning of their own, and a wheel must not change them. */
function inputType(field: Field): string {
  return ['date', 'datetime-local', 'time', 'month', 'email', 'tel', 'password'].includes(field.type)
    ? field.type
    : 'text';
}
