import { holds } from './anchors.ts';

export type Sought = 'mail' | 'composer';

/**
 * What may stand in a page. No mail and no composer without one of its signs (selectors, the fastest first): where none
 * stands or came none need be searched for. Without signs anything may stand there.
 */
export class Signs {
  private readonly mayHold = { mail: true, composer: true };
  private readonly came = { mail: false, composer: false };
  private readonly any: Record<Sought, string>;

  constructor(private readonly signs: Record<Sought, readonly string[]> | null) {
    this.any = { mail: signs?.mail.join() ?? '*', composer: signs?.composer.join() ?? '*' };
  }

  /** An element came or was opened. @returns false where it tells of a composer only, and so nothing of the mail */
  met(element: Element): boolean {
    const { any, came } = this;
    const composer = holds(element, any.composer);
    came.composer ||= composer;
    came.mail ||= holds(element, any.mail);
    return came.mail || !composer;
  }

  /** As far as is known without asking the page. */
  mayStand(sought: Sought): boolean {
    return this.mayHold[sought] || this.came[sought];
  }

  /** Whether it may stand in the page now; the page is asked only where nothing came and nothing `stands` that is known. */
  mayFind(sought: Sought, page: Document, stands: boolean | undefined): boolean {
    const { signs, mayHold } = this;
    if (!signs || this.came[sought] || stands) mayHold[sought] = true;
    else if (mayHold[sought]) mayHold[sought] = signs[sought].some((sign) => page.querySelector(sign) !== null);
    this.came[sought] = false;
    return mayHold[sought];
  }
}
