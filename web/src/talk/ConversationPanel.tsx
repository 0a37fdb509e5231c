import { useEffect, useRef, useState } from 'react';
import { FileSender } from '../files/FileSender';
import { QuestionCards } from '../form/QuestionCards';
import { Transcript } from '../transcript/Transcript';
import { Composer } from './Composer';
import styles from './ConversationPanel.module.css';
import type { Mode } from './events';
import { ProblemNotice } from './ProblemNotice';
import { StartCard } from './StartCard';
import { TalkBar } from './TalkBar';
import { useTalk, useTalkState } from './TalkContext';
import { useConfig } from './useConfig';

export function ConversationPanel() {
  const talk = useTalk();
  const loaded = useConfig();
  const phase = useTalkState((s) => s.phase);
  const shown = useTalkState((s) => s.form.form?.id);
  // Undefined until the person chooses: then the first form is proposed, so that one press is enough.
  const [chosen, setChosen] = useState<string>();
  const { forms } = loaded.config;
  const formId = chosen ?? forms[0]?.id ?? '';
  const running = phase === 'starting' || phase === 'live' || phase === 'reconnecting';

  const start = (mode: Mode) => void talk.start(mode, formId, loaded.config);
  const choose = (form: string) => {
    setChosen(form);
    if (running && form !== '') talk.openForm(form);
  };
  const say = (text: string) => {
    talk.say(text);
    if (!running) start('typing');
  };

  // The button that was pressed is gone: the keyboard must not fall out of the page with it.
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (phase !== 'idle' && document.activeElement === document.body) panel.current?.focus();
  }, [phase]);

  return (
    <div ref={panel} className={styles.panel} tabIndex={-1}>
      {phase === 'idle' ? (
        <span />
      ) : (
        <TalkBar forms={forms} formId={(running ? shown : undefined) ?? formId} choose={choose} start={start} />
      )}
      <div className={styles.middle} data-live={phase !== 'idle'}>
        {phase === 'idle' ? (
          <StartCard loaded={loaded} formId={formId} choose={choose} start={start} />
        ) : (
          <Transcript />
        )}
      </div>
      <div className={styles.bottom}>
        <ProblemNotice retryVoice={() => start('voice')} />
        <QuestionCards />
        {running && shown !== undefined && <FileSender maxBytes={loaded.config.maxFileBytes} />}
        <Composer say={say} />
      </div>
    </div>
  );
}
