import { build, type Plugin } from 'vite';

/** Files for mail pages beside the content script, and where they start. */
const FILES = {
  // Put into a page at the first click (`panel/load`).
  panel: 'src/content/panel/index.ts',
  // Registered for addresses that the person switches on.
  elsewhere: 'src/content/elsewhere.ts',
};

/**
 * Builds what goes into mail pages later or elsewhere, each as one self-contained file. They are not in the manifest: the
 * background puts them there, so they need no web_accessible_resources.
 */
export function pageFiles(): Plugin {
  let outDir = '';
  let target: string | string[] | false | undefined;
  return {
    name: 'page-files',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
      target = config.build.target;
    },
    async closeBundle() {
      for (const [name, entry] of Object.entries(FILES))
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          build: {
            outDir,
            emptyOutDir: false,
            ...(target ? { target } : {}),
            modulePreload: false,
            lib: { entry, formats: ['iife'], name, fileName: () => `src/content/${name}.js` },
          },
        });
    },
  };
}
