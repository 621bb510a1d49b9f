import { type Part, search, type Way } from '../dom/anchors.ts';
import { OURS } from '../dom/ours.ts';
import { PARTS as gmail } from '../webmail/gmail/selectors.ts';
import { PARTS as outlook } from '../webmail/outlook/selectors.ts';
import { innerDocuments } from '../webmail/roundcube/frames.ts';
import { PARTS as roundcube } from '../webmail/roundcube/selectors.ts';

export interface AnchorReport {
  part: string;
  /** The way that matched, or null. */
  way: string | null;
  count: number;
}

const PARTS: Record<string, Record<string, Part>> = { gmail, outlook, roundcube };

export const nameOf = (way: Way): string => (typeof way === 'string' ? way : way.name);

/** Which way matched how often in the page of that webmail, part by part; carries no text of the page. */
export function selfCheck(webmail: string, page: Document): AnchorReport[] {
  const pages = webmail === 'roundcube' ? [page, ...innerDocuments(page)] : [page];
  return pages.flatMap((one) => Object.entries(PARTS[webmail] ?? {}).map(([part, ways]) => matching(part, ways, one)));
}

function matching(part: string, ways: Part, page: Document): AnchorReport {
  for (const way of ways) {
    const count = [...search(way, page)].filter((found) => !found.closest(OURS)).length;
    if (count > 0) return { part, way: nameOf(way), count };
  }
  return { part, way: null, count: 0 };
}
