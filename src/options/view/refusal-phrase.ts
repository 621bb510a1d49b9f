import type { FileRefusal } from '../../domain/model.ts';
import type { UiTexts } from '../../locales/ui.ts';

/** Why a file was refused, with the line and the field where they are known. */
export function refusalPhrase({ code, line, field, detail }: FileRefusal, texts: UiTexts): string {
  const fault = texts.backup.faults[code];
  return texts.backup.place(line, field) + (typeof fault === 'string' ? fault : fault(detail ?? ''));
}
