import { OURS } from './ours.ts';

export interface Observation {
  /** Attributes whose change can show, hide, open or close something. */
  attributes: string[];
  /** Those of them that change when a view, a message or a row is opened or left: looked at soon. */
  urgentAttributes: string[];
  /** An added element that is or holds one of these is looked at soon; anything else may wait. */
  urgent: string;
  /** Milliseconds from an urgent change to the look; 0: before the next frame. */
  soon: number;
  /** True for places whose changes tell nothing: editors and mail bodies. */
  quiet(target: Element): boolean;
  /** Looks; true when something was new. */
  changed(): boolean;
}

/** Milliseconds between two looks while the page only churns; twice as many after each that finds nothing new, up to a limit. */
const CHURN = 160;
const LONGEST = 640;
/** Milliseconds after which a frame that does not come is not waited for. */
const NO_FRAME = 120;

/**
 * Watches the document with one MutationObserver and the page's own navigation events, never by polling, and tells
 * `changed` in coalesced looks: soon after something that may be a mail or a composer appeared, rarely while rows and
 * counters churn. Returns a function that asks for
 * one more look after a while; the first look is the caller's. Ends with the signal.
 */
export function observePage(page: Document, what: Observation, signal: AbortSignal): (after: number) => void {
  const view = page.defaultView;
  if (!view || signal.aborted) return () => {};
  let due = Number.POSITIVE_INFINITY;
  let timer: number | null = null;
  let frame: number | null = null;
  let lastLook = 0;
  let lull = CHURN;

  const stop = () => {
    if (timer !== null) view.clearTimeout(timer);
    if (frame !== null) view.cancelAnimationFrame(frame);
    timer = frame = null;
    due = Number.POSITIVE_INFINITY;
  };
  const look = () => {
    stop();
    if (signal.aborted) return;
    const now = view.performance.now();
    const sustained = now - lastLook < 2 * lull;
    lastLook = now;
    lull = what.changed() || !sustained ? CHURN : Math.min(2 * lull, LONGEST);
  };
  // After the frame is drawn: styles and boxes are worked out then, and asking for them costs the page nothing.
  const lookAfterFrame = () => {
    if (page.hidden || typeof view.requestAnimationFrame !== 'function') return look();
    timer = view.setTimeout(look, NO_FRAME);
    frame = view.requestAnimationFrame(() => {
      if (timer !== null) view.clearTimeout(timer);
      timer = view.setTimeout(look, 0);
    });
  };
  const ask = (after: number) => {
    const at = view.performance.now() + after;
    if (at >= due || signal.aborted) return;
    stop();
    due = at;
    if (after === 0 && !page.hidden) lookAfterFrame();
    else timer = view.setTimeout(lookAfterFrame, after);
  };

  const observer = new view.MutationObserver((records) => {
    const pending = due - view.performance.now();
    if (pending <= what.soon) return;
    // Where a look is on its way, only what is urgent is worth telling apart.
    let churned = pending < Number.POSITIVE_INFINITY;
    for (const record of records) {
      const { target } = record;
      if (target.nodeType !== 1) continue;
      const element = target as Element;
      if (record.type === 'childList') {
        if (!hasElement(record.addedNodes) && !hasElement(record.removedNodes)) continue;
        if (what.quiet(element) || onlyOurs(record)) continue;
        if (isUrgent(record, what.urgent)) return ask(what.soon);
      } else {
        const urgent = what.urgentAttributes.includes(record.attributeName ?? '');
        if ((churned && !urgent) || element.closest(OURS) || what.quiet(element)) continue;
        if (urgent) return ask(what.soon);
      }
      churned = true;
    }
    if (churned) ask(Math.max(what.soon, lull - (view.performance.now() - lastLook)));
  });
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: what.attributes });
  const navigated = () => ask(what.soon);
  for (const type of ['hashchange', 'popstate', 'pageshow']) view.addEventListener(type, navigated, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    stop();
  });
  return ask;
}

function hasElement(nodes: NodeList): boolean {
  for (let i = 0; i < nodes.length; i += 1) if (nodes[i]?.nodeType === 1) return true;
  return false;
}

/** True when the record only tells of our own host coming or going: being pruned is noticed by the next look. */
function onlyOurs(record: MutationRecord): boolean {
  if ((record.target as Element).closest(OURS)) return true;
  for (const node of record.addedNodes) if (node.nodeType === 1 && !(node as Element).matches(OURS)) return false;
  return record.removedNodes.length === 0;
}

function isUrgent(record: MutationRecord, urgent: string): boolean {
  // A removal is urgent too: what we told of may be gone.
  for (const nodes of [record.addedNodes, record.removedNodes]) {
    for (const node of nodes) {
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (element.matches(urgent) || (element.firstElementChild && element.querySelector(urgent))) return true;
    }
  }
  return false;
}
