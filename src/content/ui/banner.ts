import type { CurrentOffer } from '../../domain/model.ts';
import type { PageTexts } from '../../locales/page.ts';
import { element } from './element.ts';
import { onTrustedClick } from './trusted-click.ts';

interface BannerActions {
  decline(): void;
  guidance(): Promise<boolean>;
  dismiss(dismissed: boolean): void;
}

/** One line above an offer: what it is, who, which role, until when; never moves the mail. */
export function bannerView(offer: CurrentOffer, texts: PageTexts, locale: string, actions: BannerActions): HTMLElement {
  const scam = offer.verdict.label === 'scam_offer';
  const section = element('section', { 'aria-label': texts.bannerLabel, class: scam && 'scam' });
  let dropped: HTMLElement | null = null;
  let open: AbortController | null = null;

  const drop = (content: HTMLElement | null) => {
    dropped?.remove();
    open?.abort();
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
  const why = button(texts.why, 'plain', () =>
    drop(dropped?.dataset['of'] === 'why' ? null : whyView(offer, texts, scam)),
  );
  why.setAttribute('aria-expanded', 'false');

  const found = element(
    'div',
    { class: 'line' },
    element('strong', { class: 'kind' }, kindOf(offer, texts)),
    ...(scam ? [element('span', { class: 'fact advice' }, texts.scamAdvice)] : factViews(offer, texts, locale)),
    element('span', { class: 'space' }),
    !scam && button(texts.decline, 'main', actions.decline),
    !scam &&
      button(texts.guidance, 'plain', () => {
        void actions.guidance().then((opened) => {
          drop(opened ? null : element('p', { class: 'drop', role: 'status' }, texts.openToolbar));
        });
      }),
    why,
    button(texts.notAnOffer, 'plain', () => dismiss(true)),
  );
  const dismissed = element(
    'div',
    { class: 'line', role: 'status' },
    element('span', { class: 'fact' }, texts.dismissed),
    button(texts.undo, 'plain', () => dismiss(false)),
  );
  const dismiss = (to: boolean) => {
    drop(null);
    section.replaceChildren(to ? dismissed : found);
    section.querySelector('button')?.focus();
    actions.dismiss(to);
  };
  section.append(found);
  return section;
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

function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', class: className }, label);
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

function factViews(offer: CurrentOffer, texts: PageTexts, locale: string): HTMLElement[] {
  const { company, role, deadline } = offer.facts;
  const views = [company, role].filter((fact) => fact !== null).map((fact) => element('span', { class: 'fact' }, fact));
  if (deadline) {
    const date = shortDate(deadline.iso, locale);
    views.push(
      deadline.certain
        ? element('span', { class: 'fact due' }, texts.replyBy(date))
        : element(
            'span',
            { class: 'fact due unsure', title: texts.replyByUnsureTitle(deadline.text) },
            texts.replyByUnsure(date),
          ),
    );
  }
  return views;
}

const formats: Record<string, Intl.DateTimeFormat> = {};

/** A calendar day in the reader's manner; the day itself is zone-free. */
function shortDate(iso: string, locale: string): string {
  formats[locale] ??= new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return formats[locale].format(new Date(`${iso}T00:00:00Z`));
}
