import { browser } from '../messaging/browser.ts';

const ITEM = 'guidance';

/** "Guidance for this mail" on selected text. Menus outlive the worker, so they are made at install only. */
export function installMenu(title: string): void {
  void browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: ITEM, title, contexts: ['selection'] });
  });
}

/** Told the selected text when the person picks our item. */
export function watchMenu(picked: (selection: string, tabId: number | undefined) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ITEM) picked(info.selectionText ?? '', tab?.id);
  });
}
