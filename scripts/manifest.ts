import base from '../extension/manifest.json' with { type: 'json' };
import pkg from '../package.json' with { type: 'json' };

/**
 * The one manifest source, shaped for a browser: the background key, the side panel and the store keys differ
 * (PLATFORM §3); everything else is shared.
 *
 * Oldest versions. Chrome 128: `action.openPopup` is there for every extension since 127, `light-dark()` since 123,
 * `match_origin_as_fallback` for windows without an address since 119; the build's target is the same 128. Firefox 140:
 * the oldest release with long-term support that knows `data_collection_permissions`, which the store demands (Android
 * knows it since 142); older than it are the fallback (128) and `light-dark()` (120).
 */
export function manifestFor(browser: 'chrome' | 'firefox'): Record<string, unknown> {
  const { side_panel, sidebar_action, browser_specific_settings, minimum_chrome_version, background, ...shared } = base;
  const manifest = { ...shared, version: pkg.version };
  if (browser === 'firefox') {
    return {
      ...manifest,
      permissions: shared.permissions.filter((name) => name !== 'sidePanel'),
      background: { scripts: [background.service_worker] },
      sidebar_action,
      browser_specific_settings,
    };
  }
  return { ...manifest, background, side_panel, minimum_chrome_version };
}
