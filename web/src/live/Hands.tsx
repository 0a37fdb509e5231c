import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clickCounter, isCommandKey, type LiveInput, modifiers, pagePoint, type Size } from './input';
import styles from './LiveView.module.css';

interface Props {
  size: RefObject<Size>;
  send: (input: LiveInput) => void;
  leave: () => void;
}

/**
 * An invisible text box over the picture. It takes pointer and keys; being a text box, it also lets the person's own
 * input method make Vietnamese, and brings up the keyboard of a phone. F6 leaves: Tab and Escape belong to the page.
 */
export function Hands({ size, send, leave }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const element = box.current;
    element?.focus();
    // React's own wheel listener is passive and could not keep our page from scrolling along.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const at = pagePoint(event, element?.getBoundingClientRect() ?? new DOMRect(), size.current);
      send({ type: 'wheel', ...at, dx: event.deltaX, dy: event.deltaY });
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once; both are stable in what they do
  }, []);

  const [clicks] = useState(clickCounter);
  const pointer = (kind: 'down' | 'up' | 'move') => (event: PointerEvent<HTMLTextAreaElement>) => {
    const at = pagePoint(event, event.currentTarget.getBoundingClientRect(), size.current);
    if (kind === 'down') event.currentTarget.setPointerCapture(event.pointerId);
    const button = Math.min(Math.max(event.button, 0), 2);
    send({ type: 'pointer', kind, ...at, button, clickCount: clicks(kind, event) });
  };
  const key = (kind: 'down' | 'up') => (event: KeyboardEvent) => {
    if (event.key === 'F6') {
      event.preventDefault();
      if (kind === 'down') leave();
      return;
    }
    if (event.nativeEvent.isComposing || !isCommandKey(event)) return;
    event.preventDefault();
    send({ type: 'key', kind, key: event.key, code: event.code, modifiers: modifiers(event) });
  };
  const flush = () => {
    const text = box.current?.value ?? '';
    if (box.current) box.current.value = '';
    if (text !== '') send({ type: 'text', text });
  };

  return (
    <textarea
      ref={box}
      className={styles.hands}
      aria-label={t('live.input')}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onPointerDown={pointer('down')}
      onPointerUp={pointer('up')}
      onPointerMove={pointer('move')}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={key('down')}
      onKeyUp={key('up')}
      onCompositionEnd={flush}
      onInput={(event) => {
        if (!event.nativeEvent.isComposing) flush();
      }}
    />
  );
}
