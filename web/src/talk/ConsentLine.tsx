import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { installHere, whereRecognised, type WhereRecognised } from '../speech/localRecognition';
import { Button } from '../ui/Button';
import type { SpeechToText } from './api';

/** Where the sound goes, in one sentence, before the microphone opens. */
export function ConsentLine({ stt }: { stt: SpeechToText }) {
  const { t } = useTranslation();
  return stt === 'browser' ? <BrowserConsent /> : <p>{t(`consent.${stt}`)}</p>;
}

/** The browser may recognise on the device, or could after a download: then nobody else hears anything. */
function BrowserConsent() {
  const { t } = useTranslation();
  const [where, setWhere] = useState<WhereRecognised>('remote');
  const [install, setInstall] = useState<'' | 'installing' | 'installed' | 'installFailed'>('');

  useEffect(() => {
    let current = true;
    void whereRecognised().then((found) => current && setWhere(found));
    return () => {
      current = false;
    };
  }, []);

  const download = async () => {
    setInstall('installing');
    const done = await installHere();
    setInstall(done ? 'installed' : 'installFailed');
    if (done) setWhere('here');
  };

  return (
    <div>
      <p>{t(where === 'here' ? 'consent.browserLocal' : where === 'absent' ? 'consent.none' : 'consent.browser')}</p>
      {where === 'installable' && install === '' && (
        <Button look="bare" onClick={() => void download()}>
          {t('start.install')}
        </Button>
      )}
      <p role="status">{install !== '' && t(`start.${install}`)}</p>
    </div>
  );
}
