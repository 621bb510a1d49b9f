import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type UiTexts, ui } from '../../locales/ui.ts';

/** The interface's words in the chosen language. */
export const Texts = createContext<UiTexts>(ui.en);

export function useTexts(): UiTexts {
  return useContext(Texts);
}
