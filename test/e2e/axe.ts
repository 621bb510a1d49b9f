/** axe over one of our pages, or over our parts inside a mail page, where closed shadow roots hide them from a plain run. */
import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';

/** A rule that was broken, and where. */
export interface Violation {
  rule: string;
  where: string[];
}

interface Result {
  violations: { id: string; nodes: { html: string }[] }[];
}

const shortened = ({ violations }: Result): Violation[] =>
  violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ html }) => html.slice(0, 160)) }));

/** Rules of axe over a page of ours: all, or one. */
export async function axeOfPage(page: Page, only?: string): Promise<Violation[]> {
  await page.evaluate(axe.source);
  return shortened(
    await page.evaluate(
      (rule) =>
        (window as unknown as { axe: { run(options: object): Promise<Result> } }).axe.run(
          rule ? { runOnly: [rule] } : {},
        ),
      only,
    ),
  );
}

/**
 * All rules of axe over our parts in a mail page. Runs in the content script's own world, where closed roots can be
 * opened (PLATFORM §4). `spoil` puts a nameless button into the first part, which must then be reported.
 */
export async function axeOfParts(page: Page, origin: string, spoil = false): Promise<Violation[]> {
  const session = await page.context().newCDPSession(page);
  const contextId = await contentWorld(session, origin);
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(`${axe.source}; undefined`);
  const found = (await run(`(async () => {
    const hosts = [...document.querySelectorAll('[data-decline-gracefully]')];
    for (const host of hosts) {
      const root = chrome.dom.openOrClosedShadowRoot(host);
      Object.defineProperty(host, 'shadowRoot', { configurable: true, get: () => root });
    }
    const extra = document.createElement('button');
    if (${spoil}) hosts[0].shadowRoot.append(extra);
    // Landmarks and headings of the whole page are the webmail's. Gmail orders its composer by positive tabindex, and
    // our button has to stand in that order.
    const off = ['region', 'page-has-heading-one', 'tabindex'];
    const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
    const result = await axe.run({ include: hosts }, { rules });
    extra.remove();
    return JSON.parse(JSON.stringify({ violations: result.violations }));
  })()`)) as Result;
  await session.detach();
  return shortened(found);
}

async function contentWorld(session: CDPSession, origin: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}
