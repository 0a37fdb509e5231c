import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

type Props = Omit<ComponentProps<'button'>, 'className' | 'children'> & {
  look?: 'primary' | 'quiet' | 'danger' | 'bare';
  large?: boolean;
  icon?: IconName;
  /** With an icon alone, the words are its accessible name. */
  iconOnly?: boolean;
  children: ReactNode;
};

export function Button({ look = 'quiet', large, icon, iconOnly, children, ...rest }: Props) {
  const classes = [styles.button, styles[look], large && styles.large, iconOnly && styles.iconOnly];
  return (
    <button type="button" {...rest} className={classes.filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} size={large ? 22 : 20} />}
      {iconOnly ? <span className="sr-only">{children}</span> : children}
    </button>
  );
}
