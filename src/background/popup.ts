import { browser } from '../messaging/browser.ts';

/** Opens the toolbar popup over the window in front; false where the browser wants the person's own click. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
