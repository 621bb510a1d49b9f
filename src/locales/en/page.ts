import { plural } from '../plural.ts';

/** What we say inside the webmail page: banner, button, panel. */
export const page = {
  product: 'Decline Gracefully',
  bannerLabel: 'Job offer found in this mail',
  isOffer: 'Job offer',
  isSigned: 'Offer you have accepted',
  isReminder: 'Reminder of an open offer',
  isScam: 'This “offer” looks like a scam',
  scamAdvice:
    'Do not call a number given in it and send no money or documents. Check with the company on a number you find yourself.',
  replyBy: (date: string) => `reply by ${date}`,
  replyByUnsure: (date: string) => `reply by ${date}?`,
  replyByUnsureTitle: (words: string) => `The mail says “${words}”. Please check the date yourself.`,
  decline: 'Decline gracefully',
  guidance: 'Guidance',
  why: 'Why',
  whyTitle: 'What the mail says',
  notAnOffer: 'Not an offer',
  dismissed: 'Noted: not an offer.',
  undo: 'Undo',
  openToolbar: 'Click the Decline Gracefully icon in the toolbar for the full guidance.',
  updated: 'Decline Gracefully was updated. Reload this page when it suits you; your draft stays as it is.',
  inserted: 'Inserted. Read it once more; you press Send.',
  buttonFine: 'checked, nothing to mend',
  buttonFindings: (n: number) => plural('en', n, { one: '# thing to look at', other: '# things to look at' }),
};

export type PageTexts = typeof page;
