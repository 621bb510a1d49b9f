import type { Webmail } from '../webmail.ts';

export const outlook: Webmail = {
  id: 'outlook',
  matches: (url) => url.hostname === 'outlook.live.com',
  watch: () => {},
  selfCheck: () => [],
};
