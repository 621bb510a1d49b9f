import type { CurrentOffer } from '../../domain/model.ts';
import type { PageTexts } from '../../locales/page.ts';
import { element } from './element.ts';
import { onTrustedClick } from './trusted-click.ts';

interface BannerActions {
  decline(): void;
  guidance(): Promise<boolean>;
  dismiss(dismissed: boolean): void;
}

/** One line above an offer: what it is, who, which role, until when; never moves the mail. Drawn once, then told each offer. */
export interface Banner {
  readonly node: HTMLElement;
  show(offer: CurrentOffer, texts: PageTexts, locale: string): void;
}

export function bannerOf(actions: BannerActions): Banner {
  let offer: CurrentOffer;
  let texts: PageTexts;
  let dropped: HTMLElement | null = null;
  let open: AbortController | null = null;
  const isScam = () => offer.verdict.label === 'scam_offer';

  const section = element('section', {});
  const drop = (content: HTMLElement | null) => {
    dropped?.remove();
    open?.abort();
    open = null;
    dropped = content;
    why.setAttribute('aria-expanded', String(content?.dataset['of'] === 'why'));
    if (!content) return;
    section.append(content);
    open = new AbortController();
    leaveOn(section, open.signal, (byKey) => {
      drop(null);
      if (byKey) why.focus();
    });
  };
  const kind = element('strong', { class: 'kind' });
  const advice = element('span', { class: 'fact advice' });
  const company = element('span', { class: 'fact' });
  const role = element('span', { class: 'fact' });
  const due = element('span', {});
  const space = element('span', { class: 'space' });
  const decline = button('main', actions.decline);
  const guidance = button('plain', () => {
    void actions.guidance().then((opened) => {
      drop(opened ? null : element('p', { class: 'drop', role: 'status' }, texts.openToolbar));
    });
  });
  const why = button('plain', () => drop(dropped?.dataset['of'] === 'why' ? null : whyView(offer, texts, isScam())));
  why.setAttribute('aria-expanded', 'false');
  const not = button('plain', () => dismiss(true));
  const undo = button('plain', () => dismiss(false));
  const gone = element('span', { class: 'fact' });
  const found = element('div', { class: 'line' });
  const dismissed = element('div', { class: 'line', role: 'status' }, gone, undo);
  const dismiss = (to: boolean) => {
    drop(null);
    section.replaceChildren(to ? dismissed : found);
    section.querySelector('button')?.focus();
    actions.dismiss(to);
  };
  const word = (words: PageTexts) => {
    texts = words;
    section.setAttribute('aria-label', words.bannerLabel);
    advice.textContent = words.scamAdvice;
    decline.textContent = words.decline;
    guidance.textContent = words.guidance;
    why.textContent = words.why;
    not.textContent = words.notAnOffer;
    gone.textContent = words.dismissed;
    undo.textContent = words.undo;
  };
  return {
    node: section,
    show(shown, words, locale) {
      offer = shown;
      if (words !== texts) word(words);
      if (dropped) drop(null);
      const scam = isScam();
      const { facts } = offer;
      section.className = scam ? 'scam' : '';
      write(kind, kindOf(offer, texts));
      write(company, facts.company);
      write(role, facts.role);
      if (facts.deadline) {
        const { iso, certain, text } = facts.deadline;
        const date = shortDate(iso, locale);
        due.className = certain ? 'fact due' : 'fact due unsure';
        if (due.title !== '' || !certain) due.title = certain ? '' : texts.replyByUnsureTitle(text);
        write(due, certain ? texts.replyBy(date) : texts.replyByUnsure(date));
      }
      const told = [facts.company !== null && company, facts.role !== null && role, facts.deadline !== null && due];
      const parts = scam
        ? [kind, advice, space, why, not]
        : [kind, ...told, space, decline, guidance, why, not].filter((one) => one !== false);
      if (parts.some((one, at) => found.children[at] !== one) || found.children.length !== parts.length)
        found.replaceChildren(...parts);
      if (section.firstChild !== found) section.replaceChildren(found);
    },
  };
}

/** Text that stands there already is left: what is put in anew is laid out anew. */
function write(node: HTMLElement, text: string | null): void {
  if (node.textContent !== (text ?? '')) node.textContent = text;
}

/** A card that dropped from the line goes with Escape, and with a press anywhere else in the page. */
function leaveOn(section: HTMLElement, signal: AbortSignal, leave: (byKey: boolean) => void): void {
  const root = section.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : section;
  // From outside, whatever is pressed in our closed root is the host.
  document.addEventListener('pointerdown', ({ target }) => target !== host && leave(false), { capture: true, signal });
  const key = (event: Event) => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    event.stopPropagation();
    leave(true);
  };
  section.addEventListener('keydown', key, { signal });
}

function button(className: string, act: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', class: className });
  node.addEventListener('click', onTrustedClick(act));
  return node;
}

const whyView = (offer: CurrentOffer, texts: PageTexts, scam: boolean): HTMLElement =>
  element(
    'div',
    { class: 'drop', 'data-of': 'why' },
    scam && element('p', {}, texts.scamAdvice),
    element('h2', {}, texts.whyTitle),
    element('ul', {}, ...offer.verdict.reasons.slice(0, 5).map(({ text }) => element('li', {}, `“${text}”`))),
  );

const kindOf = (offer: CurrentOffer, texts: PageTexts): string =>
  ({ scam_offer: texts.isScam, offer_signed: texts.isSigned, offer_reminder: texts.isReminder })[
    offer.verdict.label as string
  ] ?? texts.isOffer;

const formats: Record<string, Intl.DateTimeFormat> = {};
const written = new Map<string, string>();

/** A calendar day in the reader's manner; the day itself is zone-free. Written once: to write dates is slow. */
function shortDate(iso: string, locale: string): string {
  const known = written.get(iso + locale);
  if (known !== undefined) return known;
  formats[locale] ??= new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const day = formats[locale].format(new Date(`${iso}T00:00:00Z`));
  written.set(iso + locale, day);
  return day;
}
