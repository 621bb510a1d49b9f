/** Presses a control as a pointer would: some webmails listen to the parts of a click, not to the click. */
export function press(control: HTMLElement): void {
  const view = control.ownerDocument.defaultView ?? window;
  const options = { bubbles: true, cancelable: true, composed: true, button: 0, view };
  const Pointer = view.PointerEvent ?? view.MouseEvent;
  control.dispatchEvent(new Pointer('pointerdown', { ...options, buttons: 1 }));
  control.dispatchEvent(new view.MouseEvent('mousedown', { ...options, buttons: 1 }));
  control.dispatchEvent(new Pointer('pointerup', options));
  control.dispatchEvent(new view.MouseEvent('mouseup', options));
  control.click();
}
