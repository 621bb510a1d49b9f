import type { Severity } from '../model.ts';

/** The lint rules of GUIDANCE §12, in its order, with their severity. */
export const RULES = {
  'L-DECIDE': 'error',
  'L-HEDGE': 'error',
  'L-THANK': 'warning',
  'L-NOREASON': 'warning',
  'L-VAGUE': 'warning',
  'L-INVENT': 'error',
  'L-PILE': 'warning',
  'L-PAY': 'error',
  'L-FIGURE': 'warning',
  'L-RIVAL': 'note',
  'L-LEVER': 'error',
  'L-PRESENT': 'error',
  'L-COMPANY': 'error',
  'L-PERSON': 'error',
  'L-LOWBALL': 'error',
  'L-SORRY': 'warning',
  'L-GROVEL': 'warning',
  'L-DETAIL': 'warning',
  'L-LONG': 'warning',
  'L-HOPE': 'warning',
  'L-PROMISE': 'note',
  'L-BLAME': 'warning',
  'L-LEGAL': 'error',
  'L-GLOAT': 'warning',
  'L-HONEST': 'note',
  'L-CALLREF': 'error',
  'L-REFER': 'error',
  'L-COMPLAINT': 'error',
  'L-SLOT': 'error',
  'L-WRONGCO': 'error',
  'L-NAME': 'warning',
  'L-CC': 'warning',
  'L-SUBJ': 'note',
  'L-MARKS': 'note',
  'L-REGISTER': 'warning',
  'L-LATE': 'warning',
  'L-S4': 'error',
  'L-WORKBOX': 'warning',
  'L-SOURCE': 'warning',
} as const satisfies Record<string, Severity>;

export type CheckRule = keyof typeof RULES;
export const CHECK_RULES = Object.keys(RULES) as CheckRule[];

/** The rubric of GUIDANCE §11; true where an item at 0 asks for a confirming click. */
export const RUBRIC = {
  'C-01': true,
  'C-02': false,
  'C-03': true,
  'C-04': true,
  'C-05': false,
  'C-06': true,
  'C-07': true,
  'C-08': true,
  'C-09': true,
  'C-10': false,
  'C-11': false,
  'C-12': false,
  'C-13': false,
  'C-14': true,
  'C-15': true,
  'C-16': false,
  'C-17': true,
} as const;
export type RubricItem = keyof typeof RUBRIC;
