import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API object, for the page part and the bus: promises for calls, `sendResponse` for answers, which
 * every supported browser has without the polyfill. The page part stays small that way.
 */
const api = globalThis as unknown as { browser?: Browser; chrome?: Browser };
export const native = (api.browser?.runtime ? api.browser : api.chrome) as Browser;
