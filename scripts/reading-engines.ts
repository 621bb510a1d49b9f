/** What `npm run bench` measures of the reading: bundled to one file, as the background's script is. */
export { extractFacts } from '../src/domain/facts/extract.ts';
export { spot } from '../src/domain/spotting/spot.ts';
export { factLexicons } from '../src/locales/facts.ts';
export { lexicons } from '../src/locales/lexicons.ts';
