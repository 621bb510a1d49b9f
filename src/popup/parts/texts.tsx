import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../domain/model.ts';
import { loadUi, pickLocale, type UiTexts } from '../../locales/ui.ts';
import { native } from '../../messaging/native.ts';

/** The interface's words in the chosen language. */
export const Texts = createContext<UiTexts | null>(null);

export function useTexts(): UiTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error('no texts above this component');
  return texts;
}

/** The language of the browser itself, as the background reads it; loaded while the settings are still being asked for. */
export const browserLocale = pickLocale([native.i18n?.getUILanguage?.() ?? '', ...navigator.languages]);

/**
 * The words to show: the person's language, else the browser's. `undefined` while the settings are not known yet:
 * nothing is drawn then, so no one sees the wrong language flash by.
 */
export function useUi(chosen: Locale | null | undefined): UiTexts | null {
  const [texts, setTexts] = useState<UiTexts | null>(null);
  useEffect(() => {
    if (chosen === undefined) {
      void loadUi(browserLocale);
      return;
    }
    let current = true;
    void loadUi(chosen ?? browserLocale).then((loaded) => current && setTexts(loaded));
    return () => {
      current = false;
    };
  }, [chosen]);
  return texts;
}
