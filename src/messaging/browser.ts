/** The one place that imports the polyfill: dropping it later is a change of this line. */
export { default as browser } from 'webextension-polyfill';
