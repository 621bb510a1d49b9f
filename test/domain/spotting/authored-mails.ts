import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mailOf } from '../../../scripts/mails.ts';
import type { Label, Mail } from '../../../src/domain/model.ts';

const shared = process.env['CORPUS_DIR'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

interface Row {
  id: string;
  lang: string;
  label: Label;
  provenance: string;
}

/** The corpus letters that were written for it, none of which was trained on; languages named as in the training mails. */
export const authoredMails = (): { id: string; label: Label; language: string; mail: Mail }[] =>
  readFileSync(`${shared}/corpus/dev.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ provenance }) => provenance === 'authored')
    .map((row) => ({
      id: row.id,
      label: row.label,
      language: row.lang === 'zh-CN' ? 'zh' : row.lang,
      mail: mailOf(row),
    }));
