/** The budgets of the mail page (PERFORMANCE §4), judged from the figures of one run. */

import { BURN } from './bench-builds.ts';
import type { Figures, Latency } from './bench-page.ts';
import { atMost, below, type Judged, ratio, readAs, type Series, series } from './budgets.ts';

export const OURS = 'our build';

type Webmail = 'gmail' | 'outlook';

export interface PageRun {
  /** By webmail, then by configuration. */
  figures: Record<Webmail, Record<string, Figures>>;
  latency: Record<Webmail, Latency>;
}

/** Milliseconds until the banner: Outlook's pane must settle first. */
const BANNER: Record<Webmail, number> = { gmail: 50, outlook: 350 };
const NAMES: Record<Webmail, string> = { gmail: 'Gmail', outlook: 'Outlook' };

/** By round: what a configuration takes above the bare page. */
export const above = (all: Record<string, Figures>, configuration: string, measure: string): number[] =>
  (all[configuration]?.[measure] ?? []).map((figure, round) => figure - (all['bare page']?.[measure]?.[round] ?? 0));

export function pageBudgets({ figures, latency }: PageRun): Judged[] {
  return (['gmail', 'outlook'] as const).flatMap((webmail) => {
    const of = (name: string, what: string): Series => series(figures[webmail][name]?.[what] ?? []);
    const name = (what: string) => `${NAMES[webmail]}: ${what}`;
    const aboveBare = (configuration: string, measure: string): Series =>
      series(above(figures[webmail], configuration, measure));
    const times = (what: string, measure: string, reference: string, limit: number, aim: number): Judged => ({
      ...ratio(name(`${what} ÷ ${reference}`), aboveBare(OURS, measure), aboveBare(reference, measure), limit),
      aim,
    });
    const { times: taken, missed, onOther, offers, others } = latency[webmail];
    return [
      readAs(
        name('control, 10 ms in a callback, a promise and an answer'),
        aboveBare('control', 'load'),
        3 * BURN,
        0.25,
      ),
      times('load', 'load', 'idle observer', 15, 8),
      times('open 1 message', 'open 1', 'smallest design', 5, 2),
      times('open a message that is no offer', 'open plain', 'smallest design', 5, 2),
      times('open 10 messages', 'open 10', 'smallest design', 5, 2),
      times('open 100 messages', 'open 100', 'smallest design', 5, 2),
      times('composer opened and closed', 'composer', 'smallest design', 5, 2),
      times('churn', 'churn', 'smallest design', 1.5, 1.1),
      times('churn', 'churn', 'careless design', 1, 1),
      { ...ratio(name('typing, whole page ÷ bare page'), of(OURS, 'typing'), of('bare page', 'typing'), 1.1), aim: 1 },
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
