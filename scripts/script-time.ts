/**
 * CPU time of script in a page, out of a trace of the browser: what its own code and every extension's run there, the
 * browser's work below it, promises, forced layout, compiling and the records that observers are owed included.
 */

/** One event of a trace, as the browser reports it; times in µs. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** CPU time of the thread; waiting for a processor does not count. */
  tdur?: number;
  args?: { data?: { url?: string; message?: string } };
}

/** `v8.execute` has the promises that nothing else runs: those that an answer to a message settles. */
export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-v8.compile', 'v8', 'v8.execute'];

/** What runs script at the top; continuations of promises run inside some of them, after the function that they wait for. */
const RUNS = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
  'v8.compile',
  'v8.evaluateModule',
  'v8.run',
]);

/** Script from the moment that the page called `console.timeStamp(label)` until the next such call, or the end. */
export interface Stretch {
  label: string;
  /** ms of CPU on the page's main thread. */
  time: number;
}

/**
 * What the main thread of the page from `origin` did in script, in stretches; the first has no label.
 * @throws Error when the trace holds no script of that origin
 */
export function scriptStretches(events: readonly TraceEvent[], origin: string): Stretch[] {
  const threads = new Map<string, { events: TraceEvent[]; own: number }>();
  for (const event of events) {
    const isMark = event.name === 'TimeStamp';
    if (!isMark && (event.ph !== 'X' || !RUNS.has(event.name))) continue;
    const key = `${event.pid} ${event.tid}`;
    const thread = threads.get(key) ?? { events: [], own: 0 };
    threads.set(key, thread);
    thread.events.push(event);
    if (event.args?.data?.url?.startsWith(origin)) thread.own += 1;
  }
  const [main] = [...threads.values()].sort((a, b) => b.own - a.own);
  if (!main || main.own === 0) throw new Error(`no script of ${origin} in the trace`);
  const stretches: Stretch[] = [{ label: '', time: 0 }];
  // What begins before the last one has ended stands inside it, and is counted with it.
  let ended = Number.NEGATIVE_INFINITY;
  for (const { name, args, ts, dur = 0, tdur = 0 } of main.events.sort(
    (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    if (name === 'TimeStamp') stretches.push({ label: args?.data?.message ?? '', time: 0 });
    else if (ts >= ended) {
      ended = ts + dur;
      (stretches.at(-1) as Stretch).time += tdur / 1000;
    }
  }
  return stretches;
}

/**
 * ms of CPU that script took on the main thread of the page from `origin`.
 * @throws Error when the trace holds no script of that origin
 */
export const scriptTime = (events: readonly TraceEvent[], origin: string): number =>
  scriptStretches(events, origin).reduce((sum, { time }) => sum + time, 0);
