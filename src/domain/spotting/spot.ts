import type { Lexicons } from '../lexicon.ts';
import type { Mail, Verdict } from '../model.ts';

/** Is this mail a job offer? */
export function spot(_mail: Mail, _lexicons: Lexicons): Verdict {
  throw new Error('not written yet');
}
