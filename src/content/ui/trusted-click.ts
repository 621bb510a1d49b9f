/**
 * Acts only on a person's own press of what the person sees (TRUST B8): trusted; on a control that is on top, uncovered
 * and drawn as it is; that has stood there for a moment; and, from the keyboard, one that the person went to.
 */
import { isOnTop, isPaintedOver, isSeen, middleOf } from './seen.ts';
import { Standing, wake } from './standing.ts';

interface Guard {
  standing: Standing;
  /** The focus inside came by the person's own hand. */
  ownFocus: boolean;
}

const guards = new WeakMap<ShadowRoot, Guard>();
/** Keys that carry the focus, and how long a webmail may take over it, in ms. */
const CARRIES = /^(Tab|F6|Arrow|Home|End|Page)/;
const SOON = 1_000;
/** What presses for a person presses and clicks in one go: within this, in ms; no hand goes on to a key so soon. */
const AT_ONCE = 100;
let handAt = Number.NEGATIVE_INFINITY;
let pressAt = Number.NEGATIVE_INFINITY;

/**
 * Begins to watch over the controls of a host, from before they can be pressed.
 * @returns begins anew, for a host that is put in a second time
 */
export function guard(host: HTMLElement, root: ShadowRoot, frame: HTMLElement): () => void {
  const own: Guard = { standing: new Standing(host, frame.getElementsByTagName('button')), ownFocus: false };
  guards.set(root, own);
  root.addEventListener('focusin', () => {
    own.ownFocus = performance.now() - handAt < SOON;
    wake();
  });
  // What presses for a person (a screen reader, a voice) presses with the mouse's own events.
  root.addEventListener('mousedown', (event) => {
    if (event.isTrusted) pressAt = event.timeStamp;
  });
  own.standing.watch();
  return () => {
    own.ownFocus = false;
    own.standing.begin();
  };
}

globalThis.addEventListener?.(
  'keydown',
  (event) => {
    if (event.isTrusted && CARRIES.test(event.key)) handAt = performance.now();
  },
  { capture: true, passive: true },
);

/** A click listener that calls `act` for a person's own press only. */
export function onTrustedClick(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (!event.isTrusted || !isMeant(event)) return;
    act();
  };
}

function isMeant(event: MouseEvent): boolean {
  const control = event.currentTarget as Element;
  const root = control.getRootNode();
  const own = root instanceof ShadowRoot ? guards.get(root) : undefined;
  if (!own || !(root instanceof ShadowRoot) || !(root.host instanceof HTMLElement)) return false;
  const { host } = root;
  own.standing.watch();
  const box = control.getBoundingClientRect();
  // A click from the keyboard has no place: judge the middle of the control.
  const keyboard = event.detail === 0;
  if (keyboard && !own.ownFocus && event.timeStamp - pressAt > AT_ONCE) return false;
  const at = keyboard ? middleOf(box) : { x: event.clientX, y: event.clientY };
  // Nobody is led to the keyboard's focus by moving what has it.
  const hasStood = keyboard || own.standing.hasStood(control, box);
  if (!hasStood || !isOnTop(host, at) || !isSeen(host, box) || isPaintedOver(host, box, at)) return false;
  // What we focus in answer is asked for, and so is another press of the same control.
  handAt = performance.now();
  own.ownFocus = true;
  return true;
}
