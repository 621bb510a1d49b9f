import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Say one thing politely to a screen reader (and show it where the page does). */
export const Announce = createContext<(text: string) => void>(() => {});

export function useAnnounce(): (text: string) => void {
  return useContext(Announce);
}
