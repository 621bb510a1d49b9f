import { holds } from './anchors.ts';
import { OURS } from './ours.ts';

export interface Observation {
  /** Attributes whose change can show or hide something. */
  attributes: string[];
  /** Those that change when a view, a message or a draft is opened: looked at soon. */
  urgentAttributes: string[];
  /** An added element that is or holds one of these is looked at soon; anything else may wait. */
  urgent: string;
  /** Milliseconds from an urgent change to the look: a frame or more, so that styles are worked out by then. */
  soon: number;
}

export interface Observer {
  /** Told of each element that came and is or holds something urgent, or has become so. */
  met(element: Element): void;
  /** Told of each element that got or lost elements; false where that tells nothing (as `isQuiet`). */
  grown(element: Element): boolean;
  /** What alone, with all that stands around it, can be shown or hidden to any effect; null: anything. */
  concern(): Element | null;
  /** What stands there is of no concern to what was found: nothing in it can be missed. */
  isFar(element: Element): boolean;
  /** Told of each element that may look otherwise now, and all that is in it. */
  turned(element: Element): void;
  /** True for places whose changes tell nothing: editors and mail bodies. */
  isQuiet(target: Element): boolean;
  /** Looks; true when something was new. */
  look(): boolean;
}

/** Milliseconds between two looks while the page only churns; twice as many after each that finds nothing new, up to a limit. */
const CHURN = 160;
const LONGEST = 640;
/** Milliseconds that nothing urgent may take: one view goes, and the next one comes. */
const CALM = 120;
/** Milliseconds after which a frame that does not come is not waited for. */
const NO_FRAME = 120;

/**
 * Watches the document with one MutationObserver and the page's own navigation events, never by polling, and tells
 * the observer to look: once for many changes, soon after something that may be a mail or a composer appeared, rarely
 * while rows and counters churn. Returns a function that asks for one more look after a while; the first look is the
 * caller's. Ends with the signal.
 */
export function observePage(
  page: Document,
  what: Observation,
  observer: Observer,
  signal: AbortSignal,
): (after: number) => void {
  const view = page.defaultView;
  if (!view || signal.aborted) return () => {};
  let due = Number.POSITIVE_INFINITY;
  let timer: number | null = null;
  let frame: number | null = null;
  let lastLook = 0;
  let lull = CHURN;
  /** A look was asked for because of churn, and is still to come. */
  let calming = false;
  let near: Element | null = null;

  const stop = () => {
    if (timer !== null) view.clearTimeout(timer);
    if (frame !== null) view.cancelAnimationFrame(frame);
    timer = frame = null;
    due = Number.POSITIVE_INFINITY;
  };
  const look = () => {
    stop();
    calming = false;
    if (signal.aborted) return;
    const now = view.performance.now();
    const sustained = now - lastLook < 2 * lull;
    lastLook = now;
    lull = observer.look() || !sustained ? CHURN : Math.min(2 * lull, LONGEST);
    const wanted = observer.concern();
    if (wanted !== near) watch(wanted);
  };
  // Styles and boxes are worked out when a frame is drawn, and asking for them then costs the page nothing.
  const lookAfterFrame = () => {
    if (page.hidden || typeof view.requestAnimationFrame !== 'function') return look();
    timer = view.setTimeout(look, NO_FRAME);
    frame = view.requestAnimationFrame(() => {
      if (timer !== null) view.clearTimeout(timer);
      timer = view.setTimeout(look, 0);
    });
  };
  const ask = (after: number, churning = false) => {
    const at = view.performance.now() + after;
    if (at >= due || signal.aborted) return;
    stop();
    due = at;
    // While the page churns something always has to be worked out anew, but just after a frame. That frame has a price of
    // its own, two more tasks of ours: what is looked at once does not wait for it.
    timer = view.setTimeout(churning ? lookAfterFrame : look, after);
  };

  const mutations = new view.MutationObserver((records) => {
    let urgent = false;
    // Where a look is on its way, only what is urgent is worth telling apart.
    let churned = due < Number.POSITIVE_INFINITY;
    // A busy page makes thousands of these a second: nothing of a record is asked for that is not needed.
    for (const record of records) {
      const name = record.attributeName;
      const element = record.target as Element;
      if (name === null) {
        const close = cameClose(record.addedNodes, what.urgent);
        if (!close && churned && observer.isFar(element)) continue;
        if (element.nodeType !== 1 || (close === null && !lostElement(record))) continue;
        if (!observer.grown(element) || ((!churned || close) && onlyOurs(record))) continue;
        if (close) {
          urgent = true;
          for (const node of record.addedNodes) if (node.nodeType === 1) observer.met(node as Element);
        }
        // A role that was taken away shows nothing new.
      } else if (what.urgentAttributes.includes(name) && element.hasAttribute(name)) {
        if (element.closest(OURS) || observer.isQuiet(element)) continue;
        observer.met(element);
        urgent = true;
      } else {
        observer.turned(element);
        if (churned || element.closest(OURS) || observer.isQuiet(element)) continue;
      }
      churned = true;
    }
    if (urgent) ask(what.soon);
    else if (churned && !calming) {
      calming = true;
      ask(Math.max(CALM, lull - (view.performance.now() - lastLook)), true);
    }
  });
  // The page writes a record of each change that is observed. Told of at a look, when none is waiting but our own.
  const watch = (wanted: Element | null) => {
    if (signal.aborted) return;
    near = wanted;
    mutations.disconnect();
    const attributeFilter = near ? what.urgentAttributes : [...what.urgentAttributes, ...what.attributes];
    mutations.observe(page, { childList: true, subtree: true, attributeFilter });
    for (let around = near; around; around = around.parentElement)
      mutations.observe(around, { subtree: around === near, attributeFilter: what.attributes });
  };
  watch(null);
  const navigated = () => {
    observer.turned(page.documentElement);
    ask(what.soon);
  };
  for (const type of ['hashchange', 'popstate', 'pageshow']) view.addEventListener(type, navigated, { signal });
  signal.addEventListener('abort', () => {
    mutations.disconnect();
    stop();
  });
  return (after) => ask(after);
}

/** True when the record only tells of our own host coming or going: being pruned is noticed by the next look. */
function onlyOurs(record: MutationRecord): boolean {
  if ((record.target as Element).closest(OURS)) return true;
  for (const node of record.addedNodes) if (node.nodeType === 1 && !(node as Element).matches(OURS)) return false;
  return record.removedNodes.length === 0;
}

/** Whether what came is or holds one of these; null: no element came. */
function cameClose(added: NodeList, urgent: string): boolean | null {
  let found: boolean | null = null;
  for (let i = added.length - 1; i >= 0 && !found; i -= 1) {
    const node = added[i] as Element;
    if (node.nodeType === 1) found = holds(node, urgent);
  }
  return found;
}

/** What went took with it what we had put there, and can wait. */
function lostElement({ removedNodes }: MutationRecord): boolean {
  for (let i = removedNodes.length - 1; i >= 0; i -= 1) if (removedNodes[i]?.nodeType === 1) return true;
  return false;
}
