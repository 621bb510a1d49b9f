/**
 * What a person can see and use below one root, found the way assistive technology finds it: by accessible name. The
 * one function here is sent as source into the page, so it may use nothing from outside itself.
 */

/** A control as a person would name it. */
export interface Control {
  role: string;
  name: string;
  disabled: boolean;
  checked: boolean;
  value: string;
}

export type Deed =
  | { do: 'list' }
  | { do: 'text' }
  | { do: 'locate'; pattern: string; nth: number }
  | { do: 'press'; pattern: string; nth: number }
  | { do: 'fill'; pattern: string; nth: number; value: string };

export interface Outcome {
  controls: Control[];
  text: string;
  /** Middle of the control in CSS pixels of its window, after it was scrolled into view; null when not found. */
  at: { x: number; y: number } | null;
  /** Whether a mouse at that point would reach the control. */
  onTop: boolean;
}

/** Lists, finds, presses or fills the visible controls below `root`. `pattern` is a RegExp source, matched without case. */
export function act(root: Document | ShadowRoot, deed: Deed): Outcome {
  const outcome: Outcome = { controls: [], text: '', at: null, onTop: false };
  const top = root instanceof Document ? root.body : root;
  if (!top) return outcome;
  if (deed.do === 'text') {
    const words = [...(top instanceof HTMLElement ? [top] : top.childNodes)].map((child) => {
      if (!(child instanceof HTMLElement)) return child instanceof Text ? child.data : '';
      // A node that is not rendered would give its source as its text.
      return child.getClientRects().length > 0 || getComputedStyle(child).display === 'contents' ? child.innerText : '';
    });
    outcome.text = words.join('\n');
    return outcome;
  }
  const shown = (node: Element): boolean =>
    node.getClientRects().length > 0 && getComputedStyle(node).visibility !== 'hidden' && !node.closest('[inert]');
  const words = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (node: Element): string => {
    const ids = node.getAttribute('aria-labelledby');
    if (ids)
      return ids
        .split(/\s+/)
        .map((id) => words(root.getElementById(id)))
        .join(' ');
    const label = node.getAttribute('aria-label');
    if (label) return label;
    const labels = (node as HTMLInputElement).labels;
    if (labels?.length) return [...labels].map(words).join(' ');
    const field = /^(INPUT|SELECT|TEXTAREA)$/.test(node.tagName);
    return (field ? '' : words(node)) || node.getAttribute('placeholder') || node.getAttribute('title') || '';
  };
  const roleOf = (node: Element): string => {
    const given = node.getAttribute('role');
    if (given) return given;
    if (node instanceof HTMLInputElement)
      return node.type === 'checkbox' || node.type === 'radio' ? node.type : 'textbox';
    const roles: Record<string, string> = { BUTTON: 'button', SUMMARY: 'button', A: 'link', SELECT: 'combobox' };
    return roles[node.tagName] ?? 'textbox';
  };
  const wanted =
    'button, a[href], input:not([type=hidden]), select, textarea, summary, [contenteditable=true],' +
    '[role=button], [role=tab], [role=radio], [role=checkbox], [role=menuitem], [role=option], [role=switch]';
  const nodes = [...top.querySelectorAll<HTMLElement>(wanted)].filter(shown);
  if (deed.do === 'list') {
    outcome.controls = nodes.map((node) => ({
      role: roleOf(node),
      name: nameOf(node),
      disabled: node.matches(':disabled, [aria-disabled=true]'),
      checked: node.matches(':checked, [aria-checked=true], [aria-selected=true], [aria-pressed=true]'),
      value: 'value' in node ? String(node.value) : words(node),
    }));
    return outcome;
  }
  const pattern = new RegExp(deed.pattern, 'i');
  const node = nodes.filter((candidate) => pattern.test(nameOf(candidate)))[deed.nth];
  if (!node) return outcome;
  node.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = node.getBoundingClientRect();
  outcome.at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const there = root.elementFromPoint(outcome.at.x, outcome.at.y);
  outcome.onTop = there !== null && (node === there || node.contains(there) || there.contains(node));
  if (deed.do === 'press') node.click();
  if (deed.do === 'fill') {
    node.focus();
    if (node instanceof HTMLSelectElement) {
      const option = [...node.options].find(({ value, label }) => value === deed.value || label === deed.value);
      if (!option) return { ...outcome, at: null };
      node.value = option.value;
    } else {
      const kind = node instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      // Through the prototype's setter: Preact and React both keep their own on the node.
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(node, deed.value);
    }
    node.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    node.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
  return outcome;
}
