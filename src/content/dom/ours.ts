/** Our own host elements: what happens in them is never news. */
export const OURS = '[data-decline-gracefully]';

/** A host of that kind is the only one: a page that copies its own nodes copies ours, dead. What a mail or draft quotes stays. */
export function removeCopies(scope: ParentNode, host: HTMLElement, mail: HTMLElement | null): void {
  const kind = host.getAttribute('data-decline-gracefully');
  for (const copy of scope.querySelectorAll(`[data-decline-gracefully="${kind}"]`))
    if (copy !== host && !copy.hasChildNodes() && !copy.closest('[contenteditable]') && !mail?.contains(copy))
      copy.remove();
}
