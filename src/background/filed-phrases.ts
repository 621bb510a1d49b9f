import { filedOf } from '../domain/check/reading.ts';
import { counsel } from '../locales/counsel.ts';

// The build keeps these values and not what they are made of.

/** The phrases of the checker, by language, filed by the rarest words they need. */
export const filed = {
  en: filedOf(counsel.en.check.lexicon),
  'zh-CN': filedOf(counsel['zh-CN'].check.lexicon),
};
