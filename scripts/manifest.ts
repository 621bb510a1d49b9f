import base from '../extension/manifest.json' with { type: 'json' };
import pkg from '../package.json' with { type: 'json' };

/**
 * The one manifest source, shaped for a browser: the background key, the side panel and the store keys differ
 * (PLATFORM §3); everything else is shared.
 */
export function manifestFor(browser: 'chrome' | 'firefox'): Record<string, unknown> {
  const { side_panel, sidebar_action, browser_specific_settings, minimum_chrome_version, background, ...shared } = base;
  const manifest = { ...shared, version: pkg.version };
  if (browser === 'firefox') {
    return {
      ...manifest,
      permissions: shared.permissions.filter((name) => name !== 'sidePanel'),
      background: { scripts: [background.service_worker], type: 'module' },
      sidebar_action,
      browser_specific_settings,
    };
  }
  return { ...manifest, background, side_panel, minimum_chrome_version };
}
