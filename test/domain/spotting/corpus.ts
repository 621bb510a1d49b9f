import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mailOf } from '../../../scripts/mails.ts';
import type { Label, Mail } from '../../../src/domain/model.ts';

const shared = process.env['CORPUS_DIR'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const path = `${shared}/corpus/dev.jsonl`;

export interface Row {
  id: string;
  lang: string;
  label: Label;
  provenance: string;
  mail: Mail;
}

/** What needs the corpus is skipped without it, and says so in its name. */
export const absent = !existsSync(path);
export const unlessAbsent = absent ? ' (not available: CORPUS_DIR)' : '';

/** The labelled mails, which lie outside the project; none where their folder is absent. */
export const corpus: readonly Row[] = absent
  ? []
  : readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
      .map((row) => ({ ...row, mail: mailOf(row) }));

/** Those that were written for it, none of which was trained on; languages named as in the training mails. */
export const authoredMails = (): { id: string; label: Label; language: string; mail: Mail }[] =>
  corpus
    .filter(({ provenance }) => provenance === 'authored')
    .map(({ id, label, lang, mail }) => ({ id, label, language: lang === 'zh-CN' ? 'zh' : lang, mail }));
