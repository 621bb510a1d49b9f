import { ready } from './packaged.ts';

/**
 * The engines stand aside until somebody needs them: first their data is read, then their modules are evaluated. A wake
 * for a badge or a note pays for neither.
 */

/** Is this an offer, and what does it say? */
export async function reading(): Promise<typeof import('./reading.ts')> {
  await ready('reading', 'domains');
  return import('./reading.ts');
}

/** What should be done, what could be said, and is the text kind? */
export async function counsel(): Promise<typeof import('./counsel.ts')> {
  await ready('counsel', 'domains');
  return import('./counsel.ts');
}
