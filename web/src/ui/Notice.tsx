import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Notice.module.css';

interface Props {
  tone: 'good' | 'warn' | 'bad';
  icon: IconName;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Beside the title, for example a button that closes. */
  corner?: ReactNode;
}

export function Notice({ tone, icon, title, children, actions, corner }: Props) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      <span className={styles.icon}>
        <Icon name={icon} size={22} />
      </span>
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {corner}
    </div>
  );
}
