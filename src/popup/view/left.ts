import type { UiTexts } from '../../locales/ui.ts';
import type { Countdown } from './dates.ts';

/** The time left in words. */
export function leftPhrase(left: Countdown, texts: UiTexts): string {
  switch (left.kind) {
    case 'none':
      return '';
    case 'today':
      return texts.offer.today;
    case 'passed':
      return texts.offer.passed(left.days);
    case 'hours':
      return texts.offer.hoursLeft(left.hours);
    case 'days':
      return texts.offer.daysLeft(left.days);
  }
}
