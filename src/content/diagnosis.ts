import { native } from '../messaging/native.ts';
import { loadPanel } from './panel-sheet.ts';
import type { Webmail } from './webmail/webmail.ts';

/** What a person may send to strangers when something does not work: what was found of the page, not a word of it. */
export async function diagnosisOf({ id }: Webmail, readable: boolean): Promise<string> {
  const late = await loadPanel();
  return JSON.stringify(
    {
      extension: native.runtime.getManifest().version,
      agent: navigator.userAgent,
      webmail: id,
      readable,
      anchors: late?.selfCheck(id, document) ?? null,
      outline: late?.outline(document.body) ?? null,
    },
    null,
    1,
  );
}
