import { native } from '../messaging/native.ts';
import { loadPanel } from './panel-sheet.ts';
import type { Webmail } from './webmail/webmail.ts';

/** What a person may send to strangers when something does not work: what was found of the page, not a word of it. */
export async function diagnosisOf(webmail: Webmail, readable: boolean): Promise<string> {
  return JSON.stringify(
    {
      extension: native.runtime.getManifest().version,
      agent: navigator.userAgent,
      webmail: webmail.id,
      readable,
      anchors: webmail.selfCheck(),
      outline: (await loadPanel())?.outline(document.body) ?? null,
    },
    null,
    1,
  );
}
