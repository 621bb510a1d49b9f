import type { Webmail } from '../webmail.ts';

export const gmail: Webmail = {
  id: 'gmail',
  matches: (url) => url.hostname === 'mail.google.com',
  watch: () => {},
  selfCheck: () => [],
};
