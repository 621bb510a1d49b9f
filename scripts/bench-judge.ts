/** The budgets of the mail page (PERFORMANCE §4), judged from the figures of one run. */

import type { Figures, Latency } from './bench-page.ts';
import { above, atMost, below, type Judged, paired, type Rounds, readAs, series } from './budgets.ts';

export const OURS = 'our build';

type Webmail = 'gmail' | 'outlook';

export interface PageRun {
  /** By webmail, then by configuration. */
  figures: Record<Webmail, Record<string, Figures>>;
  latency: Record<Webmail, Latency>;
  /** ms that the control burns in a load, by its own clock while the machine was quiet. */
  burned: Record<Webmail, number>;
}

/** Milliseconds until the banner: Outlook's pane must settle first. */
const BANNER: Record<Webmail, number> = { gmail: 50, outlook: 350 };
const NAMES: Record<Webmail, string> = { gmail: 'Gmail', outlook: 'Outlook' };

/** What a configuration takes above the bare page. */
export const aboveBare = (all: Record<string, Figures>, configuration: string, measure: string): Rounds =>
  above(all[configuration]?.[measure] ?? [], all['bare page']?.[measure] ?? []);

export function pageBudgets({ figures, latency, burned }: PageRun): Judged[] {
  return (['gmail', 'outlook'] as const).flatMap((webmail) => {
    const name = (what: string) => `${NAMES[webmail]}: ${what}`;
    const own = (configuration: string, measure: string) => aboveBare(figures[webmail], configuration, measure);
    const times = (what: string, measure: string, reference: string, limit: number, aim: number): Judged => ({
      ...paired(name(`${what} ÷ ${reference}`), own(OURS, measure), own(reference, measure), limit),
      aim,
    });
    const typed = (configuration: string): Rounds => figures[webmail][configuration]?.['typing'] ?? [];
    const { times: taken, missed, onOther, offers, others } = latency[webmail];
    return [
      readAs(
        name('control, work of known cost in a callback, a promise and an answer'),
        own('control', 'load'),
        burned[webmail],
        0.8,
        1.25,
      ),
      times('load', 'load', 'idle observer', 15, 8),
      times('open 1 message', 'open 1', 'smallest design', 5, 2),
      times('open a message that is no offer', 'open plain', 'smallest design', 5, 2),
      times('open 10 messages', 'open 10', 'smallest design', 5, 2),
      times('open 100 messages', 'open 100', 'smallest design', 5, 2),
      times('composer opened and closed', 'composer', 'smallest design', 5, 2),
      times('churn', 'churn', 'smallest design', 1.5, 1.1),
      times('churn', 'churn', 'careless design', 1, 1),
      { ...paired(name('typing, whole page ÷ bare page'), typed(OURS), typed('bare page'), 1.1), aim: 1 },
      times('heap above the bare page', 'heap', 'idle observer', 3, 2),
      {
        ...below(name('message node to banner, p50 ms'), series(taken.length > 0 ? taken : [9_999]), BANNER[webmail]),
        ...(webmail === 'gmail' ? { aim: 16 } : {}),
      },
      atMost(name(`offers without a banner, of ${offers}`), missed, 0),
      atMost(name(`banners on other mail, of ${others}`), onOther, 0),
    ];
  });
}
