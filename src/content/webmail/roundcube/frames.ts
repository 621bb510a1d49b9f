import { findOne, isShown, type Part } from '../../dom/anchors.ts';
import * as at from './selectors.ts';

/** The document in a frame of the page, or null: none, not shown, or not the page's own. */
export function documentIn(part: Part, page: ParentNode): Document | null {
  const frame = findOne(part, page, (one) => isShown(one) && outsideMail(one)) as HTMLIFrameElement | null;
  try {
    return frame?.contentDocument ?? null;
  } catch {
    return null;
  }
}

/** Documents beside the page's own that hold a message or a draft. */
export const innerDocuments = (page: Document): Document[] =>
  [documentIn(at.PREVIEW_FRAME, page), documentIn(at.EDITOR_FRAME, page)].filter((inner) => inner !== null);

/** A mail can hold pasted fields and forms. */
export const outsideMail = (element: Element): boolean => element.closest(at.ANY_BODY) === null;

/** The page asks who one is: there is no mail in it. */
export const isLogin = (page: Document): boolean => findOne(at.LOGIN, page, outsideMail) !== null;

/** The address a document was loaded from, as Roundcube's own parameters. */
export const parametersOf = (page: Document): URLSearchParams =>
  new URLSearchParams(page.defaultView?.location.search ?? '');
