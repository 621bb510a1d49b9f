/**
 * How long the controls of a host have stood where they stand, and been seen there (TRUST B8). A page hears of every
 * press before we do, and could move or uncover a control just for it; so we look at moments that a page cannot know:
 * at odd intervals while the pointer is in use, and for a while after something of ours was put into the page.
 */
import { isInside, isOnTop, isPaintedOver, isSeen, middleOf, type Point } from './seen.ts';

/** A control must have stood this long, in ms: longer than a double click takes. */
const STOOD = 350;
const AWAKE = 1_200;
/** Looks while no pointer is in use: a finger, and what presses for a person, comes unannounced. */
const FIRST_LOOKS = 2;
/** A delay longer than this, in ms, is cut short when a pointer comes into use. */
const SLOW = 120;
/** A box that shifts by less has not moved. */
const SLACK = 4;

interface Seat {
  box: DOMRect;
  /** Since when it has been seen in this place; Infinity: not seen now. */
  since: number;
}

const watched = new Set<Standing>();
let timer = 0;
let awakeUntil = 0;
/** The look to come is far off. */
let slow = false;
let pointer: Point | null = null;

export class Standing {
  private seats: Seat[] = [];
  /** The control that the pointer rests on, looked at through and through since it came. */
  private over: { seat: number; covered: boolean } | null = null;
  private lost = 0;
  /** Looks that it is still owed while no pointer is in use. */
  private owed = 0;

  constructor(
    private readonly host: HTMLElement,
    /** Live: costs nothing as long as nothing is drawn anew. */
    private readonly controls: HTMLCollectionOf<HTMLElement>,
  ) {}

  /** From now on, and again after the host was out of the page. */
  watch(): void {
    this.lost = 0;
    watched.add(this);
    this.owed = FIRST_LOOKS;
    if (timer !== 0 && !slow) return;
    clearTimeout(timer);
    // Soon: a press that comes at once after a moment's reading has to find it seen.
    next(60 + Math.random() * 140);
  }

  /** The host is put into the page anew: what was seen of it before counts no more. */
  begin(): void {
    this.seats = [];
    this.over = null;
    this.watch();
  }

  /** Whether it has to be looked at though no pointer is in use. */
  get isOwed(): boolean {
    return this.owed > 0;
  }

  /** One look; true when nothing is there to be looked at any more. */
  look(now: number): boolean {
    this.owed -= 1;
    if (!this.host.isConnected) {
      this.seats = [];
      this.over = null;
      this.owed = 0;
      this.lost += 1;
      return this.lost > 40;
    }
    this.lost = 0;
    const boxes = Array.from(this.controls, (control) => control.getBoundingClientRect());
    const over = pointer ? boxes.findIndex((box) => isInside(box, pointer as Point)) : -1;
    this.seats = boxes.map((box, index) => {
      const before = this.seats[index];
      const seen = box.width > 0 && (index === over ? isSeen(this.host, box) : isOnTop(this.host, middleOf(box)));
      if (!seen) return { box, since: Number.POSITIVE_INFINITY };
      // The first place counts, so that creeping is moving too.
      if (before && !moved(before.box, box)) return { box: before.box, since: Math.min(before.since, now) };
      return { box, since: now };
    });
    const seat = this.seats[over];
    if (!seat || !pointer) this.over = null;
    else if (this.over?.seat !== over || this.over.covered) {
      this.over = { seat: over, covered: isPaintedOver(this.host, seat.box, pointer) };
      // Uncovered in the press is not yet seen: from then on it has to stand anew.
      if (this.over.covered) seat.since = Number.POSITIVE_INFINITY;
    }
    return false;
  }

  /** Whether this control has stood long enough, here, and uncovered at every look. */
  hasStood(control: Element, box: DOMRect): boolean {
    const index = Array.prototype.indexOf.call(this.controls, control);
    const seat = this.seats[index];
    const covered = this.over?.seat === index && this.over.covered;
    return seat !== undefined && !covered && !moved(seat.box, box) && performance.now() - seat.since >= STOOD;
  }

  get isPointedAt(): boolean {
    return this.over !== null;
  }
}

const moved = (from: DOMRect, to: DOMRect): boolean =>
  Math.abs(middleOf(from).x - middleOf(to).x) > SLACK || Math.abs(middleOf(from).y - middleOf(to).y) > SLACK;

/** Keeps looking for a while. */
export function wake(): void {
  awakeUntil = performance.now() + AWAKE;
  if (timer !== 0 && !slow) return;
  clearTimeout(timer);
  next(20 + Math.random() * 40);
}

function next(delay: number): void {
  slow = delay > SLOW;
  timer = window.setTimeout(() => {
    timer = 0;
    const now = performance.now();
    const isAwake = now < awakeUntil;
    for (const standing of watched)
      if ((isAwake || standing.isOwed || standing.isPointedAt) && standing.look(now)) watched.delete(standing);
    if (isAwake) next(60 + Math.random() * 60);
    else if ([...watched].some((standing) => standing.isOwed)) next(500 + Math.random() * 700);
    // At rest on a control of ours: slowly, for as long as it rests there.
    else if ([...watched].some((standing) => standing.isPointedAt)) next(300 + Math.random() * 200);
  }, delay);
}

function pointed(event: Event): void {
  if (!event.isTrusted || watched.size === 0) return;
  if (event instanceof MouseEvent) pointer = { x: event.clientX, y: event.clientY };
  wake();
}

for (const type of ['pointermove', 'pointerdown', 'scroll', 'resize'])
  globalThis.addEventListener?.(type, pointed, { capture: true, passive: true });
